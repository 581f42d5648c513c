package recap

import (
	"cmp"
	"slices"
)

// rankedState is a state with what it is sorted by.
type rankedState struct {
	*state
	number int
	order  int64 // low for the important
}

// rankState returns a state of the person with its importance at the end of film k.
func (p *person) rankState(st *state, k int) rankedState {
	return rankedState{st, p.number, int64(k-st.film)<<32 + int64(st.place)}
}

// rankAt returns the rank, at the end of film k, of the person that p is known to be by
// then.
func (p *person) rankAt(k int) rankedState {
	p = p.identity(k)
	return p.rankState(p.at(k), k)
}

// compare sorts by importance, then by first appearance; no two people compare as equal.
func (r rankedState) compare(o rankedState) int {
	return cmp.Or(cmp.Compare(r.order, o.order), cmp.Compare(r.number, o.number))
}

// rankedStates returns the states of all people known, in the order of [Moment.Cast].
func (m Moment) rankedStates() []rankedState {
	known := make([]rankedState, 0, len(m.story.people))
	for _, p := range m.story.people {
		if p.mergedInto != nil && p.mergedFilm <= m.film {
			continue
		}
		if st := p.at(m.film); st != nil {
			known = append(known, p.rankState(st, m.film))
		}
	}
	slices.SortFunc(known, rankedState.compare)
	return known
}

// Ranks returns each person's index in [Moment.Cast], by id.
func (m Moment) Ranks() map[string]int {
	ranked := m.rankedStates()
	ranks := make(map[string]int, len(ranked))
	for i, r := range ranked {
		ranks[r.ID] = i
	}
	return ranks
}

// ranks returns each person's index in the cast, by person number.
func (m Moment) ranks() []int {
	ranks := make([]int, len(m.story.people))
	for i, r := range m.rankedStates() {
		ranks[r.number] = i
	}
	return ranks
}
