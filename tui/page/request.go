package page

import (
	"previously/recap"
	"previously/tui/look"
)

// Request is all on which a page depends: equal requests give equal pages, so a
// page that comes back late lands in the cache under its own request and never
// on another's screen.
type Request struct {
	Moment  recap.Moment
	Section recap.Section
	Person  string // the person page of this id, instead of the section
	Width   int
	Center  string // of the relationships
	ChainTo string
	Chosen  string       // key of the selected item, where the page shows more of it
	Second  bool         // ties among the neighbours, too
	Web     bool         // the whole cast on one picture
	Height  int          // of the picture
	Minutes int          // budget of the story so far, 0 for all
	Length  recap.Length // of the plot

	PanelWidth, PanelRows int // of the panel beside it, in cells; 0 where there is none

	Speed   int    // words a minute
	More    string // key for more time to read, or ""
	Watched string // key for having watched the next one, or ""
	Choose  string // key for choosing another one, or ""
	Look    look.Look
}

// Quick reports whether the page is laid out within a small part of a frame, so
// that it is built at once: what opens under the selection must not lag behind
// it.
func (r Request) Quick() bool {
	return r.Section == recap.SectionRelationships && r.Person == "" && !r.Web
}
