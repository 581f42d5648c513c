package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// EgoView is one person and how they stand to all others.
type EgoView struct {
	Center     recap.Person
	Called     string     // the centre in a word or two
	Groups     []EgoGroup // bonds, conflicts, bargains; those that have rows
	Neighbours []string   // ids of the others, each once, in the order of the rows
}

// EgoGroup are the ties of one class. Ties that stand come before those that
// the film ended, weightier ones first, those to more important people first.
type EgoGroup struct {
	Class recap.Class
	Rows  []Row
}

// Row is one tie of the centre. Its words read from Tie.From to Tie.To: with an
// arrow [In], the other is who acts.
type Row struct {
	Tie   recap.Tie // Label, Why, and what the film did to it: Mark and Was
	Other recap.Person
	Arrow Arrow // seen from the centre
	Line  Line
}

// maxCalled is the most that the centre's short name may take, in cells.
const maxCalled = 12

// Ego is how the person with the id stands to everybody else. Where nobody has
// the id by then, the view is empty.
func Ego(moment recap.Moment, id string) EgoView {
	center, ok := moment.Person(id)
	if !ok {
		return EgoView{}
	}
	view := EgoView{Center: center, Called: ShortName(moment.Names(), center, maxCalled)}
	ties := moment.TiesOf(center.ID)
	rank := ranks(moment.Cast())
	for _, class := range recap.Classes() {
		if rows := egoRows(moment, ties, class, center.ID, rank); len(rows) > 0 {
			view.Groups = append(view.Groups, EgoGroup{class, rows})
		}
	}
	near := map[string]bool{}
	for _, g := range view.Groups {
		for _, row := range g.Rows {
			if !near[row.Other.ID] {
				near[row.Other.ID] = true
				view.Neighbours = append(view.Neighbours, row.Other.ID)
			}
		}
	}
	return view
}

// SecondRing is what stands among the neighbours. It looks at every tie there is,
// and not only at those of the centre.
func (v EgoView) SecondRing(moment recap.Moment) []recap.Tie {
	near := map[string]bool{}
	for _, id := range v.Neighbours {
		near[id] = true
	}
	return slices.DeleteFunc(moment.Ties(), func(t recap.Tie) bool { return !near[t.From] || !near[t.To] })
}

func egoRows(moment recap.Moment, ties []recap.Tie, class recap.Class, id string, rank map[string]int) []Row {
	var rows []Row
	for _, t := range ties {
		if t.Class != class || !t.Joins(id) {
			continue
		}
		other, _ := moment.Person(t.Other(id))
		rows = append(rows, Row{Tie: t, Other: other, Arrow: arrowOf(t, id), Line: LineOf(class)})
	}
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(
			cmp.Compare(btoi(a.Tie.Mark.Over()), btoi(b.Tie.Mark.Over())),
			cmp.Compare(b.Tie.Kind.Weight(), a.Tie.Kind.Weight()),
			cmp.Compare(rank[a.Other.ID], rank[b.Other.ID]),
		)
	})
	return rows
}

// ranks is the place of each person in the order of importance, from 0.
func ranks(cast []recap.Person) map[string]int {
	rank := make(map[string]int, len(cast))
	for i, p := range cast {
		rank[p.ID] = i
	}
	return rank
}
