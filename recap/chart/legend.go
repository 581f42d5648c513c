package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Entry is all that stands between two people.
type Entry struct {
	A, B   string      // ids
	Ties   []recap.Tie // those that stand before those that the film ended, the weightiest first
	Number int         // at both ends of the line in the picture; 0 where no line is drawn
}

// Joins reports whether the entry is about the person.
func (e Entry) Joins(id string) bool { return e.A == id || e.B == id }

// Over reports whether nothing stands between the two any more.
func (e Entry) Over() bool { return e.Ties[0].Mark.Over() }

// Class is that of the weightiest tie; a conflict comes before a bargain before a
// bond where they weigh the same.
func (e Entry) Class() recap.Class { return e.Ties[0].Class }

// Told is the ties in the order in which they are told: the latest film's first, and
// what is over last.
func (e Entry) Told() []recap.Tie {
	ties := slices.Clone(e.Ties)
	slices.SortStableFunc(ties, func(a, b recap.Tie) int {
		return cmp.Or(cmp.Compare(btoi(a.Mark.Over()), btoi(b.Mark.Over())), cmp.Compare(b.Film, a.Film))
	})
	return ties
}

// Legend is all that stands between people, pair by pair: the weightiest first, of
// those of one weight that of the more important people, and last what the film ended.
func Legend(moment recap.Moment) []Entry {
	var list []Entry
	for _, pair := range join(moment.Links()) {
		slices.SortStableFunc(pair.ties, byWeight)
		list = append(list, Entry{A: pair.a, B: pair.b, Ties: pair.ties})
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(
			cmp.Compare(btoi(a.Over()), btoi(b.Over())),
			cmp.Compare(b.Ties[0].Kind.Weight(), a.Ties[0].Kind.Weight()),
		)
	})
	return list
}
