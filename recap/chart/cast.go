package chart

import (
	"slices"

	"previously/recap"
)

// moment is the cast at the end of a film that brought somebody new, took
// somebody away (two turned out to be one), or moved somebody to another side.
type moment struct {
	people []recap.Person // in order of importance
	pairs  [][2]string
}

// moments are those of the films up to film. Where keep is not nil, it says
// which people count, by their id as of film.
func moments(story *recap.Story, film int, keep map[string]bool) []moment {
	var list []moment
	var before map[string]string
	for k := 1; k <= film; k++ {
		people := story.Cast(k)
		if keep != nil {
			people = slices.DeleteFunc(people, func(p recap.Person) bool {
				now, _ := story.Person(p.ID, film)
				return !keep[now.ID]
			})
		}
		sides := map[string]string{}
		news := len(people) != len(before)
		for _, p := range people {
			side, known := before[p.ID]
			news = news || !known || side != p.Side
			sides[p.ID] = p.Side
		}
		if news {
			list = append(list, moment{people, pairsOf(story.Ties(k), sides)})
		}
		before = sides
	}
	return list
}

// pairsOf are the pairs who have a tie, each once, both being among the people.
func pairsOf(ties []recap.Tie, people map[string]string) [][2]string {
	var pairs [][2]string
	for _, j := range join(ties) {
		_, a := people[j.a]
		_, b := people[j.b]
		if a && b {
			pairs = append(pairs, [2]string{j.a, j.b})
		}
	}
	return pairs
}

// neighbourhood is the selected person and those who have a tie to them, at
// most so many people: those of weightier ties first, then by importance.
func neighbourhood(story *recap.Story, film int, selected string, most int) map[string]bool {
	keep := map[string]bool{selected: true}
	pairs := join(story.TiesOf(selected, film))
	slices.SortStableFunc(pairs, func(a, b joined) int { return b.weight() - a.weight() })
	for _, pair := range pairs {
		if len(keep) < most {
			keep[pair.other(selected)] = true
		}
	}
	return keep
}
