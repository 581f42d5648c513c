package overlay

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
)

// EditQuestion asks before a series file is opened in the editor. The user's own file is
// opened as it is; a bundled one is copied first. The answer applies to the series as it
// is at that time, because the file may have been saved meanwhile.
type EditQuestion struct {
	base
	book   *data.Book
	unseen bool // the file may hold what the viewer has not seen
}

// NewEditQuestion returns the question about a book and the story it tells the viewer.
func NewEditQuestion(book *data.Book, story *recap.Story) *EditQuestion {
	return &EditQuestion{book: book, unseen: MayHoldUnseen(story)}
}

// MayHoldUnseen reports whether the file may hold what the viewer has not seen. It
// returns true before any installment, even if the file says nothing about that one:
// the question must not say how far the file goes.
func MayHoldUnseen(story *recap.Story) bool { return story.Next != nil }

const editCut keys.Action = "edit-cut"

// All keys but two leave everything as it was, including enter, which people press after
// a slip.
var editTable = keyMap("Edit the file",
	keys.Key("edit-no", []string{"esc", "enter", "n", "backspace", "q"}, "cancel", "cancel", func(*EditQuestion) Intent { return Close{} }),
	keys.Key("edit-whole", []string{"y"}, "open the whole file", "whole file", func(*EditQuestion) Intent { return Edit{} }),
	keys.Key(editCut, []string{"c"}, "open a copy up to where you are", "up to here", (*EditQuestion).cut),
)

var editKeys = editTable.Map()

// Keys returns the key map.
func (e *EditQuestion) Keys() keys.Map { return editKeys }

// FooterWord returns "" for the copy if there is nothing to cut off.
func (e *EditQuestion) FooterWord(b keys.Binding) string {
	if b.Action == editCut && !e.unseen {
		return ""
	}
	return b.Footer
}

// Press answers the question.
func (e *EditQuestion) Press(key tea.KeyPressMsg) Intent {
	if does, ok := editTable.Find(key); ok {
		return does.Do(e)
	}
	return Close{}
}

func (e *EditQuestion) cut() Intent {
	if !e.unseen {
		return Close{}
	}
	return Edit{Cut: true}
}

// BookChanged asks about the series as it is now.
func (e *EditQuestion) BookChanged(book *data.Book) { e.book = book }

// StoryChanged checks again whether there is anything to cut off.
func (e *EditQuestion) StoryChanged(story *recap.Story) Intent {
	e.unseen = MayHoldUnseen(story)
	return nil
}

// Paint returns the question and what each key does.
func (e *EditQuestion) Paint() []string {
	question, whole := "Open the series file in your editor?", "open it anyway"
	parts := make([][]string, 4)
	if e.book.Bundled() {
		question, whole = "Copy "+e.book.Title()+" into your own folder to edit it?", "copy it and open the copy"
		parts[2] = e.look.Wrap("It comes with the program; your copy takes its place.", e.width)
	}
	parts[0], parts[3] = e.look.Wrap(e.look.Heading.Render(question), e.width), e.keyRows("y", whole)
	if e.unseen {
		parts[1] = e.look.Wrap(e.look.Strong.Render("The file holds the whole story, including what you haven't seen."), e.width)
		parts[3] = append(parts[3], e.keyRows("c", "open a copy up to where you are")...)
	}
	parts[3] = append(parts[3], e.keyRows("esc", "don't open it")...)
	return e.fitRows(stack(parts, e.height))
}

// stack puts parts below each other, with blank lines between them if everything still
// fits.
func stack(parts [][]string, height int) []string {
	var apart []string
	for _, part := range parts {
		if len(part) > 0 && len(apart) > 0 {
			apart = append(apart, "")
		}
		apart = append(apart, part...)
	}
	if len(apart) <= height {
		return apart
	}
	return slices.Concat(parts...)
}

// keyRows returns a key and what it does. Further lines are indented below the words.
func (e *EditQuestion) keyRows(key, words string) []string {
	const column = 5
	rows := e.look.Wrap(words, max(e.width-column, 8))
	for i, row := range rows {
		name := ""
		if i == 0 {
			name = e.look.Key.Render(keys.Label(key, e.look.Signs))
		}
		rows[i] = e.look.Pad(name, column) + row
	}
	return rows
}
