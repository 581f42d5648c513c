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

// trail is the way through the places that one jumped to: back and forward go
// along it, steps of film and section do not.
type trail struct{ behind, ahead []place }

// maxTrail bounds the way back.
const maxTrail = 100

func pushed(list []place, p place) []place {
	if len(list) == maxTrail {
		list = list[1:]
	}
	return append(list, p)
}

// list reports whether the place is a list, in which something is always
// selected, rather than a text.
func (p place) list() bool {
	return p.person == "" && (p.section == recap.SectionCast || p.section == recap.SectionRelationships)
}

// leavesRoom reports whether the place has no use for the room beside the text.
func (p place) leavesRoom() bool { return p.person == "" && p.section != recap.SectionRelationships }
