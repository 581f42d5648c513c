package chart

import (
	"cmp"
	"maps"
	"slices"

	"previously/recap"
)

// gathering is the cast at the end of a film that changed it: the film brought somebody
// new, took somebody away (two turned out to be one), or moved somebody to another side.
type gathering struct {
	recap.Moment
	people []member // in order of importance
}

// member is one person in a gathering.
type member struct {
	id, side string
	hub      bool // has a box of two slots
	lead     bool // is one of those who matter most in the film
}

// epoch is for how many films people keep their places: all films of nearly every series.
// A longer series starts over after every epoch, or the work would grow with its length.
const epoch = 64

// gatherings returns the gatherings of the films up to the moment. They depend on nothing
// later, so people seated by them keep their places.
func gatherings(moment recap.Moment) []gathering {
	var list []gathering
	last := moment.Number()
	for film := (last-1)/epoch*epoch + 1; film <= last; film++ {
		g := gathering{Moment: moment.Story().AsOf(film)}
		for _, p := range g.Cast() {
			g.people = append(g.people, member{id: p.ID, side: p.Side})
		}
		list = appendIfChanged(list, g)
	}
	return list
}

// appendIfChanged appends the gathering unless the last one has the same people on the
// same sides.
func appendIfChanged(list []gathering, g gathering) []gathering {
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

// A hub is a person with more lines than a box has room for. The hub's box takes two
// slots. If nobody has that many, the person with the most lines is a hub. There are at
// most maxHubs.
const (
	manyLines = 6
	maxHubs   = 3
)

// limitTo returns as much of the gathering as the slots have room for, with at most so
// many hubs. If not everybody fits, half of the slots go to those who matter most in the
// film and have ties, and half to those with the most ties. A hub stays one.
func (g gathering) limitTo(slots, hubs int, was map[string]bool) gathering {
	degree := g.degrees()
	byDegree := slices.Clone(g.people)
	slices.SortStableFunc(byDegree, func(a, b member) int { return cmp.Compare(degree[b.id], degree[a.id]) })
	hub := map[string]bool{}
	for _, first := range []bool{true, false} {
		for i, p := range byDegree {
			big := !first && (degree[p.id] > manyLines || i == 0 && len(hub) == 0 && degree[p.id] > 0)
			if len(hub) < hubs && slots > len(hub)+1 && !hub[p.id] && (big || first && was[p.id]) {
				hub[p.id] = true
			}
		}
	}
	in, lead := map[string]bool{}, map[string]bool{}
	take := func(people []member, room int) (left int) {
		for _, p := range people {
			if need := 1 + btoi(hub[p.id]); !in[p.id] && need <= room {
				in[p.id] = true
				room -= need
			}
		}
		return room
	}
	connected := slices.DeleteFunc(slices.Clone(g.people), func(p member) bool { return degree[p.id] == 0 })
	left := take(connected, slots/2)
	maps.Copy(lead, in)
	take(byDegree, slots-slots/2+left)
	g.people = slices.DeleteFunc(slices.Clone(g.people), func(p member) bool { return !in[p.id] })
	for i, p := range g.people {
		g.people[i].hub, g.people[i].lead = hub[p.id], lead[p.id]
	}
	return g
}

// degrees returns how many others each person has ties to that hold.
func (g gathering) degrees() map[string]int {
	degree := map[string]int{}
	for _, pair := range groupByPair(g.Links()) {
		if pair.weight() > 0 {
			degree[pair.a]++
			degree[pair.b]++
		}
	}
	return degree
}

// links returns the pairs of people with ties that hold, each once, by index.
func (g gathering) links() [][2]int {
	index := make(map[string]int, len(g.people))
	for i, p := range g.people {
		index[p.id] = i
	}
	var list [][2]int
	for _, j := range groupByPair(g.Links()) {
		a, okA := index[j.a]
		b, okB := index[j.b]
		if okA && okB && j.weight() > 0 {
			list = append(list, [2]int{a, b})
		}
	}
	return list
}
