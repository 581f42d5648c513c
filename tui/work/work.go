package work

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Kind is what a command is busy with.
type Kind int

// The kinds of work that a [World] may want to hold back or watch.
const (
	Page   Kind = iota // lays a page out
	Story              // tells a story, or computes something from one
	Memory             // saves what the viewer has said
	File               // waits for a file to be saved
	Import             // asks the web for a series
)

// World is the app's surroundings apart from its options: the clock, and what runs its
// commands. Tests replace it with their own.
type World struct {
	Now   func() time.Time
	Start func(Kind, tea.Cmd) tea.Cmd          // returns the command to hand to Bubble Tea in its place
	After func(time.Duration, tea.Msg) tea.Cmd // sends a message once the time has passed
}

// Real returns the World with the real clock, in which commands run unchanged.
func Real() World {
	return World{
		Now:   time.Now,
		Start: func(_ Kind, do tea.Cmd) tea.Cmd { return do },
		After: func(d time.Duration, msg tea.Msg) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return msg }) },
	}
}

// Blink is how long something may be under way before the screen has to say so.
const Blink = 150 * time.Millisecond

// BlinkPassed is the message that has the frame painted again when something has been
// under way for a [Blink].
type BlinkPassed struct{}
