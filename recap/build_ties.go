package recap

import "cmp"

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

// deedMark returns the mark of a deed: new, unless an earlier film told of it in the
// same words.
func deedMark(before bool) Mark {
	if before {
		return ""
	}
	return Began
}

// record remembers what a film says about the two: the topic of every tie, and the deeds,
// which go with those of earlier films.
func (p *pair) record(ties []Tie) {
	for _, t := range ties {
		p.topics[t.topic()] = true
		if t.Kind.Deed() {
			t.Mark = ""
			p.deeds = append(p.deeds, t)
		}
	}
}

// toldTopics returns the topics of what earlier films said about the two, under the ids
// in use at the film.
func (t *storyBuilder) toldTopics(p *pair, film int) map[sense]bool {
	if p.topics == nil {
		p.topics = map[sense]bool{}
		p.eachStatement(film, func(st *statement) {
			for _, tie := range st.ties {
				p.topics[t.withIDsAt(tie, film).topic()] = true
			}
		})
	}
	return p.topics
}
