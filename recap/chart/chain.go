package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Link is one step of a chain, from one person to the next.
type Link struct {
	From, To recap.Person // as one walks; the tie may point the other way
	Tie      recap.Tie    // the weightiest that stands between the two
}

// Chain returns how others link two people: the shortest chain of ties that
// stand; of several equally short ones the one over the weightiest ties in sum; of
// several such, the one that goes over the more important people. A tie that the
// film ended is no link. ok is false where nobody links them, and where one of them is
// not known; somebody is linked to themselves by no step at all.
//
// What is between the two themselves is [recap.Moment.Between].
func Chain(moment recap.Moment, from, to string) (links []Link, ok bool) {
	a, okA := moment.Person(from)
	b, okB := moment.Person(to)
	if !okA || !okB {
		return nil, false
	}
	g := standing(moment, a.ID, b.ID)
	ways := g.ways(b.ID)
	if _, reached := ways[a.ID]; !reached {
		return nil, false
	}
	for here := a; here.ID != b.ID; {
		pair := ways[here.ID].pair
		next, _ := moment.Person(pair.other(here.ID))
		links = append(links, Link{From: here, To: next, Tie: pair.ties[pair.leading()]})
		here = next
	}
	return links, true
}

// graph holds which people are connected.
type graph struct {
	pairs map[string][]joined // by either end
	rank  map[string]int
}

// standing returns who is connected by a tie that stands, other than the two.
func standing(moment recap.Moment, a, b string) graph {
	ties := slices.DeleteFunc(moment.Ties(), func(t recap.Tie) bool {
		return t.Mark.Over() || t.Joins(a) && t.Joins(b)
	})
	g := graph{map[string][]joined{}, ranks(moment.Cast())}
	for _, pair := range join(ties) {
		g.pairs[pair.a] = append(g.pairs[pair.a], pair)
		g.pairs[pair.b] = append(g.pairs[pair.b], pair)
	}
	return g
}

// way is the best way from a person to the goal.
type way struct {
	steps  int
	weight int    // of all its ties
	pair   joined // the first step
}

// ways is a breadth-first search from the goal outwards, which keeps for each
// person the best first step among those that are equally near.
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

func (j joined) other(id string) string {
	if j.a == id {
		return j.b
	}
	return j.a
}
