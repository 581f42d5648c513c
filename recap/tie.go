package recap

import (
	"cmp"
	"slices"
	"strings"
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
	From   string `json:"-"` // ids
	To     string `json:"-"`
	Kind   Kind   `json:"kind"`
	Class  Class  `json:"class"`
	Label  string `json:"label"`
	Why    string `json:"why,omitempty"`
	Mutual bool   `json:"mutual,omitempty"`
	Film   int    `json:"film"` // film that says so
	Mark   Mark   `json:"mark,omitempty"`
	Was    []Past `json:"-"` // the ties that it replaced
}

// Past is a tie that another took the place of: "From Label To".
type Past struct {
	From, To string // ids
	Label    string
	Mutual   bool
}

func (t Tie) past() Past { return Past{t.From, t.To, t.Label, t.Mutual} }

// News says in words what film k did to the tie, "" where it stands as before.
func (s *Story) News(t Tie, k int) string {
	if was := s.WasWords(t, k); len(was) > 0 {
		return "changed, was: " + strings.Join(was, ", ")
	}
	return string(t.Mark)
}

// WasWords are the ties that a changed one replaced: the label where the old
// one holds both ways or reads in the same direction, and otherwise the whole
// sentence.
func (s *Story) WasWords(t Tie, k int) []string {
	if t.Mark != Changed {
		return nil
	}
	var words []string
	for _, was := range t.Was {
		from, _ := s.Person(was.From, k)
		to, _ := s.Person(was.To, k)
		if is, _ := s.Person(t.From, k); was.Mutual || from.ID == is.ID {
			words = append(words, was.Label)
		} else {
			words = append(words, from.Name+" "+was.Label+" "+to.Name)
		}
	}
	return words
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

// Ties are the relationships at the end of film k: all that stand, and those
// that film k ended. Those of more important people come first.
func (s *Story) Ties(k int) []Tie {
	k = s.clamp(k)
	return s.tiesOf(s.pairs, k)
}

// TiesOf are the ties of one person at the end of film k.
func (s *Story) TiesOf(id string, k int) []Tie {
	k = s.clamp(k)
	p, ok := s.Person(id, k)
	if !ok {
		return nil
	}
	return s.tiesOf(s.pairsOf[p.ID], k)
}

func (s *Story) tiesOf(pairs []*pair, k int) []Tie {
	type ordered struct {
		pair  *pair
		order int64
	}
	var standing []ordered
	total := 0
	ranks := s.ranks(k)
	for _, p := range pairs {
		if !p.stands(k) {
			continue
		}
		if ties := p.current(k); len(ties) > 0 {
			a, b := ranks[p.numbers[0]], ranks[p.numbers[1]]
			standing = append(standing, ordered{p, int64(min(a, b))<<32 + int64(max(a, b))})
			total += len(ties)
		}
	}
	slices.SortFunc(standing, func(a, b ordered) int { return cmp.Compare(a.order, b.order) })
	all := make([]Tie, 0, total)
	for _, p := range standing {
		all = append(all, p.pair.current(k)...)
	}
	return all
}

// Statement is what one film said of two people, in full.
type Statement struct {
	Film int   `json:"film"`
	Ties []Tie `json:"ties"`
}

// History is all that the films up to k said of two people, in order, each with
// what it began, changed and ended as it was known then.
func (s *Story) History(a, b string, k int) []Statement {
	k = s.clamp(k)
	pa, okA := s.Person(a, k)
	pb, okB := s.Person(b, k)
	if !okA || !okB {
		return nil
	}
	i := slices.IndexFunc(s.pairsOf[pa.ID], func(p *pair) bool { return p.stands(k) && p.other(pa.ID) == pb.ID })
	if i < 0 {
		return nil
	}
	var history []Statement
	s.pairsOf[pa.ID][i].said(k, func(st *statement) {
		at, found := slices.BinarySearchFunc(history, st.film, func(x Statement, film int) int { return cmp.Compare(x.Film, film) })
		if !found {
			history = slices.Insert(history, at, Statement{Film: st.film})
		}
		for _, t := range st.ties {
			t.From, t.To = s.byID[t.From].identity(k).id, s.byID[t.To].identity(k).id
			history[at].Ties = append(history[at].Ties, t)
		}
	})
	return history
}

// continues reports whether t says again what old said.
func (t Tie) continues(old Tie) bool {
	same := t.From == old.From && t.To == old.To
	return t.Kind == old.Kind && (same || t.Mutual && old.Mutual)
}
