package search

import (
	"cmp"
	"slices"
)

// tier is how a query matches, best first; the package documentation says more.
type tier int

const (
	entire         tier = iota // the whole name
	wholeWords                 // words of the name
	prefixInitials             // beginnings of words that are also the initials of the name
	prefixes                   // beginnings of words
	initialsOnly
	textWords // words of a text, or beginnings of them
	substrings
	textSubstrings
	subsequence // letters with gaps, in a name
	withTypos   // in at least one word
)

// rank orders matches, the best lowest: the tier in its upper bits, then how well it
// matches within the tier, then its place in the index. So no two are equal, and the
// order never depends on chance.
type rank uint64

const (
	tierShift    = 56
	qualityShift = 32
	typoShift    = 10 // of the number of typos, within the quality
)

func rankOf(t tier, quality int) rank {
	return rank(t)<<tierShift | rank(quality)<<qualityShift
}

func (r rank) tier() tier   { return tier(r >> tierShift) }
func (r rank) quality() int { return int(r >> qualityShift & (1<<(tierShift-qualityShift) - 1)) }
func (r rank) entry() int   { return int(uint32(r)) }

// inTier returns the same rank in another tier.
func (r rank) inTier(t tier) rank { return rankOf(t, r.quality()) }

// forEntry returns the rank for an entry of the index.
func (r rank) forEntry(entry int) rank { return r | rank(uint32(entry)) }

// candidate is one thing found, ranked by its best entry.
type candidate struct {
	rank rank
	ref  ref
}

// shortlist keeps the best matches of one kind, the best first, each thing once.
type shortlist struct {
	limit int
	list  []candidate
}

// worst returns the rank a match must beat to be taken.
func (s *shortlist) worst() rank {
	if len(s.list) < s.limit {
		return ^rank(0)
	}
	return s.list[len(s.list)-1].rank
}

func (s *shortlist) add(f candidate) {
	if f.rank >= s.worst() {
		return
	}
	if i := slices.IndexFunc(s.list, func(o candidate) bool { return o.ref == f.ref }); i >= 0 {
		if s.list[i].rank <= f.rank {
			return
		}
		s.list = slices.Delete(s.list, i, i+1)
	}
	i, _ := slices.BinarySearchFunc(s.list, f, func(a, b candidate) int { return cmp.Compare(a.rank, b.rank) })
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

// groupOrder returns the part of a rank that orders groups: the tier, and the number of
// typos.
func (r rank) groupOrder() int {
	if r.tier() == withTypos {
		return int(withTypos) + r.quality()>>typoShift
	}
	return int(r.tier())
}

// toInt returns 1 for true and 0 for false, for counting and packing.
func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
