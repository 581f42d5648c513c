package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// work is what a command is busy with.
type work int

// The kinds of work that somebody may want to hold back or to watch.
const (
	workPage   work = iota // lays a page out
	workStory              // tells a story, or works something out of one
	workMemory             // writes down what was said
	workFile               // waits for a file to be saved
	workClock              // waits for a time to pass
)

// world is what the app has around it besides its options: what time it is, and
// who runs its commands. Tests put their own in its place.
type world struct {
	now   func() time.Time
	start func(work, tea.Cmd) tea.Cmd // what the program is handed for a command
}

// realWorld is the world as it is.
func realWorld() world {
	return world{now: time.Now, start: func(_ work, do tea.Cmd) tea.Cmd { return do }}
}

// after sends a message once so much time has passed.
func (w world) after(d time.Duration, msg tea.Msg) tea.Cmd {
	return w.start(workClock, tea.Tick(d, func(time.Time) tea.Msg { return msg }))
}
