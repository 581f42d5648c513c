package page

import "strconv"

// Mark names a line of a page that can be jumped to, from a finder result or from
// elsewhere in the app. The zero value names none.
type Mark struct {
	Kind MarkKind
	Of   string // which one of its kind, as the page calls it
}

// MarkKind is the kind of line that a mark names.
type MarkKind int

// The kinds of marks.
const (
	NoMark       MarkKind = iota
	MarkSide              // a group of the cast
	MarkThing             // something worth remembering
	MarkQuestion          // an open or answered question
	MarkFilm              // on a person's page
	MarkTies              // on a person's page
	MarkMatch             // a match of the search; no page has it, as it moves from match to match
)

// FilmMark returns the mark of a film, numbered from 1, on a person's page.
func FilmMark(film int) Mark { return Mark{MarkFilm, strconv.Itoa(film)} }
