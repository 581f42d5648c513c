package recap

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Answer is what a viewer said they are about to watch. It holds no word of the
// series, and still tells whether a series is the one it was given for.
type Answer struct {
	Next int    // the number of the installment, from 1; 0 where nothing was said
	All  bool   // they have seen all there was; Next is one past the last
	Mark string // two fingerprints, of names and of texts; "" where none was kept
}

// Answer returns what somebody says who is about to watch installment next (from
// 1); numbers past the last installment stand for having seen all. The key is
// the name under which the answer will be kept: no other series takes it.
func (s Series) Answer(key string, next int) Answer {
	if next > len(s.Installments) {
		return s.AllSeen(key)
	}
	a := Answer{Next: max(next, 1)}
	a.Mark = s.names(key, a) + s.texts(a)
	return a
}

// AllSeen returns what somebody says who has seen all that is told.
func (s Series) AllSeen(key string) Answer {
	a := Answer{Next: s.End(), All: true}
	a.Mark = s.names(key, a) + s.texts(a)
	return a
}

// Fit returns the number of the installment that the viewer of an answer is about to
// watch in this series. ok is false where the series does not begin with just
// what they had seen, or goes on with something else than they were about to
// watch: then nobody knows what they have seen of it. Who had seen all is
// about to watch whatever has been added since.
//
// What installments are called decides, so that their texts can be edited. Where
// one that was seen shares all its names with another, the two may have changed
// places, and the texts must be the same as well.
func (s Series) Fit(key string, a Answer) (next int, ok bool) {
	needed := a.Next
	if a.All {
		needed--
	}
	if a.Next < 1 || needed > len(s.Installments) || len(a.Mark) != 2*markSigns || a.Mark[:markSigns] != s.names(key, a) {
		return 0, false
	}
	if s.twins(a.Next-1) && a.Mark[markSigns:] != s.texts(a) {
		return 0, false
	}
	return a.Next, true
}

// markSigns is how many hexadecimal digits of a hash are kept: names that have
// changed give the same ones once in 2⁶⁴ times.
const markSigns = 16

// names returns the fingerprint of what the installments of an answer are called, as
// far as a file says it that was cut there.
func (s Series) names(key string, a Answer) string {
	parts := []string{key, strconv.FormatBool(a.All), plain(s.Title)}
	for i := range s.Installments[:a.Next-1] {
		parts = append(parts, s.Installments[i].name())
	}
	if !a.All {
		parts = append(parts, plain(s.Installments[a.Next-1].Title))
	}
	return fingerprint(parts)
}

// texts returns the fingerprint of the stories that have been seen.
func (s Series) texts(a Answer) string {
	var parts []string
	for i := range s.Installments[:a.Next-1] {
		in := &s.Installments[i]
		parts = append(append(parts, in.Line, in.Short, in.Recap), in.Beats...)
	}
	return fingerprint(parts)
}

func fingerprint(parts []string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:])[:markSigns]
}

// twins reports whether one of the first seen installments has all its names in
// common with another one, earlier or later.
func (s Series) twins(seen int) bool {
	first := map[string]int{}
	for i := range s.Installments {
		name := s.Installments[i].name()
		if other, taken := first[name]; taken && other < seen {
			return true
		} else if !taken {
			first[name] = i
		}
	}
	return false
}

// name returns all that an installment is called, and its year.
func (in *Installment) name() string {
	return strings.Join([]string{plain(in.Title), plain(in.OriginalTitle), plain(in.Label), strconv.Itoa(in.Released.Year)}, "\t")
}

// plain returns a text without what is corrected in passing: case and white space.
func plain(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
