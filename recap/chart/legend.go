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

// Mixed reports whether what stands between the two is not of one class.
func (e Entry) Mixed() bool {
	return slices.ContainsFunc(e.Ties, func(t recap.Tie) bool { return !t.Mark.Over() && t.Class != e.Class() })
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
