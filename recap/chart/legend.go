package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Entry has all ties between two people.
type Entry struct {
	A, B   string      // IDs
	Ties   []recap.Tie // those that hold before those that the film ended, the weightiest first
	Number int         // at both ends of the line in the picture; 0 without a line
}

// Joins reports whether the entry is about the person.
func (e Entry) Joins(id string) bool { return e.A == id || e.B == id }

// Over reports whether no tie between the two holds any more.
func (e Entry) Over() bool { return e.Ties[0].Mark.Over() }

// Class returns the class of the weightiest tie. Of equally weighty ties, a conflict
// comes before a bargain and a bargain before a bond.
func (e Entry) Class() recap.Class { return e.Ties[0].Class }

// LatestFirst returns the ties in the order in which they are told: the latest film's
// first, and those that are over last.
func (e Entry) LatestFirst() []recap.Tie {
	ties := slices.Clone(e.Ties)
	slices.SortStableFunc(ties, func(a, b recap.Tie) int {
		return cmp.Or(cmp.Compare(btoi(a.Mark.Over()), btoi(b.Mark.Over())), cmp.Compare(b.Film, a.Film))
	})
	return ties
}

// Legend returns all ties between people, pair by pair. The weightiest pairs come first,
// more important people first among equals, and pairs whose ties the film ended come last.
func Legend(moment recap.Moment) []Entry {
	var list []Entry
	for _, pair := range groupByPair(moment.Links()) {
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
