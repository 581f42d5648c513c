package recap

import (
	"cmp"
	"slices"
)

// pair is two people and what was said of them: one statement for each film
// that spoke of them. When one of the two turns out to be somebody else, the
// pair ends, and another that holds it takes its place: what earlier films
// showed stays as it was.
type pair struct {
	a, b         string // ids in use while it stands
	numbers      [2]int // of the two people
	order        int    // of first mention
	since, until int    // it stands at the end of films since … until-1; until is 0 while nothing took its place
	past         []*pair
	statements   []statement
}

// statement is how two people stand at the end of a film.
type statement struct {
	film     int
	said     bool  // by the film; otherwise a merger brought the ties together
	ties     []Tie // with what the film began, changed and ended
	standing []Tie // those that go on from there, without marks
}

func (p *pair) stands(k int) bool { return p.since <= k && (p.until == 0 || k < p.until) }

func (p *pair) other(id string) string {
	if p.a == id {
		return p.b
	}
	return p.a
}

// current is what stands between the two at the end of film k; ties that ended
// are there only in the film that ended them.
func (p *pair) current(k int) []Tie {
	n, _ := slices.BinarySearchFunc(p.statements, k+1, func(st statement, k int) int { return cmp.Compare(st.film, k) })
	switch {
	case n == 0:
		return nil
	case p.statements[n-1].film == k:
		return p.statements[n-1].ties
	}
	return p.statements[n-1].standing
}

// standing is what stands between the two now, while the story is being told.
func (p *pair) standing() []Tie {
	if n := len(p.statements); n > 0 {
		return p.statements[n-1].standing
	}
	return nil
}

// said calls f with each statement of the films up to k, those before mergers
// among them.
func (p *pair) said(k int, f func(*statement)) {
	for _, before := range p.past {
		before.said(k, f)
	}
	for i := range p.statements {
		if st := &p.statements[i]; st.said && st.film <= k {
			f(st)
		}
	}
}

func pairKey(x, y string) [2]string { return [2]string{min(x, y), max(x, y)} }

// newPair adds a pair that stands from the film on.
func (t *teller) newPair(film int, x, y string) *pair {
	key := pairKey(x, y)
	p := &pair{a: key[0], b: key[1], order: len(t.pairs), since: film}
	p.numbers = [2]int{t.byID[p.a].number, t.byID[p.b].number}
	t.pairAt[key] = p
	t.pairs = append(t.pairs, p)
	t.pairsOf[x] = append(t.pairsOf[x], p)
	t.pairsOf[y] = append(t.pairsOf[y], p)
	return p
}

// tellTies adds what a film says of pairs of people. All that it says of a pair
// takes the place of what stood before.
func (t *teller) tellTies(film int, entries []Relationship) {
	var pairs []*pair
	ties := map[*pair][]Tie{}
	for i := range entries {
		tie := t.tieOf(film, &entries[i])
		p := t.pairAt[pairKey(tie.From, tie.To)]
		if p == nil {
			p = t.newPair(film, tie.From, tie.To)
		}
		if ties[p] == nil {
			pairs = append(pairs, p)
		}
		ties[p] = append(ties[p], tie)
	}
	for _, p := range pairs {
		p.say(film, ties[p])
	}
}

func (t *teller) tieOf(film int, r *Relationship) Tie {
	tie := Tie{
		From: t.byID[r.From].identity(film).id, To: t.byID[r.To].identity(film).id,
		Kind: r.Kind, Class: r.Kind.Class(), Label: cmp.Or(r.Label, r.Kind.Label()), Why: r.Why,
		Film: film, Mutual: r.Kind.Mutual(),
	}
	if r.Mutual != nil {
		tie.Mutual = *r.Mutual
	}
	if r.Ended {
		tie.Mark = Ended
	}
	return tie
}

func (p *pair) say(film int, ties []Tie) {
	st := statement{film: film, said: true, ties: marked(film, p.standing(), ties)}
	for _, tie := range st.ties {
		if tie.Mark != Ended {
			tie.Mark, tie.Was = "", nil
			st.standing = append(st.standing, tie)
		}
	}
	if n := len(p.statements); n > 0 && p.statements[n-1].film == film { // a merger in the same film
		p.statements = p.statements[:n-1]
	}
	p.statements = append(p.statements, st)
}

// marked are the ties that a film gives, with what it began, changed and ended,
// seen against the ties before. What it no longer says of the two has ended: a
// tie that takes its place is a change, otherwise it is listed as ended.
func marked(film int, before, now []Tie) []Tie {
	ties := slices.Clone(now)
	came, gone := paired(before, ties)
	replaced := false
	for i := range ties {
		t := &ties[i]
		switch {
		case t.Mark == Ended:
		case came[i] != nil && came[i].Label == t.Label:
		case came[i] != nil:
			t.Mark, t.Was = Changed, []Past{came[i].past()}
		case len(gone) > 0:
			t.Mark, replaced = Changed, true
			for _, g := range gone {
				t.Was = append(t.Was, g.past())
			}
		default:
			t.Mark = Began
		}
	}
	if !replaced {
		for _, g := range gone {
			g.Mark, g.Film = Ended, film
			ties = append(ties, g)
		}
	}
	return ties
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

// mergePairs brings the ties of the mask to the face, in the film that shows
// the two to be one. What stood between them is nothing from there on.
func (t *teller) mergePairs(film int, mask, face string) {
	for _, old := range slices.Clone(t.pairsOf[mask]) {
		if old.until != 0 {
			continue
		}
		old.until = film
		delete(t.pairAt, pairKey(old.a, old.b))
		other := old.other(mask)
		if other == face {
			continue
		}
		past := []*pair{old}
		if own := t.pairAt[pairKey(face, other)]; own != nil {
			own.until = film
			past = append(past, own)
			slices.SortFunc(past, func(a, b *pair) int { return cmp.Compare(a.order, b.order) })
		}
		whole := t.newPair(film, face, other)
		whole.past = past
		ties := united(past, mask, face)
		whole.statements = []statement{{film: film, ties: ties, standing: ties}}
	}
}

// united are the ties that stand between one and the same two people under
// both identities. What both say is there once.
func united(past []*pair, mask, face string) []Tie {
	var all []Tie
	for _, p := range past {
		for _, tie := range p.standing() {
			if tie.From == mask {
				tie.From = face
			}
			if tie.To == mask {
				tie.To = face
			}
			same := func(x Tie) bool { return x.continues(tie) && x.Label == tie.Label }
			if i := slices.IndexFunc(all, same); i < 0 {
				all = append(all, tie)
			} else if all[i].Film < tie.Film {
				all[i] = tie
			}
		}
	}
	return all
}
