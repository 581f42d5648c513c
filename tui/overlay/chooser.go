package overlay

import (
	"slices"
	"sort"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// FilmChooser asks which installment the viewer is about to watch, and for its part first
// if there are parts. It shows titles up to the cursor (at first only the first one) and
// no further, because even titles can be spoilers. It says whether there is a later one
// only when the cursor has come to the end.
type FilmChooser struct {
	base
	book       *data.Book
	parts      []recap.Part // the book's parts; a single one without a name if it has none
	library    bool         // there is a library to go back to
	lastChosen int          // the installment chosen last time, 0 at the start
	seenAll    bool         // "seen them all" was chosen last time

	askingPart bool // it asks for the part
	askedPart  bool // it has asked for the part, so leaving goes back to that question
	part       int  // index of the part under the cursor, or of the one whose installments are listed

	At        int  // the installment under the cursor, from 1, or the first of the part under it
	onSeenAll bool // the cursor is on the last row, "seen them all"
	knownLast int  // the last installment, once the viewer has tried to go past it; 0 before

	furthestRow int          // the furthest row that the cursor has been on
	skipped     map[int]bool // rows, by ID, that paging has skipped; their titles are not shown yet
	input       prompt       // what is typed to go to a row
	typing      bool
	matched     bool // a row matches what is typed
	refused     bool // what is typed was to be chosen, but matches no row

	head   []string // lines above the rows; the last one is the prompt while typing
	window window
}

// NewFilmChooser returns a chooser with the cursor on the installment that follows the
// story, or on the first one if story is nil. library says whether there is a library to
// go back to.
func NewFilmChooser(book *data.Book, story *recap.Story, library bool) *FilmChooser {
	c := &FilmChooser{book: book, parts: book.Parts(), library: library, At: 1, input: newPrompt(), skipped: map[int]bool{}}
	if story != nil {
		c.lastChosen, c.At = story.Seen()+1, story.Seen()+1
		c.StoryChanged(story)
	}
	_, ok := book.Installment(c.At)
	c.goTo(max(c.At-btoi(!ok), 1))
	if !ok {
		c.onSeenAll, c.knownLast = true, c.At
	}
	c.askingPart = story == nil && c.hasParts()
	c.askedPart = c.askingPart
	return c
}

// Keys of the chooser that other code refers to.
const (
	chooserChoose   keys.Action = "chooser-take"
	chooserLeave    keys.Action = "chooser-leave"
	chooserParts    keys.Action = "chooser-parts"
	chooserOpenPart keys.Action = "chooser-into"
)

var chooserTable = keyMap("Choose",
	keys.Key(chooserChoose, []string{"enter"}, "choose this "+keys.KindWord, "choose", (*FilmChooser).choose),
	keys.Key(chooserLeave, []string{"esc", "backspace"}, "go back without choosing", "back", (*FilmChooser).leave),
	keys.Key("chooser-up", []string{"up", "k", "shift+tab"}, "go to the previous "+keys.KindWord, keys.WithNext, (*FilmChooser).up),
	keys.Key("chooser-down", []string{"down", "j", "tab"}, "go to the next "+keys.KindWord, "move", (*FilmChooser).down),
	keys.Key("chooser-page-down", []string{"pgdown", "space"}, "scroll down a page", "", func(c *FilmChooser) Intent { return c.downBy(c.page()) }),
	keys.Key("chooser-page-up", []string{"pgup"}, "scroll up a page", "", func(c *FilmChooser) Intent { return c.upBy(c.page()) }),
	keys.Key("chooser-half-page-down", []string{"ctrl+d"}, "scroll down half a page", "", func(c *FilmChooser) Intent { return c.downBy(max(c.page()/2, 1)) }),
	keys.Key("chooser-half-page-up", []string{"ctrl+u"}, "scroll up half a page", "", func(c *FilmChooser) Intent { return c.upBy(max(c.page()/2, 1)) }),
	keys.Key("chooser-first", []string{"home", "g"}, "go to the first row", "", func(c *FilmChooser) Intent { c.goToRow(1); return nil }),
	keys.Key("chooser-all", []string{"end", "G"}, "go to the last row", "", func(c *FilmChooser) Intent { c.onSeenAll = true; return nil }),
	keys.Key(chooserParts, []string{"left", "h"}, "go back to the list of "+keys.PartWord+"s", keys.PartWord+"s", func(c *FilmChooser) Intent { c.askPart(); return nil }),
	keys.Key(chooserOpenPart, []string{"right", "l"}, "open the "+keys.PartWord, "", (*FilmChooser).openPart),
	keys.Key("chooser-type", []string{"/"}, "type a number, a label (S3E4, 3x4) or the start of a title; digits, and letters that aren't keys, need no /", "jump", func(c *FilmChooser) Intent { c.typing = true; return nil }),
	keys.Key("chooser-help", []string{"?"}, "show all keys", "help", (*FilmChooser).help),
	keys.Key("chooser-quit", []string{"q"}, "quit", "quit", func(*FilmChooser) Intent { return Quit{} }),
)

var chooserKeys = chooserTable.Map()

// Keys returns the key map.
func (c *FilmChooser) Keys() keys.Map { return chooserKeys }

// FooterWord returns "" for keys that do nothing right now.
func (c *FilmChooser) FooterWord(b keys.Binding) string {
	switch {
	case b.Action == chooserParts && (c.askingPart || !c.hasParts()):
		return ""
	case b.Action == chooserChoose && c.askingPart && !c.onSeenAll && (c.matched || !c.typing):
		return "open"
	case c.typing && b.Action == chooserChoose && (c.matched || c.input.value() == ""), c.typing && b.Action == chooserLeave:
	case c.typing, b.Action == chooserLeave && c.lastChosen == 0 && !c.library:
		return ""
	}
	return b.Footer
}

// Wheel moves the cursor.
func (c *FilmChooser) Wheel(by int) Intent {
	c.closePrompt()
	if by > 0 {
		return c.down()
	}
	return c.up()
}

func (c *FilmChooser) leave() Intent {
	switch {
	case c.typing:
		c.closePrompt()
		return nil
	case c.askedPart && !c.askingPart:
		c.askPart()
		return nil
	case c.lastChosen > 0:
		return Close{}
	}
	return ToLibrary{}
}

// page returns how many rows a page moves by, once the list fills the screen.
func (c *FilmChooser) page() int { return max(c.height-1, 1) }

// downBy goes down by rows, but not past the last title. On the last title it goes to
// the last row. It skips the rows between; the one where it stops is shown all the same.
func (c *FilmChooser) downBy(rows int) Intent {
	for i := range rows {
		if i > 0 && c.Below() == 0 {
			break
		}
		c.down()
		if row := c.titleRow(); row > c.furthestRow {
			c.skipped[c.rowID(row)] = true
		}
	}
	return nil
}

// upBy goes up by rows.
func (c *FilmChooser) upBy(rows int) Intent {
	for range rows {
		c.up()
	}
	return nil
}

func (c *FilmChooser) down() Intent {
	if below := c.Below(); below > 0 && !c.onSeenAll {
		c.goTo(below)
		return nil
	}
	if !c.onSeenAll {
		c.knownLast = c.At
	}
	c.onSeenAll = true
	return nil
}

func (c *FilmChooser) up() Intent {
	switch {
	case c.onSeenAll:
		c.onSeenAll = false
	case c.askingPart && c.part > 0:
		c.goTo(c.parts[c.part-1].First)
	case !c.askingPart && c.At > 1:
		c.goTo(c.At - 1)
	}
	return nil
}

// choose makes the choice. "Seen them all" needs a second answer, because it is one key
// away from the last title and shows every ending. It needs one whatever the file holds,
// so that the question does not tell how many there are.
func (c *FilmChooser) choose() Intent {
	switch {
	case c.typing && !c.matched && c.input.value() != "":
		c.refused = true
		return nil
	case c.askingPart && !c.onSeenAll:
		return c.openPart()
	case !c.onSeenAll:
		return Choose{c.book.Answer(c.At), c}
	}
	all := Choose{c.book.AllSeen(), c}
	if c.seenAll {
		return all
	}
	return Show{&Question{
		Text:   "Have you seen them all?",
		Detail: "Everything will be shown, including every ending.",
		Yes:    all, Back: c,
	}}
}

// BookChanged keeps the cursor on its row if all titles up to there are unchanged.
// Otherwise it moves up to the last row for which they are, because the cursor shows
// every title above it.
func (c *FilmChooser) BookChanged(book *data.Book) {
	same := sort.Search(c.At, func(i int) bool {
		_, ok := book.Horizon(c.book.Answer(i + 1))
		return !ok
	})
	c.book, c.parts, c.knownLast = book, book.Parts(), 0
	c.goTo(max(same, 1))
	c.askingPart = c.askingPart && c.hasParts()
	c.furthestRow = c.titleRow()
	c.closePrompt()
}

// StoryChanged notes whether the viewer has now seen them all.
func (c *FilmChooser) StoryChanged(story *recap.Story) Intent {
	c.seenAll = story.Next == nil
	return nil
}

// chooserSigns is the width of the cursor and number before a title, in cells.
const chooserSigns = 6

// Lay sets the lines above the rows, as many of them as fit. The row under the cursor comes
// on screen with it, however the cursor got there.
func (c *FilmChooser) Lay(l look.Look, width, height int) {
	c.base.Lay(l, width, height)
	c.input.lay(l, min(width, maxTyped))
	c.noteShown()
	rows := c.lastRow() + 1
	question := l.Wrap(l.Heading.Render(c.question()), width)
	promise := l.Wrap(l.Dim.Render("You'll see everything before it, and nothing from it or after it."), width)
	why := l.Wrap(l.Dim.Render("Titles can be spoilers too: each appears when the cursor reaches it."), width)
	blank := []string{""}
	for _, head := range [][]string{
		slices.Concat(question, promise, why, blank), slices.Concat(question, promise, blank), slices.Concat(question, blank),
	} {
		if len(head)+rows <= height {
			c.head = head
			c.window.stay(height-len(head), rows)
			return
		}
	}
	c.head = nil
	if c.typing && height > 1 {
		c.head = blank
	}
	c.window.centre(c.cursorRow(), c.height-len(c.head), rows)
}

// noteShown notes that the row under the cursor has been on screen.
func (c *FilmChooser) noteShown() {
	c.furthestRow = max(c.furthestRow, c.titleRow())
	delete(c.skipped, c.rowID(c.titleRow()))
}

// Paint returns the question, and the titles up to the cursor.
func (c *FilmChooser) Paint() []string {
	rows := slices.Clone(c.head)
	if c.typing && len(rows) > 0 {
		rows[len(rows)-1] = c.paintPrompt()
	}
	for i := c.window.top; i < c.window.end(); i++ {
		switch {
		case i == c.lastRow():
			rows = append(rows, c.paintRow(c.onSeenAll, c.look.Check, "I have seen them all"))
		case i == c.titleRow():
			rows = append(rows, "  "+c.look.Dim.Render(c.look.Pad(c.look.Down, chooserSigns-2)+"the next "+c.rowWord()+", if there is one"))
		case c.skipped[c.rowID(i+1)]:
			rows = append(rows, c.paintRow(false, c.numberText(i+1), c.look.Dim.Render(c.look.Ellipsis)))
		default:
			rows = append(rows, c.paintRow(!c.onSeenAll && i+1 == c.titleRow(), c.numberText(i+1), c.rowTitle(i+1)))
		}
	}
	return rows
}

func (c *FilmChooser) paintRow(selected bool, sign, title string) string {
	text := c.look.Pad(sign, chooserSigns-2) + title
	if selected {
		return c.look.Accent.Render(c.look.Marker + " " + text)
	}
	return "  " + text
}

// Cursor returns the position in the prompt, or the selected row.
func (c *FilmChooser) Cursor() (x, y int, typing bool) {
	if c.typing && len(c.head) > 0 {
		return c.input.cursorColumn(), len(c.head) - 1, true
	}
	return 0, len(c.head) + c.cursorRow() - c.window.top, false
}

// hasNextRow reports whether there is a row for what may come after the cursor.
func (c *FilmChooser) hasNextRow() bool { return c.At != c.knownLast }

// lastRow returns the row for having seen them all, counted from 0.
func (c *FilmChooser) lastRow() int {
	return c.titleRow() + btoi(c.hasNextRow())
}

// cursorRow returns the cursor's row.
func (c *FilmChooser) cursorRow() int {
	if c.onSeenAll {
		return c.lastRow()
	}
	return c.titleRow() - 1
}

// Click goes to a row, or chooses it if the cursor is already there.
func (c *FilmChooser) Click(_, y int) Intent {
	row, ok := c.window.rowAt(y, len(c.head))
	c.closePrompt()
	switch {
	case !ok:
	case row == c.cursorRow():
		return c.choose()
	case row < c.titleRow():
		c.goToRow(row + 1)
	case row == c.titleRow() && c.hasNextRow():
		c.onSeenAll = false
		c.down()
	case row == c.lastRow():
		c.onSeenAll = true
	}
	return nil
}
