package recap

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Answer is what a viewer said they are about to watch. It holds no word of the series,
// yet can tell whether a series is the one it was given for.
type Answer struct {
	Next int    // the number of the installment, from 1; 0 if nothing was said
	All  bool   // they have seen all there was; Next is one past the last
	Mark string // two fingerprints, of names and of texts; "" if none was kept
}

// Answer returns the answer of a viewer about to watch installment next (from 1); a
// number past the last installment means that they have seen everything. key is the name
// under which the answer will be kept. The answer fits no series with another key.
func (s Series) Answer(key string, next int) Answer {
	if next > len(s.Installments) {
		return s.AllSeen(key)
	}
	a := Answer{Next: max(next, 1)}
	a.Mark = s.namesFingerprint(key, a) + s.textsFingerprint(a)
	return a
}

// AllSeen returns the answer of a viewer who has seen everything there is to tell.
func (s Series) AllSeen(key string) Answer {
	a := Answer{Next: s.End(), All: true}
	a.Mark = s.namesFingerprint(key, a) + s.textsFingerprint(a)
	return a
}

// Fit returns the number of the installment that the viewer who gave the answer is about
// to watch in this series. ok is false unless the series begins with exactly what they
// had seen and continues with what they were about to watch; otherwise nobody knows what
// they have seen of it. A viewer who had seen everything is about to watch whatever has
// been added since.
//
// Only what installments are called must match, so that their texts can be edited. But if
// one that was seen shares all its names with another, the two may have been swapped, and
// the texts must match as well.
func (s Series) Fit(key string, a Answer) (next int, ok bool) {
	needed := a.Next
	if a.All {
		needed--
	}
	if a.Next < 1 || needed > len(s.Installments) || len(a.Mark) != 2*markSigns || a.Mark[:markSigns] != s.namesFingerprint(key, a) {
		return 0, false
	}
	if s.hasTwins(a.Next-1) && a.Mark[markSigns:] != s.textsFingerprint(a) {
		return 0, false
	}
	return a.Next, true
}

// markSigns is how many hexadecimal digits of a hash are kept: 64 bits, so that different
// names share them only once in 2⁶⁴ times.
const markSigns = 16

// namesFingerprint returns the fingerprint of what the installments of an answer are
// called, using only what a file that was cut there would say.
func (s Series) namesFingerprint(key string, a Answer) string {
	parts := []string{key, strconv.FormatBool(a.All), normalize(s.Title)}
	for i := range s.Installments[:a.Next-1] {
		parts = append(parts, s.Installments[i].name())
	}
	if !a.All {
		parts = append(parts, normalize(s.Installments[a.Next-1].Title))
	}
	return fingerprint(parts)
}

// textsFingerprint returns the fingerprint of the texts of the installments seen.
func (s Series) textsFingerprint(a Answer) string {
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

// hasTwins reports whether one of the first seen installments shares all its names with
// another one, earlier or later.
func (s Series) hasTwins(seen int) bool {
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

// name returns everything that an installment is called, and its year.
func (in *Installment) name() string {
	return strings.Join([]string{normalize(in.Title), normalize(in.OriginalTitle), normalize(in.Label), strconv.Itoa(in.Released.Year)}, "\t")
}

// normalize returns a text without differences that people correct in passing: case and
// white space.
func normalize(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
