package recap

import (
	"cmp"
	"slices"
)

// Mark says what a film did to a tie.
type Mark string

// The marks; the empty one is for a tie that stands as before.
const (
	Began   Mark = "new"
	Changed Mark = "changed"
	Ended   Mark = "ended"
)

// Tie is a relationship between two people as it stands at the end of a film:
// "From Label To".
type Tie struct {
	From   string   `json:"-"` // ids
	To     string   `json:"-"`
	Kind   Kind     `json:"kind"`
	Class  Class    `json:"class"`
	Label  string   `json:"label"`
	Why    string   `json:"why,omitempty"`
	Mutual bool     `json:"mutual,omitempty"`
	Film   int      `json:"film"` // film that says so
	Mark   Mark     `json:"mark,omitempty"`
	Was    []string `json:"was,omitempty"` // labels of the ties that it replaced
}

// Other is the id at the other end of the tie from id.
func (t Tie) Other(id string) string {
	if t.From == id {
		return t.To
	}
	return t.From
}

// Joins reports whether the tie is one of the person's.
func (t Tie) Joins(id string) bool { return t.From == id || t.To == id }

// pair is all that was ever said of two people, one statement for each film
// that spoke of them. Its ids are those of the file.
type pair struct {
	a, b       string
	statements []statement
}

// pairs holds each pair once, in the order of first mention.
type pairs struct {
	list []*pair
	at   map[[2]string]*pair
}

// of finds the pair of two people, whichever comes first, or adds it.
func (ps *pairs) of(x, y string) *pair {
	key := [2]string{min(x, y), max(x, y)}
	p := ps.at[key]
	if p == nil {
		p = &pair{a: key[0], b: key[1]}
		if ps.at == nil {
			ps.at = map[[2]string]*pair{}
		}
		ps.at[key] = p
		ps.list = append(ps.list, p)
	}
	return p
}

type statement struct {
	film int
	ties []Tie // Mark is Ended or empty here
}

func (s *Story) tellTies(film int, ties []Relationship) {
	for _, r := range ties {
		s.pairs.of(r.From, r.To).say(film, tieOf(film, r))
	}
}

func tieOf(film int, r Relationship) Tie {
	t := Tie{
		From: r.From, To: r.To, Kind: r.Kind, Class: r.Kind.Class(),
		Label: cmp.Or(r.Label, r.Kind.Label()), Why: r.Why, Film: film, Mutual: r.Kind.Mutual(),
	}
	if r.Mutual != nil {
		t.Mutual = *r.Mutual
	}
	if r.Ended {
		t.Mark = Ended
	}
	return t
}

func (p *pair) say(film int, t Tie) {
	if n := len(p.statements); n > 0 && p.statements[n-1].film == film {
		p.statements[n-1].ties = append(p.statements[n-1].ties, t)
		return
	}
	p.statements = append(p.statements, statement{film, []Tie{t}})
}

// Ties are the relationships at the end of film k: all that stand, and those
// that film k ended. Those of more important people come first.
func (s *Story) Ties(k int) []Tie {
	k = s.clamp(k)
	var ties []Tie
	for _, p := range s.mergedPairs(k).list {
		ties = append(ties, p.current(k)...)
	}
	rank := map[string]int{}
	for i, p := range s.Cast(k) {
		rank[p.ID] = i
	}
	slices.SortStableFunc(ties, func(a, b Tie) int {
		return cmp.Or(
			cmp.Compare(min(rank[a.From], rank[a.To]), min(rank[b.From], rank[b.To])),
			cmp.Compare(max(rank[a.From], rank[a.To]), max(rank[b.From], rank[b.To])),
		)
	})
	return ties
}

// TiesOf are the ties of one person at the end of film k.
func (s *Story) TiesOf(id string, k int) []Tie {
	p, ok := s.Person(id, k)
	if !ok {
		return nil
	}
	return slices.DeleteFunc(s.Ties(k), func(t Tie) bool { return !t.Joins(p.ID) })
}

// Statement is what one film said of two people, in full.
type Statement struct {
	Film int   `json:"film"`
	Ties []Tie `json:"ties"`
}

// History is all that the films up to k said of two people, in order; the last
// statement is what stands.
func (s *Story) History(a, b string, k int) []Statement {
	k = s.clamp(k)
	pa, okA := s.Person(a, k)
	pb, okB := s.Person(b, k)
	if !okA || !okB {
		return nil
	}
	merged := s.mergedPairs(k)
	p := merged.at[[2]string{min(pa.ID, pb.ID), max(pa.ID, pb.ID)}]
	if p == nil {
		return nil
	}
	var history []Statement
	for i := range p.statements {
		if film := p.statements[i].film; film <= k {
			history = append(history, Statement{film, p.marked(i)})
		}
	}
	return history
}

// mergedPairs are the pairs as of film k: the ties of somebody who has turned
// out to be another are that other's.
func (s *Story) mergedPairs(k int) *pairs {
	if !slices.ContainsFunc(s.people, func(p *person) bool { return p.identity(k) != p }) {
		return &s.pairs
	}
	var merged pairs
	for _, p := range s.pairs.list {
		a, b := s.byID[p.a].identity(k).id, s.byID[p.b].identity(k).id
		if a == b {
			continue
		}
		whole := merged.of(a, b)
		for _, st := range p.statements {
			whole.absorb(s, st, k)
		}
	}
	return &merged
}

// absorb adds a statement on the pair under its ids as of film k. Statements of
// one film on both identities are one.
func (p *pair) absorb(s *Story, st statement, k int) {
	if st.film > k {
		return
	}
	i, found := slices.BinarySearchFunc(p.statements, st.film, func(x statement, film int) int { return cmp.Compare(x.film, film) })
	if !found {
		p.statements = slices.Insert(p.statements, i, statement{film: st.film})
	}
	for _, t := range st.ties {
		t.From, t.To = s.byID[t.From].identity(k).id, s.byID[t.To].identity(k).id
		p.statements[i].ties = append(p.statements[i].ties, t)
	}
}

// current is what stands between the two at the end of film k; ties that ended
// are there only in the film that ended them.
func (p *pair) current(k int) []Tie {
	n, _ := slices.BinarySearchFunc(p.statements, k+1, func(st statement, k int) int { return cmp.Compare(st.film, k) })
	if n == 0 {
		return nil
	}
	marked := p.marked(n - 1)
	if p.statements[n-1].film == k {
		return marked
	}
	marked = slices.DeleteFunc(marked, func(t Tie) bool { return t.Mark == Ended })
	for i := range marked {
		marked[i].Mark, marked[i].Was = "", nil
	}
	return marked
}

// marked is statement i with what it began, changed and ended, seen against
// the statement before. What it no longer says of the two has ended: a tie that
// takes its place is a change, otherwise it is listed as ended.
func (p *pair) marked(i int) []Tie {
	ties := slices.Clone(p.statements[i].ties)
	var before []Tie
	if i > 0 {
		before = slices.DeleteFunc(slices.Clone(p.statements[i-1].ties), func(t Tie) bool { return t.Mark == Ended })
	}
	gone := slices.DeleteFunc(slices.Clone(before), func(old Tie) bool {
		return slices.ContainsFunc(ties, func(t Tie) bool { return t.continues(old) })
	})
	replaced := false
	for j := range ties {
		t := &ties[j]
		old := slices.IndexFunc(before, func(old Tie) bool { return t.continues(old) })
		switch {
		case t.Mark == Ended:
		case old >= 0 && before[old].Label == t.Label:
		case old >= 0:
			t.Mark, t.Was = Changed, []string{before[old].Label}
		case len(gone) > 0:
			t.Mark, replaced = Changed, true
			for _, g := range gone {
				t.Was = append(t.Was, g.Label)
			}
		default:
			t.Mark = Began
		}
	}
	if !replaced {
		for _, g := range gone {
			g.Mark, g.Film = Ended, p.statements[i].film
			ties = append(ties, g)
		}
	}
	return ties
}

// continues reports whether t says again what old said.
func (t Tie) continues(old Tie) bool {
	same := t.From == old.From && t.To == old.To
	return t.Kind == old.Kind && (same || t.Mutual && old.Mutual)
}
