package work

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Kind is what a command is busy with.
type Kind int

// The kinds of work that somebody may want to hold back or to watch.
const (
	Page   Kind = iota // lays a page out
	Story              // tells a story, or works something out of one
	Memory             // writes down what was said
	File               // waits for a file to be saved
	Import             // asks the web for a series
)

// World is what the app has around it besides its options: what time it is, and
// who runs its commands. Tests put their own in its place.
type World struct {
	Now   func() time.Time
	Start func(Kind, tea.Cmd) tea.Cmd          // what the program is handed for a command
	After func(time.Duration, tea.Msg) tea.Cmd // sends a message once so much time has passed
}

// Real returns the world as it is.
func Real() World {
	return World{
		Now:   time.Now,
		Start: func(_ Kind, do tea.Cmd) tea.Cmd { return do },
		After: func(d time.Duration, msg tea.Msg) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return msg }) },
	}
}

// Blink is how long nothing has to be said of what is under way.
const Blink = 150 * time.Millisecond

// Waited has the frame painted again, where something has been under way for a
// [Blink].
type Waited struct{}
