package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// Overlay is a screen on top of the story, with keys and footer of its own. All
// positions are cells from its upper left corner.
type Overlay interface {
	// Lay takes the look and the size, in cells, of what is painted until it is
	// called again. It comes after whatever may have changed the overlay.
	Lay(l look.Look, width, height int)
	// Paint is at most as many lines as there are rows; what is wider than the size
	// is cut. It changes nothing.
	Paint() []string
	// Cursor is where the terminal's cursor belongs. It is hidden unless one types,
	// or what is on screen is read out.
	Cursor() (x, y int, typing bool)
	// More reports whether there is more above and below what is painted.
	More() (above, below bool)
	// Wants is what is shown around the overlay.
	Wants() Chrome

	// Keys is its key map.
	Keys() keys.Map
	// Word is what the footer says of a key as things are, "" for nothing.
	Word(b keys.Binding) string

	Press(key tea.KeyPressMsg) Intent
	Paste(text string) Intent
	Click(x, y int) Intent
	// Wheel turns the wheel by a notch, down (+1) or up (-1).
	Wheel(by int) Intent

	// Take brings the answer to a command of an overlay; a stranger's is dropped.
	Take(msg tea.Msg) Intent
	// BookChanged has the overlay go on with the series as its file is now.
	BookChanged(book *data.Book)
	// StoryChanged has it go on with the story as the changed file tells it.
	StoryChanged(story *recap.Story) Intent
}

// Chrome is what is shown around an overlay.
type Chrome int

// What an overlay may want around it, besides the footer.
const (
	Header Chrome = iota // the series and what is about to be watched
	Bare                 // the header without them: it is about no one series, and stays whatever becomes of the story
	Alone                // nothing
)

// base is the usual answers, and what was laid.
type base struct {
	look          look.Look
	width, height int
}

func (b *base) Lay(l look.Look, width, height int) {
	b.look, b.width, b.height = l, width, max(height, 0)
}

func (b *base) Cursor() (x, y int, typing bool)  { return 0, 0, false }
func (b *base) More() (above, below bool)        { return false, false }
func (b *base) Wants() Chrome                    { return Header }
func (b *base) Word(k keys.Binding) string       { return k.Footer }
func (b *base) Paste(string) Intent              { return nil }
func (b *base) Click(int, int) Intent            { return nil }
func (b *base) Wheel(int) Intent                 { return nil }
func (b *base) Take(tea.Msg) Intent              { return nil }
func (b *base) BookChanged(*data.Book)           {}
func (b *base) StoryChanged(*recap.Story) Intent { return nil }

// shown returns the first lines, as many as there are rows.
func (b *base) shown(lines []string) []string { return lines[:min(len(lines), b.height)] }

// keyMap returns a key map of one part.
func keyMap[O any](title string, entries ...keys.Entry[O, Intent]) keys.Table[O, Intent] {
	return keys.Table[O, Intent]{{Title: title, Entries: entries}}
}

// btoi returns 1 where a condition holds, and 0 otherwise.
func btoi(holds bool) int { return 1 - first(holds) }

// first returns 0 where a condition holds, and 1 otherwise: a rank.
func first(holds bool) int {
	if holds {
		return 0
	}
	return 1
}
