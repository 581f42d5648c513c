package recap

import (
	"cmp"
	"slices"
)

// person is a character across all films seen, with one state for each film that says
// something about them.
type person struct {
	id         string
	number     int // in the order of first appearance
	states     []state
	mergedInto *person   // whom they turned out to be, or nil
	mergedFilm int       // the film that revealed it
	masks      []*person // people who turned out to be this one
	pairs      []*pair   // current and past ones that they are in
}

// state is a person as one film left them. place is their index in the film's cast, which
// is in order of importance.
type state struct {
	film, place int
	fateFilm    int // film that told the fate, or 0
	Person
}

// at returns the person's latest state by the end of film k, or nil.
func (p *person) at(k int) *state {
	n, _ := slices.BinarySearchFunc(p.states, k+1, func(st state, k int) int { return cmp.Compare(st.film, k) })
	if n == 0 {
		return nil
	}
	return &p.states[n-1]
}

// identity returns the person that p is known to be by the end of film k. The chain is
// short: recap/file limits how many ids may turn out to be one person.
func (p *person) identity(k int) *person {
	for p.mergedInto != nil && p.mergedFilm <= k {
		p = p.mergedInto
	}
	return p
}

// asOf returns the person at the end of film k, without marks of news if an earlier film
// left the state.
func (now *state) asOf(k int) Person {
	p := now.Person
	p.Aliases, p.KnownFor, p.Actors = slices.Clip(p.Aliases), slices.Clip(p.KnownFor), slices.Clip(p.Actors)
	if now.film < k {
		p.clearNews()
	}
	return p
}

// clearNews clears the marks of news: what a film said becomes what was known before.
func (p *Person) clearNews() { p.New, p.Changed, p.Was = false, nil, "" }
