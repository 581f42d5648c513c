package recap

import (
	"cmp"
	"slices"
)

// pair is two people and what was said of them: one statement for each film
// that spoke of them. When one of the two turns out to be somebody else, the
// pair is one of the other's from there on. Where that one has a pair of the
// same two already, both end and another that holds them takes their place:
// what earlier films showed stays as it was.
type pair struct {
	a, b         *person // by any of their ids; see [person.identity]
	order        int     // of first mention
	since, until int     // it stands at the end of films since … until-1; until is 0 while nothing took its place
	past         []*pair
	statements   []statement    // since then
	deeds        []Tie          // since then, in the order of the films that tell of them
	told         map[sense]bool // what films have said of the two, by the ids of the latest; nil until it is asked
}

// statement is how two people stand at the end of a film that spoke of them.
type statement struct {
	film int
	ties []Tie // with what the film began, changed and ended, by the ids of that film
}

func (p *pair) stands(k int) bool { return p.since <= k && (p.until == 0 || k < p.until) }

// joins reports whether the pair is one of the person's at the end of film k.
func (p *pair) joins(self *person, k int) bool {
	return p.a.identity(k) == self || p.b.identity(k) == self
}

// other is with whom the person stands in the pair at the end of film k.
func (p *pair) other(self *person, k int) *person {
	if a := p.a.identity(k); a != self {
		return a
	}
	return p.b.identity(k)
}

// latest returns what was said last of the two by the end of film k, or nil.
func (p *pair) latest(k int) *statement {
	n, _ := slices.BinarySearchFunc(p.statements, k+1, func(st statement, k int) int { return cmp.Compare(st.film, k) })
	if n == 0 {
		return nil
	}
	return &p.statements[n-1]
}

// current adds to all what stands between the two at the end of film k: states as
// the film has left them, and all deeds. States that ended are there only in the
// film that says so.
func (s *Story) current(all []Tie, p *pair, k int) []Tie {
	from := len(all)
	if st := p.latest(k); st != nil && st.film == k {
		all = append(all, st.ties...)
	} else {
		all = s.states(all, p, k)
	}
	return s.withDeeds(all, from, p, k)
}

// states adds to all the states that go on between the two after film k, or stood
// between them before it, without marks. What was said of them before they turned
// out to be the same two stands only until a film speaks of them again.
func (s *Story) states(all []Tie, p *pair, k int) []Tie {
	st := p.latest(k)
	if st == nil {
		return s.united(all, p.past, k)
	}
	for _, t := range st.ties {
		if !t.Kind.Deed() && !t.Mark.Over() {
			t.Mark, t.Was = "", nil
			all = append(all, s.inUse(t, k))
		}
	}
	return all
}

// inUse gives a tie the ids under which its two people go at the end of film k.
func (s *Story) inUse(t Tie, k int) Tie {
	if s.merged {
		t.From, t.To = s.byID[t.From].identity(k).id, s.byID[t.To].identity(k).id
	}
	return t
}

// said calls f with each statement of the films up to k, those before mergers
// among them.
func (p *pair) said(k int, f func(*statement)) {
	for _, before := range p.past {
		before.said(k, f)
	}
	for i := range p.statements {
		if st := &p.statements[i]; st.film <= k {
			f(st)
		}
	}
}

func pairKey(a, b *person) [2]int { return [2]int{min(a.number, b.number), max(a.number, b.number)} }

// pairOf returns the pair that stands between the two; where there is none, one that
// stands from the film on.
func (t *teller) pairOf(film int, a, b *person) *pair {
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

// tellTies adds what a film says of pairs of people. All that it says of a pair
// takes the place of what stood before.
func (t *teller) tellTies(film int, entries []Relationship) {
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
		before, told := t.states(nil, p, film), t.told(p, film)
		p.statements = append(p.statements, statement{film, marked(film, before, ties[p], told)})
		p.keep(ties[p])
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

// marked returns the ties that a film gives, with what it began, changed and ended,
// seen against the states before, and against all that films have told of the two.
// Of the states, what the film no longer says of the two has ended: one of the
// same class that takes its place is a change, otherwise it is listed as ended.
func marked(film int, before, now []Tie, told map[sense]bool) []Tie {
	came, gone := paired(before, now)
	was := map[Class][]Past{} // one list for all ties that took the place of the same ones
	for _, g := range gone {
		was[g.Class] = append(was[g.Class], g.past())
	}
	replaced := map[Class]bool{}
	for i := range now {
		t := &now[i]
		switch past := was[t.Class]; {
		case t.Kind.Deed():
			t.Mark = happened(told[t.topic()])
		case t.Mark == Ended && !told[t.topic()]:
			t.Mark = Known
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

// paired finds for each tie the one before that it continues, nil where there
// is none: first those with the same label, then the others, each at most once.
// gone are those before that none continues.
func paired(before, ties []Tie) (came []*Tie, gone []Tie) {
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

// mergePairs makes the pairs of the mask those of the face, who it is from this
// film on. What stood between them is nothing from there on.
func (t *teller) mergePairs(film int, mask, face *person) {
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
			p.told = nil // the ids have changed
			face.pairs = append(face.pairs, p)
		default:
			t.unite(film, p, own, face, other)
		}
	}
}

// unite puts one pair in the place of two that turn out to be of the same two
// people.
func (t *teller) unite(film int, p, own *pair, face, other *person) {
	p.until, own.until = film, film
	delete(t.pairAt, pairKey(face, other))
	past := []*pair{p, own}
	if own.order < p.order {
		past = []*pair{own, p}
	}
	t.pairOf(film, face, other).past = past
}

// united adds to all the states that stand between one and the same two people
// under all their identities. What several say is there once, as the latest has
// it.
func (s *Story) united(all []Tie, past []*pair, k int) []Tie {
	if len(past) == 0 {
		return all
	}
	at := map[sense]int{}
	for _, tie := range s.leaves(nil, past, k) {
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

// leaves adds to all the states of the pairs, each for itself; those of which no film
// has spoken are made of others.
func (s *Story) leaves(all []Tie, pairs []*pair, k int) []Tie {
	for _, p := range pairs {
		if p.latest(k) == nil {
			all = s.leaves(all, p.past, k)
		} else {
			all = s.states(all, p, k)
		}
	}
	return all
}
