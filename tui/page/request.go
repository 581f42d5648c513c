package page

import (
	"previously/recap"
	"previously/tui/look"
)

// Request is everything a page depends on. Equal requests give equal pages, so a page
// that comes back late is cached under its own request and never shown for another.
type Request struct {
	Moment     recap.Moment
	Section    recap.Section
	Person     string // ID of the person whose page it is, instead of a section
	Width      int
	Measure    int          // the longest line of quotations, in cells; 0 if the page is the limit
	Center     string       // ID of the person whose relationships are shown
	ChainTo    string       // ID of the person to link them to, or ""
	Chosen     string       // key of the selected item, if the page shows more of that one
	SecondRing bool         // also ties among the neighbours
	Web        bool         // the whole cast in one picture
	Height     int          // of the picture
	Minutes    int          // time budget of So far, 0 for everything
	Length     recap.Length // of the plot

	PanelWidth, PanelRows int // size of the panel beside the page, in cells; 0 without one

	Speed      int    // reading speed in words a minute; 0 is [text.WordsPerMinute]
	MoreKey    string // key for more time to read, or ""
	WatchedKey string // key that marks the next one as watched, or ""
	ChooseKey  string // key that chooses another one, or ""
	Look       look.Look
}

// Quick reports whether laying out the page takes only a fraction of the time between two
// frames. It is then built at once: what opens under the selection must not lag behind it.
func (r Request) Quick() bool {
	return r.Section == recap.SectionRelationships && r.Person == "" && !r.Web
}
