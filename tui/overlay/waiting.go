package overlay

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/work"
)

// Waiting is on screen until the story is built. It stays empty for a blink.
type Waiting struct {
	base
	world work.World
	since time.Time
	long  bool // has waited longer than a blink
}

// NewWaiting starts to wait. The command has the screen painted again after a blink.
func NewWaiting(w work.World) (*Waiting, tea.Cmd) {
	return &Waiting{world: w, since: w.Now()}, w.After(work.Blink, work.BlinkPassed{})
}

var waitingTable = keyMap("Loading",
	keys.Key("telling-leave", []string{"esc", "backspace"}, "stop waiting and go back", "back", func(*Waiting) Intent { return ChooseAgain{} }),
	keys.Key("telling-quit", []string{"q"}, "quit", "quit", func(*Waiting) Intent { return Quit{} }),
)

var waitingKeys = waitingTable.Map()

// Keys returns the key map.
func (w *Waiting) Keys() keys.Map { return waitingKeys }

// Press leaves or quits.
func (w *Waiting) Press(key tea.KeyPressMsg) Intent { return waitingTable.Press(w, key) }

// Lay also checks how long the wait has been.
func (w *Waiting) Lay(l look.Look, width, height int) {
	w.base.Lay(l, width, height)
	w.long = w.world.Now().Sub(w.since) >= work.Blink
}

// Paint says what is going on, once a blink has passed.
func (w *Waiting) Paint() []string {
	if !w.long {
		return nil
	}
	return w.fitRows([]string{w.look.Dim.Render(w.look.Fit("Loading the story.", w.width))})
}
