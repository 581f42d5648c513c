package search

import (
	"bytes"
	"unicode/utf8"

	"previously/recap/text"
)

// nearMatch is a place that matches a word except for typos.
type nearMatch struct {
	span
	edits  int
	begins bool // only the beginning of what is there was typed
	other  bool // it begins with another letter
}

// isCloser reports whether n is a better match than o: fewer typos, then the whole word
// rather than its beginning, then the same first letter, because that is seldom mistyped.
func (n nearMatch) isCloser(o nearMatch) bool { return n.cost() < o.cost() }

func (n nearMatch) cost() int { return n.edits<<2 | toInt(n.begins)<<1 | toInt(n.other) }

// rankMisspelt ranks a text with these letters that holds every word of the query, at
// least one of them with typos. With ahead, as in names, only the beginning of a
// word need be typed.
func (m *matcher) rankMisspelt(in span, set letters, ahead bool) (rank, bool) {
	m.highlights = m.highlights[:0]
	typos, cost := 0, 0
	for i := range m.query.words {
		w := &m.query.words[i]
		if w.mask&^set == 0 {
			if at, how := m.bestMatch(w, in); how != nowhere && (ahead || w.size >= substringFrom || how != within) {
				m.highlight(at, len(w.text))
				continue
			}
		}
		n, ok := m.nearest(w, in, w.mask.without(set), ahead)
		if !ok {
			return 0, false
		}
		typos, cost = typos+n.edits, cost+n.cost()
		m.highlight(n.lo, n.hi-n.lo)
	}
	return rankOf(withTypos, min(typos, 15)<<typoShift|min(cost, 1<<typoShift-1)), typos > 0
}

// nearest finds the place in a text that is closest to the word: a word, part of a word
// or, with ahead, a longer word in a name that begins like it. gone is how many letters
// of the word the text is known to lack. ok is false if nothing is close enough.
func (m *matcher) nearest(w *word, in span, gone int, ahead bool) (best nearMatch, ok bool) {
	if w.edits == 0 {
		return nearMatch{}, false
	}
	best.edits = w.guess + 1
	for lo := m.nextBound(in.lo, in.hi); lo < in.hi; lo = m.nextBound(lo+1, in.hi) {
		if m.text[lo] == ' ' {
			continue
		}
		other, limit := !bytes.HasPrefix(m.text[lo:in.hi], w.text[:w.first]), w.edits
		if ahead && !other {
			limit = w.guess
		}
		if gone > limit || other && limit == 1 && m.isAstray(w, span{lo, in.hi}) {
			continue
		}
		if n := m.nearestFrom(w, span{lo, in.hi}, limit, other, ahead); n.isCloser(best) {
			best = n
		}
	}
	return best, best.edits <= w.guess
}

// isAstray reports whether a stretch that begins with another letter than the word is
// more than one typo away from it, as the first two letters show: one typo in the first
// letter leaves the second where it was or one place off. It says nothing about letters
// of several bytes.
func (m *matcher) isAstray(w *word, in span) bool {
	if in.hi-in.lo < 2 || w.runes != nil {
		return false
	}
	a, b := w.text, m.text[in.lo:in.hi]
	return isASCII(b[:2]) && a[1] != b[0] && a[0] != b[1] && a[1] != b[1]
}

// nearestFrom returns the closest match, within a limit of typos, of the word with the
// word or part of a word that begins the stretch. other says that it begins with another
// letter. If nothing is that close, the result has more typos than are forgiven.
func (m *matcher) nearestFrom(w *word, in span, limit int, other, ahead bool) (best nearMatch) {
	best.edits = w.guess + 1
	longest := min(len(w.text)+utf8.UTFMax*limit, in.hi-in.lo)
	hi := in.lo
	for hi < in.hi && (hi == in.lo || m.text[hi] != ' ') {
		if hi = m.nextBound(hi+1, in.hi); hi-in.lo > longest {
			break
		}
		at := span{in.lo, hi}
		if m.isHopeless(w, at, limit) {
			continue
		}
		if n := (nearMatch{at, m.distance(w, at, limit, false), false, other}); n.edits <= limit && n.isCloser(best) {
			best = n
		}
	}
	if ahead && !other && w.size >= beginningFrom {
		at := span{in.lo, min(hi, in.lo+longest)}
		if n := (nearMatch{at, m.distance(w, at, w.edits, true), true, other}); n.edits <= w.edits && n.isCloser(best) {
			best = n
		}
	}
	return best
}

// isHopeless reports whether the letters of the word and of a place, or their number,
// differ by more than the typos forgiven there. One typo adds a letter, takes one away,
// or both.
func (m *matcher) isHopeless(w *word, at span, limit int) bool {
	if at.hi-at.lo < w.size-limit {
		return true
	}
	set := lettersOf(m.text[at.lo:at.hi])
	return w.mask.without(set) > limit || set.without(w.mask) > limit
}

// distance returns how many typos are between the word and a place, exact up to
// the limit.
func (m *matcher) distance(w *word, at span, limit int, ahead bool) int {
	there := m.text[at.lo:at.hi]
	if w.runes == nil && isASCII(there) {
		return text.Edits(w.text, there, limit, ahead)
	}
	m.runes = m.runes[:0]
	for len(there) > 0 && len(m.runes) <= w.size+limit {
		r, size := utf8.DecodeRune(there)
		m.runes, there = append(m.runes, r), there[size:]
	}
	if w.runes == nil {
		return text.Edits(bytes.Runes(w.text), m.runes, limit, ahead)
	}
	return text.Edits(w.runes, m.runes, limit, ahead)
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
