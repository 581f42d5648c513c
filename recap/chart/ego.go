package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// EgoView is one person and what is between them and all others, in sentences: the
// latest film's first of what was. Those of one class stand together, the weightier
// ones first, then those about more important people.
type EgoView struct {
	Center     recap.Person
	Now        []recap.Sentence // what holds
	Before     []recap.Sentence // what was, and what was done
	Neighbours []string         // ids of the others, each once, in the order of the sentences
}

// Ego returns how the person with the id stands to everybody else. Where nobody has
// the id by then, the view is empty.
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
	ties, rank := moment.TiesOf(id), ranks(moment.Cast())
	slices.SortStableFunc(ties, func(a, b recap.Tie) int {
		return cmp.Or(
			cmp.Compare(LineOf(a.Class), LineOf(b.Class)),
			cmp.Compare(b.Kind.Weight(), a.Kind.Weight()),
			cmp.Compare(rank[a.Other(id)], rank[b.Other(id)]),
		)
	})
	return ties
}

// SecondRing returns what stands among the neighbours. It looks at every tie there is,
// and not only at those of the centre.
func (v EgoView) SecondRing(moment recap.Moment) []recap.Tie {
	near := map[string]bool{}
	for _, id := range v.Neighbours {
		near[id] = true
	}
	return slices.DeleteFunc(moment.Ties(), func(t recap.Tie) bool { return !near[t.From] || !near[t.To] })
}

// ranks returns the place of each person in the order of importance, from 0.
func ranks(cast []recap.Person) map[string]int {
	rank := make(map[string]int, len(cast))
	for i, p := range cast {
		rank[p.ID] = i
	}
	return rank
}
