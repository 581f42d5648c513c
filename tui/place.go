package tui

import (
	"previously/recap"
	"previously/tui/page"
)

// place is where the viewer is: what is on screen, how far down, and what is
// selected there.
type place struct {
	section  recap.Section // always one of [page.Sections]
	person   string        // the person page of this id, or ""
	center   string        // whose relationships: an id, or "" for who matters most in the film
	chainTo  string        // how center and this person know each other, or ""
	film     int
	at       page.Anchor
	selected string    // key of an item, or ""
	seek     page.Mark // of the page to go to once it is built, or none
	web      bool      // what Model.web was when one left

	found  bool         // by the finder: the first page is whole, and the plot told at this length
	length recap.Length // in which it was found
}

// minutesAt is the time budget at a place.
func (m *Model) minutesAt(p place) int {
	if p.found && p.section == recap.SectionSoFar {
		return 0
	}
	return m.minutes
}

// lengthAt is the length of the plot at a place.
func (m *Model) lengthAt(p place) recap.Length {
	if p.found && p.section == recap.SectionPlot {
		return p.length
	}
	return m.length
}
