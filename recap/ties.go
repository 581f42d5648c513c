package recap

import (
	"cmp"
	"slices"
)

// Ties returns the relationships: all that hold, all deeds, and the states that the film
// ended. Those of more important people come first.
func (m Moment) Ties() []Tie { return m.tiesAmong(m.story.pairs, nil) }

// TiesOf returns the ties of one person.
func (m Moment) TiesOf(id string) []Tie {
	self := m.personByID(id)
	if self == nil {
		return nil
	}
	return m.tiesAmong(self.pairs, self)
}

// tiesAmong returns the ties of those pairs that are current; if self is not nil, only
// those that self is in.
func (m Moment) tiesAmong(pairs []*pair, self *person) []Tie {
	type ordered struct {
		pair  *pair
		order int64
	}
	var current []ordered
	ranks, k := m.ranks(), m.film
	for _, p := range pairs {
		if !p.isCurrent(k) || self != nil && !p.joins(self, k) {
			continue
		}
		a, b := ranks[p.a.identity(k).number], ranks[p.b.identity(k).number]
		current = append(current, ordered{p, int64(min(a, b))<<32 + int64(max(a, b))})
	}
	slices.SortFunc(current, func(a, b ordered) int { return cmp.Compare(a.order, b.order) })
	all := make([]Tie, 0, len(current))
	for _, p := range current {
		all = m.story.appendTies(all, p.pair, k)
	}
	return all
}

// Principal returns the id of the person who matters most: the first in the cast who has
// a tie, or the first of all if nobody has one; "" if nobody is known. In a text copied
// from a source few people have ties, so there it is the first of all, whom the text is
// about. It does not sort the cast.
func (m Moment) Principal() string {
	s, k := m.story, m.film
	var first rankedState
	found := false
	consider := func(p *person) {
		if r := p.rankAt(k); !found || r.compare(first) < 0 {
			first, found = r, true
		}
	}
	var ties []Tie // of one pair, in memory that all share
	for _, p := range s.pairs {
		if !p.isCurrent(k) || s.Films[k-1].Verbatim() {
			continue
		}
		if ties = s.appendTies(ties[:0], p, k); len(ties) > 0 {
			consider(p.a)
			consider(p.b)
		}
	}
	if !found {
		for _, p := range s.people {
			if p.identity(k) == p && p.at(k) != nil {
				consider(p)
			}
		}
	}
	if !found {
		return ""
	}
	return first.ID
}

// Statement is everything that one film said about two people.
type Statement struct {
	Film int   `json:"film"`
	Ties []Tie `json:"ties"`
}

// History returns what each film so far said about two people, in order, with what it
// began, changed and ended as known at the time.
func (m Moment) History(a, b string) []Statement {
	k := m.film
	pa, pb := m.personByID(a), m.personByID(b)
	if pa == nil || pb == nil {
		return nil
	}
	pairs := pa.pairs
	if len(pb.pairs) < len(pairs) { // one of the two may be a hub with many pairs
		pairs = pb.pairs
	}
	i := slices.IndexFunc(pairs, func(p *pair) bool { return p.isCurrent(k) && p.joins(pa, k) && p.joins(pb, k) })
	if i < 0 || pa == pb {
		return nil
	}
	var statements []*statement
	pairs[i].eachStatement(k, func(st *statement) { statements = append(statements, st) })
	slices.SortStableFunc(statements, func(a, b *statement) int { return cmp.Compare(a.film, b.film) })
	var history []Statement
	for _, st := range statements {
		if n := len(history); n == 0 || history[n-1].Film != st.film {
			history = append(history, Statement{Film: st.film})
		}
		last := &history[len(history)-1]
		for _, t := range st.ties {
			last.Ties = append(last.Ties, m.story.withIDsAt(t, k))
		}
	}
	return history
}

// Between returns every tie that two people have or ever had: the current ones, then the
// states that were over before this film, the latest first.
func (m Moment) Between(a, b string) []Tie {
	pb := m.personByID(b)
	if pb == nil || m.personByID(a) == pb {
		return nil
	}
	var all []Tie
	seen := map[sense]bool{}
	for _, t := range m.TiesOf(a) {
		if t.Joins(pb.id) {
			seen[t.topic()] = true
			all = append(all, t)
		}
	}
	for _, st := range slices.Backward(m.History(a, b)) {
		for _, t := range st.Ties {
			if topic := t.topic(); !seen[topic] {
				seen[topic] = true
				t.Mark, t.Was = Ended, nil
				all = append(all, t)
			}
		}
	}
	return all
}
