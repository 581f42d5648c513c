package recap

import (
	"cmp"
	"slices"
)

// pair is two people and what films say about them, with one statement for each film that
// says something. When one of the two turns out to be somebody else, the pair becomes
// that person's. If that person already has a pair with the other one, both pairs end and
// a new one that holds them replaces them, so that what earlier films showed stays as it
// was.
type pair struct {
	a, b         *person // under any of their ids; see [person.identity]
	order        int     // of first mention
	since, until int     // current at the end of films since … until-1; until is 0 while nothing has replaced it
	unitedFrom   []*pair
	statements   []statement    // since then
	deeds        []Tie          // since then, in the order of the films that tell of them
	topics       map[sense]bool // topics of what films have said, under the latest ids; nil until it is needed
}

// statement is the ties of two people at the end of a film that mentions them.
type statement struct {
	film int
	ties []Tie // marked with what the film began, changed and ended, under the ids of that film
}

func (p *pair) isCurrent(k int) bool { return p.since <= k && (p.until == 0 || k < p.until) }

// joins reports whether self is one of the two at the end of film k.
func (p *pair) joins(self *person, k int) bool {
	return p.a.identity(k) == self || p.b.identity(k) == self
}

// other returns the one of the two who is not self at the end of film k.
func (p *pair) other(self *person, k int) *person {
	if a := p.a.identity(k); a != self {
		return a
	}
	return p.b.identity(k)
}

// latest returns the last statement by the end of film k, or nil.
func (p *pair) latest(k int) *statement {
	n, _ := slices.BinarySearchFunc(p.statements, k+1, func(st statement, k int) int { return cmp.Compare(st.film, k) })
	if n == 0 {
		return nil
	}
	return &p.statements[n-1]
}

// eachStatement calls f with each statement of the films up to k, including those from
// before mergers.
func (p *pair) eachStatement(k int, f func(*statement)) {
	for _, before := range p.unitedFrom {
		before.eachStatement(k, f)
	}
	for i := range p.statements {
		if st := &p.statements[i]; st.film <= k {
			f(st)
		}
	}
}

func pairKey(a, b *person) [2]int { return [2]int{min(a.number, b.number), max(a.number, b.number)} }
