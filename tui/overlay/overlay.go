package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// Overlay is a screen on top of the story, with keys and a footer of its own. All
// positions are in cells from its upper left corner.
type Overlay interface {
	// Lay sets the look and the size, in cells, for painting until the next call. The app
	// calls it after anything that may have changed the overlay.
	Lay(l look.Look, width, height int)
	// Paint returns at most height lines; the app cuts those that are too wide. It
	// changes nothing.
	Paint() []string
	// Cursor returns where the terminal's cursor belongs. The cursor is hidden unless
	// typing is true or the screen is in words for a screen reader.
	Cursor() (x, y int, typing bool)
	// More reports whether there is more above and below what is painted.
	More() (above, below bool)
	// Chrome returns what is shown around the overlay.
	Chrome() Chrome

	// Keys returns the key map.
	Keys() keys.Map
	// FooterWord returns what the footer says a key does right now, or "" for nothing.
	FooterWord(b keys.Binding) string

	Press(key tea.KeyPressMsg) Intent
	Paste(text string) Intent
	Click(x, y int) Intent
	// Wheel handles one notch of the mouse wheel, down (+1) or up (-1).
	Wheel(by int) Intent

	// Receive takes the result of a command. The overlay drops results it is not waiting
	// for.
	Receive(msg tea.Msg) Intent
	// BookChanged continues with a series whose file has changed.
	BookChanged(book *data.Book)
	// StoryChanged continues with the story as the changed file tells it.
	StoryChanged(story *recap.Story) Intent
}

// Chrome is what is shown around an overlay.
type Chrome int

// What an overlay may want around it, besides the footer.
const (
	Header Chrome = iota // the series and what is about to be watched
	Bare                 // the header without them: the overlay belongs to no series, and stays if the story goes
	Alone                // nothing
)

// base has the usual answers, and keeps what Lay was given.
type base struct {
	look          look.Look
	width, height int
}

func (b *base) Lay(l look.Look, width, height int) {
	b.look, b.width, b.height = l, width, max(height, 0)
}

func (b *base) Cursor() (x, y int, typing bool)  { return 0, 0, false }
func (b *base) More() (above, below bool)        { return false, false }
func (b *base) Chrome() Chrome                   { return Header }
func (b *base) FooterWord(k keys.Binding) string { return k.Footer }
func (b *base) Paste(string) Intent              { return nil }
func (b *base) Click(int, int) Intent            { return nil }
func (b *base) Wheel(int) Intent                 { return nil }
func (b *base) Receive(tea.Msg) Intent           { return nil }
func (b *base) BookChanged(*data.Book)           {}
func (b *base) StoryChanged(*recap.Story) Intent { return nil }

// fitRows returns as many of the lines as there are rows.
func (b *base) fitRows(lines []string) []string { return lines[:min(len(lines), b.height)] }

// keyMap returns a key table with one group.
func keyMap[O any](title string, entries ...keys.Entry[O, Intent]) keys.Table[O, Intent] {
	return keys.Table[O, Intent]{{Title: title, Entries: entries}}
}

// btoi returns 1 if a condition holds, and otherwise 0.
func btoi(holds bool) int {
	if holds {
		return 1
	}
	return 0
}
