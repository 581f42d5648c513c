package tui

import (
	"previously/recap"
	"previously/tui/look"
)

// section is one of the views of the story screen.
type section int

const (
	soFar section = iota
	plot
	cast
	ties
	sections // how many there are
)

// title is the section's name on its tab; short is for narrow terminals.
func (s section) title() string {
	return [...]string{"So far", "Plot", "Cast", "Relationships"}[s]
}

func (s section) short() string {
	return [...]string{"So far", "Plot", "Cast", "Relations"}[s]
}

// request is all on which a page depends: equal requests give equal pages, so a
// page that comes back late lands in the cache under its own request and never
// on another's screen.
type request struct {
	story   *recap.Story
	section section
	person  string // the person page of this id, instead of the section
	film    int
	width   int
	center  string // of the relationships
	chainTo string
	chosen  string       // key of the selected item, where the page shows more of it
	second  bool         // ties among the neighbours, too
	web     bool         // the whole cast on one picture
	height  int          // of the picture
	minutes int          // budget of soFar
	length  recap.Length // of plot
	beside  int          // rows of the panel beside it, 0 for none
	aside   int          // width of the panel
	speed   int          // words a minute
	watched string       // key for having watched the next one, or ""
	choose  string       // key for choosing another one, or ""
	look    look.Look
}

// quick reports whether the page is laid out within a small part of a frame, so
// that it is built at once: what opens under the selection must not lag behind
// it.
func (r request) quick() bool {
	return r.section == ties && r.person == "" && !r.web
}
