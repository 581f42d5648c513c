package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// EgoView is one person's ties to everybody else, as sentences. Sentences of one class
// are together, the weightier ones first, then those about more important people. In
// Before, those of the latest film come first.
type EgoView struct {
	Center     recap.Person
	Now        []recap.Sentence // what holds
	Before     []recap.Sentence // what is over, and what was done
	Neighbours []string         // IDs of the others, each once, in the order of the sentences
}

// Ego returns the ties between the person with an ID and everybody else. The view is
// empty if nobody has the ID by then.
func Ego(moment recap.Moment, id string) EgoView {
	center, ok := moment.Person(id)
	if !ok {
		return EgoView{}
	}
	view := EgoView{Center: center}
	view.Now, view.Before = moment.NowAndBefore(egoOrder(moment, center.ID))
	near := map[string]bool{}
	for _, s := range slices.Concat(view.Now, view.Before) {
		for _, t := range s.Ties {
			if other := t.Other(center.ID); !near[other] {
				near[other] = true
				view.Neighbours = append(view.Neighbours, other)
			}
		}
	}
	return view
}

// egoOrder returns the ties of one person in the order in which they are told.
func egoOrder(moment recap.Moment, id string) []recap.Tie {
	ties, rank := moment.TiesOf(id), moment.Ranks()
	slices.SortStableFunc(ties, func(a, b recap.Tie) int {
		return cmp.Or(
			cmp.Compare(LineOf(a.Class), LineOf(b.Class)),
			cmp.Compare(b.Kind.Weight(), a.Kind.Weight()),
			cmp.Compare(rank[a.Other(id)], rank[b.Other(id)]),
		)
	})
	return ties
}

// SecondRing returns the ties among the neighbours. It looks at all ties, not only at
// those of the centre.
func (v EgoView) SecondRing(moment recap.Moment) []recap.Tie {
	near := map[string]bool{}
	for _, id := range v.Neighbours {
		near[id] = true
	}
	return slices.DeleteFunc(moment.Ties(), func(t recap.Tie) bool { return !near[t.From] || !near[t.To] })
}
