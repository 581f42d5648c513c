package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Link is one step of a chain, from one person to the next.
type Link struct {
	From string    // ID of the person at the start of the step; the tie may point the other way
	Tie  recap.Tie // the weightiest one that holds between the two
}

// Chain returns the shortest chain of ties that links two people through others. Only
// ties that hold are links. Of equally short chains it takes the one whose ties weigh
// most in sum, and of those the one through the more important people. ok is false if no
// chain links them or one of them is not known. An empty chain links a person to
// themselves.
//
// What is between the two themselves is [recap.Moment.Between].
func Chain(moment recap.Moment, from, to string) (links []Link, ok bool) {
	a, okA := moment.Person(from)
	b, okB := moment.Person(to)
	if !okA || !okB {
		return nil, false
	}
	g := newGraph(moment, a.ID, b.ID)
	ways := g.ways(b.ID)
	if _, reached := ways[a.ID]; !reached {
		return nil, false
	}
	for here := a.ID; here != b.ID; {
		pair := ways[here].pair
		links = append(links, Link{From: here, Tie: pair.ties[pair.weightiest()]})
		here = pair.other(here)
	}
	return links, true
}

// graph says who is connected to whom.
type graph struct {
	pairs map[string][]pairTies // by the ID of either end
	rank  map[string]int        // order of importance by ID
}

// newGraph returns the graph of all ties that hold, except those between a and b.
func newGraph(moment recap.Moment, a, b string) graph {
	ties := slices.DeleteFunc(moment.Ties(), func(t recap.Tie) bool {
		return t.Mark.Over() || t.Joins(a) && t.Joins(b)
	})
	g := graph{map[string][]pairTies{}, moment.Ranks()}
	for _, pair := range groupByPair(ties) {
		g.pairs[pair.a] = append(g.pairs[pair.a], pair)
		g.pairs[pair.b] = append(g.pairs[pair.b], pair)
	}
	return g
}

// way is the best way from a person to the goal.
type way struct {
	steps  int
	weight int      // sum over its ties
	pair   pairTies // the first step
}

// ways searches breadth-first from the goal outwards. For each person it keeps the best
// first step of all shortest ways to the goal.
func (g graph) ways(goal string) map[string]way {
	ways := map[string]way{goal: {}}
	for ring := []string{goal}; len(ring) > 0; {
		var next []string
		for _, near := range ring {
			for _, pair := range g.pairs[near] {
				far := pair.other(near)
				offer := way{ways[near].steps + 1, ways[near].weight + pair.weight(), pair}
				known, reached := ways[far]
				if !reached {
					next = append(next, far)
				}
				if !reached || g.better(offer, known, far) {
					ways[far] = offer
				}
			}
		}
		ring = next
	}
	return ways
}

func (g graph) better(a, b way, from string) bool {
	return cmp.Or(
		cmp.Compare(a.steps, b.steps),
		cmp.Compare(b.weight, a.weight),
		cmp.Compare(g.rank[a.pair.other(from)], g.rank[b.pair.other(from)]),
	) < 0
}

func (j pairTies) other(id string) string {
	if j.a == id {
		return j.b
	}
	return j.a
}
