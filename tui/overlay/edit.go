package overlay

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
)

// EditQuestion comes before a series file is opened in the editor. An own file is
// opened as it is; of one that comes with the program a copy is made. The answer
// goes to the series as it is by then: it may have been saved meanwhile.
type EditQuestion struct {
	base
	book   *data.Book
	unseen bool // the file may hold what the viewer has not seen
}

// NewEditQuestion asks of a book of which a story tells.
func NewEditQuestion(book *data.Book, story *recap.Story) *EditQuestion {
	return &EditQuestion{book: book, unseen: Unseen(story)}
}

// Unseen reports whether the file may hold what the viewer has not seen. Before
// an installment it may, whatever is told of that one: the question must not say
// how far the file goes.
func Unseen(story *recap.Story) bool { return story.Next != nil }

const editCut keys.Action = "edit-cut"

// All but two keys leave everything as it was, enter too: it is the key that a
// slip is followed by.
var editTable = keyMap("Edit the file",
	keys.Key("edit-no", []string{"esc", "enter", "n", "backspace", "q"}, "cancel", "cancel", func(*EditQuestion) Intent { return Close{} }),
	keys.Key("edit-whole", []string{"y"}, "open the whole file", "whole file", func(*EditQuestion) Intent { return Edit{} }),
	keys.Key(editCut, []string{"c"}, "open a copy cut off where you are", "up to here", (*EditQuestion).cut),
)

var editKeys = editTable.Map()

// Keys returns the key map.
func (e *EditQuestion) Keys() keys.Map { return editKeys }

// Word names no copy where there is nothing to cut off.
func (e *EditQuestion) Word(b keys.Binding) string {
	if b.Action == editCut && !e.unseen {
		return ""
	}
	return b.Footer
}

// Press answers.
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

// BookChanged asks of the series as it is now.
func (e *EditQuestion) BookChanged(book *data.Book) { e.book = book }

// StoryChanged asks as it is told now.
func (e *EditQuestion) StoryChanged(story *recap.Story) Intent {
	e.unseen = Unseen(story)
	return nil
}

// Paint returns the question, and what each key does.
func (e *EditQuestion) Paint() []string {
	question, whole := "Open the series file in your editor?", "open it anyway"
	parts := make([][]string, 4)
	if e.book.Bundled() {
		question, whole = "Copy "+e.book.Title()+" into your own folder to edit it?", "copy it and open the copy"
		parts[2] = e.look.Wrap("It comes with the program; your copy takes its place.", e.width)
	}
	parts[0], parts[3] = e.look.Wrap(e.look.Heading.Render(question), e.width), e.hanging("y", whole)
	if e.unseen {
		parts[1] = e.look.Wrap(e.look.Strong.Render("The file holds the whole story, including what you haven't seen."), e.width)
		parts[3] = append(parts[3], e.hanging("c", "open a copy cut off where you are")...)
	}
	parts[3] = append(parts[3], e.hanging("esc", "don't open it")...)
	return e.shown(stacked(parts, e.height))
}

// stacked sets parts one below the other, with a blank line between them where
// there is room for all of them so.
func stacked(parts [][]string, height int) []string {
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

// hanging returns a key and what it does, whose further lines stand below its words.
func (e *EditQuestion) hanging(key, words string) []string {
	const column = 5
	rows := e.look.Wrap(words, max(e.width-column, 8))
	for i, row := range rows {
		name := ""
		if i == 0 {
			name = e.look.Key.Render(keys.Name(key, e.look.Signs))
		}
		rows[i] = e.look.Pad(name, column) + row
	}
	return rows
}
