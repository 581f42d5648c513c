package chart

import (
	"slices"

	"previously/recap"
)

// moment is the cast at the end of a film that brought somebody new, took
// somebody away (two turned out to be one), or moved somebody to another side.
type moment struct {
	story  *recap.Story
	film   int
	people []member // in order of importance
}

// member is somebody at a moment; now is their id at the end of the film that is
// drawn, when they may have turned out to be another.
type member struct{ id, now, side string }

// moments are those of the films up to film. Nothing later is needed to tell
// them, so people who are seated by them stay where they are.
func moments(story *recap.Story, film int) []moment {
	var list []moment
	for k := 1; k <= film; k++ {
		m := moment{story: story, film: k}
		for _, p := range story.Cast(k) {
			now, _ := story.Person(p.ID, film)
			m.people = append(m.people, member{p.ID, now.ID, p.Side})
		}
		list = addNews(list, m)
	}
	return list
}

// keep are the moments as far as they concern some people.
func keep(history []moment, people map[string]bool) []moment {
	var list []moment
	for _, m := range history {
		m.people = slices.DeleteFunc(slices.Clone(m.people), func(p member) bool { return !people[p.now] })
		list = addNews(list, m)
	}
	return list
}

// addNews adds the moment if it is news: not the same people on the same sides.
func addNews(list []moment, m moment) []moment {
	if n := len(list); n > 0 && len(list[n-1].people) == len(m.people) {
		sides := make(map[string]string, len(m.people))
		for _, p := range list[n-1].people {
			sides[p.id] = p.side
		}
		if !slices.ContainsFunc(m.people, func(p member) bool {
			side, known := sides[p.id]
			return !known || side != p.side
		}) {
			return list
		}
	}
	return append(list, m)
}

// sides are the people side by side, by their index: the sides in the order of
// their most important member, people without one last.
func (m moment) sides() [][]int {
	var list [][]int
	var none []int
	at := map[string]int{}
	for i, p := range m.people {
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
func (m moment) links() [][2]int {
	index := make(map[string]int, len(m.people))
	for i, p := range m.people {
		index[p.id] = i
	}
	var list [][2]int
	for _, j := range join(m.story.Ties(m.film)) {
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
func neighbourhood(story *recap.Story, film int, selected string) []string {
	pairs := join(story.TiesOf(selected, film))
	slices.SortStableFunc(pairs, func(a, b joined) int { return b.weight() - a.weight() })
	ids := []string{selected}
	for _, pair := range pairs {
		ids = append(ids, pair.other(selected))
	}
	return ids
}
