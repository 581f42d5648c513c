package tui

import (
	"previously/data"
	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/work"
)

// Memory keeps what the viewer said of a series, by the key of its book.
type Memory interface {
	Get(key string) (mark data.Bookmark, ok bool)
	// Set gives an error where what was said will be forgotten when the program
	// ends, or what was said before is. It comes once, and again only after a
	// success; until the end Get gives all that was said.
	Set(key string, mark data.Bookmark) error
}

// Options are what the app is started with.
type Options struct {
	Book *data.Book // the series to open; nil opens the library
	// Library lists all series found, for the library; nil has none. It is called off
	// the update loop: a folder may hold many thousand files.
	Library   func() ([]data.Location, error)
	Import    overlay.NewImporter // asks the web for a series; nil leaves that out
	Before    int                 // the installment about to be watched; 0 asks, unless it is remembered
	All       bool                // with Before: all have been seen
	Memory    Memory              // nil remembers nothing
	Unread    error               // why nothing was remembered from before, to be said once
	Clipboard Clipboard           // nil leaves copying to the terminal
	Speed     int                 // words a minute; 0 is text.WordsPerMinute
	Theme     string              // one of [look.Themes]; "" is the first
	ASCII     bool                // draw with ASCII signs only
	Terminal  look.Terminal       // what is known of it before it has said anything

	Accessible bool // linear text without drawings; the cursor stands on the selection
	NoMouse    bool // leave the mouse to the terminal

	Measure int                 // the longest line of reading text, in cells; 0 is 76
	Keys    map[string][]string // keys of actions in place of their own; see [Actions] and [CheckKeys]

	world *work.World // nil is the real one
}

// Clipboard puts a text where the user can paste it, and gives in a few words
// where that is ("to the clipboard"); "" where only the terminal is left to ask.
// It is called off the update loop.
type Clipboard func(text string) (place string)
