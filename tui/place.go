package tui

import (
	"previously/recap"
	"previously/tui/page"
)

// place is where the viewer is: what is on screen, how far down, and what is
// selected there.
type place struct {
	section  recap.Section // always one of [page.Sections]
	person   string        // id of the person whose page it is, or ""
	center   string        // id of the person whose relationships they are; "" for the one who matters most in the film
	chainTo  string        // id of the person whose connection with center is shown, or ""
	film     int
	anchor   page.Anchor
	selected string      // key of an item, or ""
	target   page.Target // what to go to once the page is built, or the zero Target

	fromFinder bool         // reached through a result of the finder: So far is shown in full, and Plot at the length below
	length     recap.Length // of the plot that the match is in
}

// trail is the history of jumps, which back and forward go along. Steps to another film
// or section are not part of it.
type trail struct{ back, forward []waypoint }

// waypoint is a place as the viewer left it.
type waypoint struct {
	place
	scope
}

// maxTrail is how many places the trail keeps in each direction.
const maxTrail = 100

func pushPlace(list []waypoint, w waypoint) []waypoint {
	if len(list) == maxTrail {
		list = list[1:]
	}
	return append(list, w)
}

// isList reports whether the place is a list, in which something is always
// selected, rather than a text.
func (p place) isList() bool {
	return p.person == "" && page.IsList(p.section)
}

// leavesRoom reports whether the page at the place leaves room for a side panel.
func (p place) leavesRoom() bool { return p.person == "" && !page.IsWide(p.section) }

// canLimitToPart reports whether the page at the place can be limited to one part.
func (p place) canLimitToPart() bool { return p.person != "" || page.IsPartial(p.section) }
