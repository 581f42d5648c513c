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
	return s.tiesAmong(s.pairs, nil, k)
}

// TiesOf are the ties of one person at the end of film k.
func (s *Story) TiesOf(id string, k int) []Tie {
	k = s.clamp(k)
	self := s.known(id, k)
	if self == nil {
		return nil
	}
	return s.tiesAmong(self.pairs, self, k)
}

// tiesAmong are the ties of the pairs that stand at the end of film k, only
// those of self where that is somebody.
func (s *Story) tiesAmong(pairs []*pair, self *person, k int) []Tie {
	type ordered struct {
		pair  *pair
		order int64
	}
	var standing []ordered
	ranks := s.ranks(k)
	for _, p := range pairs {
		if !p.stands(k) || self != nil && !p.joins(self, k) {
			continue
		}
		a, b := ranks[p.a.identity(k).number], ranks[p.b.identity(k).number]
		standing = append(standing, ordered{p, int64(min(a, b))<<32 + int64(max(a, b))})
	}
	slices.SortFunc(standing, func(a, b ordered) int { return cmp.Compare(a.order, b.order) })
	all := make([]Tie, 0, len(standing))
	for _, p := range standing {
		all = s.current(all, p.pair, k)
	}
	return all
}

// Principal is the id of whom most depends on at the end of film k: the most
// important person with a tie, or where there is none the most important one of
// all; "" where nobody is known. It sorts nobody.
func (s *Story) Principal(k int) string {
	k = s.clamp(k)
	var first *ranked
	consider := func(p *person) {
		if r := p.rankedAt(k); first == nil || r.compare(*first) < 0 {
			first = &r
		}
	}
	for _, p := range s.pairs {
		if p.stands(k) && s.current(nil, p, k) != nil {
			consider(p.a)
			consider(p.b)
		}
	}
	if first == nil {
		for _, p := range s.people {
			if p.identity(k) == p && p.at(k) != nil {
				consider(p)
			}
		}
	}
	if first == nil {
		return ""
	}
	return first.ID
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
	pa, pb := s.known(a, k), s.known(b, k)
	if pa == nil || pb == nil {
		return nil
	}
	i := slices.IndexFunc(pa.pairs, func(p *pair) bool { return p.stands(k) && p.joins(pa, k) && p.joins(pb, k) })
	if i < 0 || pa == pb {
		return nil
	}
	var said []*statement
	pa.pairs[i].said(k, func(st *statement) { said = append(said, st) })
	slices.SortStableFunc(said, func(a, b *statement) int { return cmp.Compare(a.film, b.film) })
	var history []Statement
	for _, st := range said {
		if n := len(history); n == 0 || history[n-1].Film != st.film {
			history = append(history, Statement{Film: st.film})
		}
		last := &history[len(history)-1]
		for _, t := range st.ties {
			last.Ties = append(last.Ties, s.inUse(t, k))
		}
	}
	return history
}

// continues reports whether t says again what old said.
func (t Tie) continues(old Tie) bool {
	same := t.From == old.From && t.To == old.To
	return t.Kind == old.Kind && (same || t.Mutual && old.Mutual)
}
