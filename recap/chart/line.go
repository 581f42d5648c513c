package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Line is the style of a line, which shows the class without colour.
type Line int

// The styles: bonds are light, conflicts heavy, bargains dashed.
const (
	Light Line = iota
	Heavy
	Dashed
)

// LineOf is the style for ties of the class.
func LineOf(c recap.Class) Line {
	switch c {
	case recap.Conflict:
		return Heavy
	case recap.Bargain:
		return Dashed
	}
	return Light
}

// joined is all that stands between two people.
type joined struct {
	a, b string
	ties []recap.Tie
}

// join gathers ties by pair of people, pairs in the order of their first tie.
func join(ties []recap.Tie) []joined {
	var list []joined
	at := map[[2]string]int{}
	for _, t := range ties {
		key := [2]string{min(t.From, t.To), max(t.From, t.To)}
		i, known := at[key]
		if !known {
			i = len(list)
			at[key] = i
			list = append(list, joined{a: t.From, b: t.To})
		}
		list[i].ties = append(list[i].ties, t)
	}
	return list
}

// weight is that of the weightiest standing tie, 0 where none stands.
func (j joined) weight() int {
	w := 0
	for _, t := range j.ties {
		if !t.Mark.Over() {
			w = max(w, t.Kind.Weight())
		}
	}
	return w
}

// leading is the index of the tie after which the wire of the pair is drawn.
func (j joined) leading() int {
	order := []recap.Class{recap.Conflict, recap.Bargain, recap.Bond}
	best := 0
	for i, t := range j.ties[1:] {
		lead := j.ties[best]
		if cmp.Or(
			cmp.Compare(btoi(t.Mark.Over()), btoi(lead.Mark.Over())),
			cmp.Compare(lead.Kind.Weight(), t.Kind.Weight()),
			cmp.Compare(slices.Index(order, t.Class), slices.Index(order, lead.Class)),
		) < 0 {
			best = i + 1
		}
	}
	return best
}

// wire is the pair's wire, not yet laid.
func (j joined) wire(selected string) Wire {
	w := Wire{A: j.a, B: j.b, Ties: j.ties, Class: j.ties[j.leading()].Class, Ended: true}
	w.Selected = selected == j.a || selected == j.b
	for _, t := range j.ties {
		w.Mixed = w.Mixed || t.Class != w.Class && !t.Mark.Over()
		w.Ended = w.Ended && t.Mark.Over()
		w.New = w.New || t.Mark == recap.Began || t.Mark == recap.Changed
		if !t.Mutual {
			w.HeadA = w.HeadA || t.To == j.a
			w.HeadB = w.HeadB || t.To == j.b
		}
	}
	return w
}
