package tui

import (
	"previously/data"
	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/work"
)

// Memory keeps what the viewer said about each series, by the key of its book.
type Memory interface {
	Get(key string) (mark data.Bookmark, ok bool)
	// Set returns an error if the mark will be forgotten when the program ends, or if
	// earlier ones are. It is returned once, and again only after a success. Even so,
	// Get returns the mark until the program ends.
	Set(key string, mark data.Bookmark) error
}

// Options are what the app is started with. The zero Options are the defaults, so each
// bool is named for what is off by default.
type Options struct {
	Book *data.Book // the series to open; nil opens the library
	// Library lists all series found; if it is nil, there is no library. It is called
	// off the update loop, because a folder may hold many thousands of files.
	Library     func() ([]data.Location, error)
	Import      overlay.NewImporter // imports a series from the web; nil means no imports
	Before      int                 // the installment about to be watched, from 1; 0 means as remembered, or else ask
	All         bool                // with Before: all have been seen
	Memory      Memory              // nil remembers nothing
	ProgressErr error               // why earlier progress could not be read, to be reported once
	Clipboard   Clipboard           // nil leaves copying to the terminal
	Speed       int                 // words a minute; 0 is text.WordsPerMinute
	Theme       string              // one of [look.Themes]; "" is the first
	ASCII       bool                // draw with ASCII signs only
	Terminal    look.Terminal       // what is known before it has answered any query

	Accessible bool // linear text without drawings; the cursor is on the selection
	NoMouse    bool // leave the mouse to the terminal

	Measure int                 // the longest line of reading text, in cells; 0 is DefaultMeasure
	Keys    map[string][]string // by action, replacing its default keys; see [Actions] and [CheckKeys]

	world *work.World // nil is the real one
}

// Clipboard puts a text where the user can paste it, and returns in a few words where
// that is ("to the clipboard"). It returns "" if it failed, and only the terminal is
// left to try. It is called off the update loop.
type Clipboard func(text string) (place string)
