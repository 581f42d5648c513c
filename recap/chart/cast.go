package chart

import (
	"slices"

	"previously/recap"
)

// gathering is the cast at the end of a film that brought somebody new, took
// somebody away (two turned out to be one), or moved somebody to another side.
type gathering struct {
	recap.Moment
	people []member // in order of importance
}

// member is somebody in a gathering; now is their id at the end of the film that
// is drawn, when they may have turned out to be another.
type member struct{ id, now, side string }

// gatherings are those of the films up to the moment. Nothing later is needed to
// tell them, so people who are seated by them stay where they are.
func gatherings(moment recap.Moment) []gathering {
	var list []gathering
	for k := range moment.Number() {
		g := gathering{Moment: moment.Story().AsOf(k + 1)}
		for _, p := range g.Cast() {
			now, _ := moment.Person(p.ID)
			g.people = append(g.people, member{p.ID, now.ID, p.Side})
		}
		list = addNews(list, g)
	}
	return list
}

// keep are the gatherings as far as they concern some people.
func keep(history []gathering, people map[string]bool) []gathering {
	var list []gathering
	for _, g := range history {
		g.people = slices.DeleteFunc(slices.Clone(g.people), func(p member) bool { return !people[p.now] })
		list = addNews(list, g)
	}
	return list
}

// addNews adds the gathering if it is news: not the same people on the same sides.
func addNews(list []gathering, g gathering) []gathering {
	if n := len(list); n > 0 && len(list[n-1].people) == len(g.people) {
		sides := make(map[string]string, len(g.people))
		for _, p := range list[n-1].people {
			sides[p.id] = p.side
		}
		if !slices.ContainsFunc(g.people, func(p member) bool {
			side, known := sides[p.id]
			return !known || side != p.side
		}) {
			return list
		}
	}
	return append(list, g)
}

// sides are the people side by side, by their index: the sides in the order of
// their most important member, people without one last.
func (g gathering) sides() [][]int {
	var list [][]int
	var none []int
	at := map[string]int{}
	for i, p := range g.people {
		side, known := at[p.side]
		switch {
		case p.side == "":
			none = append(none, i)
		case known:
			list[side] = append(list[side], i)
		default:
			at[p.side] = len(list)
			list = append(list, []int{i})
		}
	}
	if none != nil {
		list = append(list, none)
	}
	return list
}

// links are the pairs of people who have a tie, each once, by their index.
func (g gathering) links() [][2]int {
	index := make(map[string]int, len(g.people))
	for i, p := range g.people {
		index[p.id] = i
	}
	var list [][2]int
	for _, j := range join(g.Ties()) {
		a, okA := index[j.a]
		b, okB := index[j.b]
		if okA && okB {
			list = append(list, [2]int{a, b})
		}
	}
	return list
}

// neighbourhood is the selected person and after them those who have a tie to
// them: those of weightier ties first, then by importance.
func neighbourhood(moment recap.Moment, selected string) []string {
	pairs := join(moment.TiesOf(selected))
	slices.SortStableFunc(pairs, func(a, b joined) int { return b.weight() - a.weight() })
	ids := []string{selected}
	for _, pair := range pairs {
		ids = append(ids, pair.other(selected))
	}
	return ids
}
