package page

import "strconv"

// Target names a line of a page that can be jumped to, from a finder result or from
// elsewhere in the app. The zero value names none.
type Target struct {
	Kind TargetKind
	Of   string // which one of its kind, as the page calls it
}

// TargetKind is the kind of line that a target names.
type TargetKind int

// The kinds of targets.
const (
	NoTarget       TargetKind = iota
	TargetSide                // a group of the cast
	TargetThing               // something worth remembering
	TargetQuestion            // an open or answered question
	TargetFilm                // on a person's page
	TargetTies                // on a person's page
	TargetMatch               // a match of the search; no page has it, as it moves from match to match
)

// FilmTarget returns the target of a film, numbered from 1, on a person's page.
func FilmTarget(film int) Target { return Target{TargetFilm, strconv.Itoa(film)} }
