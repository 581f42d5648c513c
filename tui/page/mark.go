package page

import "strconv"

// Mark names a line of a page that one can go to from elsewhere: a result of the
// finder, or a jump within the app. The zero value names none.
type Mark struct {
	Kind MarkKind
	Of   string // which one of the kind, as it is called on the page
}

// MarkKind is what a mark stands at.
type MarkKind int

// The kinds of marks.
const (
	NoMark       MarkKind = iota
	MarkSide              // a group of the cast
	MarkThing             // something worth remembering
	MarkQuestion          // an open or answered one
	MarkFilm              // on the page of a person
	MarkTies              // on the page of a person
	MarkMatch             // a match of the search; no page has it, as it moves from one to the next
)

// FilmMark returns the mark of a film, by its number from 1, on the page of a person.
func FilmMark(film int) Mark { return Mark{MarkFilm, strconv.Itoa(film)} }
