package search

import (
	"cmp"
	"slices"
)

// tier is how a query matches, the best first; the package's documentation
// says more of it.
type tier int

const (
	entire         tier = iota // all of the name
	wholeWords                 // words of the name
	prefixInitials             // the beginning of a word, and the initials of the name
	prefixes                   // beginnings of words
	initialsOnly
	textWords // words of a text, or beginnings of them
	substrings
	textSubstrings
	subsequence // letters with gaps, in a name
	errored     // with typing errors
)

// rank orders what is found, the best lowest: the tier in its upper bits, then
// how well it matches within the tier, then the place in the index, so that no
// two are equal and the order never depends on chance.
type rank uint64

const (
	tierShift    = 56
	qualityShift = 32
	errorShift   = 10 // within the quality: the number of typing errors
)

func rankOf(t tier, quality int) rank {
	return rank(t)<<tierShift | rank(quality)<<qualityShift
}

func (r rank) tier() tier   { return tier(r >> tierShift) }
func (r rank) quality() int { return int(r >> qualityShift & (1<<(tierShift-qualityShift) - 1)) }
func (r rank) entry() int   { return int(uint32(r)) }

// to returns the same rank in another tier.
func (r rank) to(t tier) rank { return rankOf(t, r.quality()) }

// of returns the rank of an entry of the index.
func (r rank) of(entry int) rank { return r | rank(uint32(entry)) }

// found is something found: one of a kind, by its best entry.
type found struct {
	rank rank
	ref  ref
}

// shortlist keeps the best finds of one kind, the best first, each thing once.
type shortlist struct {
	limit int
	list  []found
}

// worst returns the rank from which on nothing is taken any more.
func (s *shortlist) worst() rank {
	if len(s.list) < s.limit {
		return ^rank(0)
	}
	return s.list[len(s.list)-1].rank
}

func (s *shortlist) add(f found) {
	if f.rank >= s.worst() {
		return
	}
	if i := slices.IndexFunc(s.list, func(o found) bool { return o.ref == f.ref }); i >= 0 {
		if s.list[i].rank <= f.rank {
			return
		}
		s.list = slices.Delete(s.list, i, i+1)
	}
	i, _ := slices.BinarySearchFunc(s.list, f, func(a, b found) int { return cmp.Compare(a.rank, b.rank) })
	if len(s.list) == s.limit {
		s.list = s.list[:s.limit-1]
	}
	s.list = slices.Insert(s.list, i, f)
}

// shortlists holds one list for each kind.
type shortlists [kinds]shortlist

func newShortlists(limit int) *shortlists {
	var s shortlists
	for k := range s {
		s[k].limit = limit
	}
	return &s
}

func (s *shortlists) merge(o *shortlists) {
	for k := range s {
		for _, f := range o[k].list {
			s[k].add(f)
		}
	}
}

// empty reports whether nothing has been found.
func (s *shortlists) empty() bool {
	for k := range s {
		if len(s[k].list) > 0 {
			return false
		}
	}
	return true
}

func (s *shortlists) clone() *shortlists {
	c := *s
	for k := range c {
		c[k].list = slices.Clone(c[k].list)
	}
	return &c
}

// coarse returns what of a rank tells groups apart: the tier, and the number of
// typing errors.
func (r rank) coarse() int {
	if r.tier() == errored {
		return int(errored) + r.quality()>>errorShift
	}
	return int(r.tier())
}

// toInt returns 1 for true, to count and to pack what is so.
func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
