package search

import (
	"math/bits"

	"previously/recap/text"
)

// slab holds folded texts one after another, with a space after each.
type slab struct {
	text   []byte
	bounds text.Bits // bytes before which a word, or part of one, begins or ends
}

// span is a range of bytes in a slab.
type span struct{ lo, hi int }

// slabOf returns the slab of what has been folded.
func slabOf(f *text.Folder) slab { return slab{f.Text, f.Bounds} }

// nextBound returns the first bound in the slab from i on, or end.
func (s *slab) nextBound(i, end int) int {
	for i < end {
		if rest := s.bounds[i>>6] >> (i & 63); rest != 0 {
			return min(i+bits.TrailingZeros64(rest), end)
		}
		i = (i>>6 + 1) << 6
	}
	return end
}
