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

// appendTies returns all with the pair's ties at the end of film k appended: states as
// the film left them, and all deeds. States that have ended are included only for the
// film that ended them.
func (s *Story) appendTies(all []Tie, p *pair, k int) []Tie {
	from := len(all)
	if st := p.latest(k); st != nil && st.film == k {
		all = append(all, st.ties...)
	} else {
		all = s.appendStates(all, p, k)
	}
	return s.appendDeeds(all, from, p, k)
}

// appendStates returns all with the states appended that the last statement up to film k
// left in force, without marks. If two pairs were united in this one and no film has
// mentioned it since, their states hold.
func (s *Story) appendStates(all []Tie, p *pair, k int) []Tie {
	st := p.latest(k)
	if st == nil {
		return s.appendUnited(all, p.unitedFrom, k)
	}
	for _, t := range st.ties {
		if !t.Kind.Deed() && !t.Mark.Over() {
			t.Mark, t.Was = "", nil
			all = append(all, s.withIDsAt(t, k))
		}
	}
	return all
}

// withIDsAt returns the tie under the ids that its two people have at the end of film k.
func (s *Story) withIDsAt(t Tie, k int) Tie {
	if s.hasMergers {
		t.From, t.To = s.byID[t.From].identity(k).id, s.byID[t.To].identity(k).id
	}
	return t
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

// pairOf returns the current pair of the two or, if there is none, a new one that begins
// at the film.
func (t *storyBuilder) pairOf(film int, a, b *person) *pair {
	key := pairKey(a, b)
	if p := t.pairAt[key]; p != nil {
		return p
	}
	p := &pair{a: a, b: b, order: len(t.pairs), since: film}
	t.pairAt[key] = p
	t.pairs = append(t.pairs, p)
	a.pairs, b.pairs = append(a.pairs, p), append(b.pairs, p)
	return p
}

// addTies adds what a film says about pairs of people. Whatever it says about a pair
// replaces all the states that the pair had before.
func (t *storyBuilder) addTies(film int, entries []Relationship) {
	var pairs []*pair
	ties := map[*pair][]Tie{}
	for i := range entries {
		a, b := t.byID[entries[i].From].identity(film), t.byID[entries[i].To].identity(film)
		p := t.pairOf(film, a, b)
		if ties[p] == nil {
			pairs = append(pairs, p)
		}
		ties[p] = append(ties[p], tieOf(film, a, b, &entries[i]))
	}
	for _, p := range pairs {
		before, topics := t.appendStates(nil, p, film), t.toldTopics(p, film)
		p.statements = append(p.statements, statement{film, markTies(film, before, ties[p], topics)})
		p.record(ties[p])
	}
}

func tieOf(film int, from, to *person, r *Relationship) Tie {
	tie := Tie{
		From: from.id, To: to.id,
		Kind: r.Kind, Class: r.Kind.Class(), Label: cmp.Or(r.Label, r.Kind.Label()), Why: r.Why,
		Film: film, Mutual: r.Kind.Mutual(),
	}
	if r.Mutual != nil {
		tie.Mutual = *r.Mutual
	}
	if r.Ended && !r.Kind.Deed() {
		tie.Mark = Ended
	}
	return tie
}

// markTies returns a film's ties, marked with what it began, changed and ended compared
// with the states before and with all that films have told about the two. A state that
// the film no longer mentions has ended: if another of the same class replaces it, that
// is a change, otherwise the old one is listed as ended.
func markTies(film int, before, now []Tie, topics map[sense]bool) []Tie {
	came, gone := matchTies(before, now)
	was := make(map[Class][]Past) // one list, shared by all ties that replace the same ones
	for _, g := range gone {
		was[g.Class] = append(was[g.Class], g.past())
	}
	replaced := make(map[Class]bool)
	for i := range now {
		t := &now[i]
		switch past := was[t.Class]; {
		case t.Kind.Deed():
			t.Mark = deedMark(topics[t.topic()])
		case t.Mark == Ended && !topics[t.topic()]:
			t.Mark = NowKnown
		case t.Mark == Ended, came[i] != nil && came[i].Label == t.Label:
		case came[i] != nil:
			t.Mark, t.Was = Changed, []Past{came[i].past()}
		case len(past) > 0:
			t.Mark, t.Was, replaced[t.Class] = Changed, past, true
		default:
			t.Mark = Began
		}
	}
	for _, g := range gone {
		if !replaced[g.Class] {
			g.Mark, g.Film = Ended, film
			now = append(now, g)
		}
	}
	return now
}

// matchTies finds for each tie the earlier one that it continues, or nil. Those with the
// same label are matched first, then the others, and each is used at most once. gone are
// the earlier ties that nothing continues.
func matchTies(before, ties []Tie) (came []*Tie, gone []Tie) {
	came = make([]*Tie, len(ties))
	taken := make([]bool, len(before))
	for _, sameLabel := range []bool{true, false} {
		for i := range ties {
			for j := range before {
				if came[i] == nil && !taken[j] && ties[i].continues(before[j]) && (!sameLabel || ties[i].Label == before[j].Label) {
					came[i], taken[j] = &before[j], true
				}
			}
		}
	}
	for j := range before {
		if !taken[j] {
			gone = append(gone, before[j])
		}
	}
	return came, gone
}

// mergePairs hands the pairs of the mask over to the face, the person it is from this
// film on. A pair of the two themselves ends.
func (t *storyBuilder) mergePairs(film int, mask, face *person) {
	for _, p := range mask.pairs {
		if p.until != 0 {
			continue
		}
		other := p.other(face, film)
		delete(t.pairAt, pairKey(mask, other))
		own := t.pairAt[pairKey(face, other)]
		switch {
		case other == face:
			p.until = film
		case own == nil:
			t.pairAt[pairKey(face, other)] = p
			p.topics = nil // the ids have changed
			face.pairs = append(face.pairs, p)
		default:
			t.unite(film, p, own, face, other)
		}
	}
}

// unite replaces two pairs that turn out to be of the same two people with one.
func (t *storyBuilder) unite(film int, p, own *pair, face, other *person) {
	p.until, own.until = film, film
	delete(t.pairAt, pairKey(face, other))
	past := []*pair{p, own}
	if own.order < p.order {
		past = []*pair{own, p}
	}
	t.pairOf(film, face, other).unitedFrom = past
}

// appendUnited returns all with the states appended of pairs that turned out to be of the
// same two people. A state that several of them have is there once, as last told.
func (s *Story) appendUnited(all []Tie, past []*pair, k int) []Tie {
	if len(past) == 0 {
		return all
	}
	at := map[sense]int{}
	for _, tie := range s.appendLeaves(nil, past, k) {
		key := tie.sense()
		i, known := at[key]
		switch {
		case !known:
			at[key] = len(all)
			all = append(all, tie)
		case all[i].Film < tie.Film:
			all[i] = tie
		}
	}
	return all
}

// appendLeaves returns all with the states of each pair appended. A pair that no film has
// mentioned has those of the pairs it was made of.
func (s *Story) appendLeaves(all []Tie, pairs []*pair, k int) []Tie {
	for _, p := range pairs {
		if p.latest(k) == nil {
			all = s.appendLeaves(all, p.unitedFrom, k)
		} else {
			all = s.appendStates(all, p, k)
		}
	}
	return all
}
