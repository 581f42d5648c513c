package search

import (
	"bytes"
	"iter"
	"unicode/utf8"
)

// matcher compares texts of one slab with one query. It keeps the state of one
// comparison, so it is not safe for concurrent use.
type matcher struct {
	*slab
	query      *query
	highlights []span // where the words are, if they are to be highlighted
	hits       []hit  // places of the query's words in a passage
	count      []int  // how often each word is in a stretch
	runes      []rune // of the text being compared
}

// class is how a word is found in a text, best first.
type class int

const (
	whole  class = iota // as a word, or as a part that a dash or an apostrophe sets off
	begins              // at the beginning of one
	within              // anywhere
	nowhere
)

// matches yields where a word is in a text, and how it is found there.
func (s *slab) matches(w *word, in span) iter.Seq2[int, class] {
	return func(yield func(int, class) bool) {
		for at := in.lo; ; at += w.first {
			i := bytes.Index(s.text[at:in.hi], w.text)
			if i < 0 {
				return
			}
			at += i
			if !yield(at, s.classAt(at, len(w.text))) {
				return
			}
		}
	}
}

func (s *slab) classAt(at, size int) class {
	switch {
	case !s.bounds.Has(at):
		return within
	case s.bounds.Has(at + size):
		return whole
	}
	return begins
}

// bestInName is best for a short text. It looks first at the few places where a word
// begins, because each keystroke goes through most of the index this way.
func (s *slab) bestInName(w *word, in span) (at int, how class) {
	how = nowhere
	for i := in.lo; i < in.hi; i = s.nextBound(i+1, in.hi) {
		if s.text[i] != w.text[0] || !bytes.HasPrefix(s.text[i:in.hi], w.text) {
			continue
		}
		if s.bounds.Has(i + len(w.text)) {
			return i, whole
		}
		if how == nowhere {
			at, how = i, begins
		}
	}
	if how == nowhere {
		if i := s.index(w, in); i >= 0 {
			return in.lo + i, within
		}
	}
	return at, how
}

// bestMatch returns the first of the best matches of a word in a text.
func (s *slab) bestMatch(w *word, in span) (at int, how class) {
	how = nowhere
	for i := in.lo; ; i += w.first {
		next := s.index(w, span{i, in.hi})
		if next < 0 {
			return at, how
		}
		i += next
		switch c := s.classAt(i, len(w.text)); {
		case c == whole:
			return i, whole
		case c < how:
			at, how = i, c
		}
	}
}

// index returns how far into a stretch the word first appears, or -1.
func (s *slab) index(w *word, in span) int {
	if len(w.text) == 1 {
		return bytes.IndexByte(s.text[in.lo:in.hi], w.text[0])
	}
	return bytes.Index(s.text[in.lo:in.hi], w.text)
}

// rankName ranks a name that may hold the query without typos. The caller has no use for
// ranks that are not better than worst.
func (m *matcher) rankName(in span, worst rank) (rank, bool) {
	m.highlights = m.highlights[:0]
	r, ok := m.rankWords(in)
	if len(m.query.words) == 1 && (!ok || r.tier() == prefixes) {
		missed, initials := m.matchInitials(&m.query.words[0], in, !ok)
		switch {
		case initials && !ok:
			return rankOf(initialsOnly, missed), true
		case initials && missed == 0:
			return r.inTier(prefixInitials), true
		}
	}
	if ok || worst < rankOf(subsequence, 0) {
		return r, ok
	}
	return m.rankScattered(in)
}

// rankWords ranks a text that holds every word of the query somewhere.
func (m *matcher) rankWords(in span) (rank, bool) {
	worst, partial, letters, last, disorder := whole, 0, 0, in.lo, false
	displaced := false
	for i := range m.query.words {
		w := &m.query.words[i]
		at, how := m.bestInName(w, in)
		if how == nowhere {
			return 0, false
		}
		displaced = displaced || i == 0 && at != in.lo
		disorder = disorder || at < last
		worst, last, letters = max(worst, how), at, letters+len(w.text)
		partial += toInt(how != whole)
		m.highlight(at, len(w.text))
	}
	t := [...]tier{wholeWords, prefixes, substrings}[worst]
	if worst == whole && letters == in.hi-in.lo-bytes.Count(m.text[in.lo:in.hi], []byte{' '}) {
		t = entire
	}
	return rankOf(t, min(partial, 15)<<2|toInt(displaced)<<1|toInt(disorder)), true
}

// matchInitials reports whether the word is made of first letters of a name's words, or
// of their parts, in order and starting with the first. missed is how many whole words of
// the name it leaves out.
func (m *matcher) matchInitials(w *word, in span, highlight bool) (missed int, ok bool) {
	if w.size < 2 || !bytes.HasPrefix(m.text[in.lo:in.hi], w.text[:w.first]) {
		return 0, false
	}
	kept := len(m.highlights)
	if highlight {
		kept, m.highlights = 0, m.highlights[:0]
	}
	rest := w.text
	for at := in.lo; at < in.hi; at = m.nextBound(at+1, in.hi) {
		size := letterSize(rest)
		switch {
		case m.text[at] == ' ':
		case size > 0 && bytes.HasPrefix(m.text[at:in.hi], rest[:size]):
			m.highlight(at, size)
			rest = rest[size:]
		case m.text[at-1] == ' ':
			missed++
		}
	}
	if !highlight || len(rest) > 0 {
		m.highlights = m.highlights[:kept]
	}
	return missed, len(rest) == 0
}

// letterSize returns the size of the first letter in bytes, or 0.
func letterSize(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	_, size := utf8.DecodeRune(b)
	return size
}

// rankScattered ranks a name that has the letters of each word in order, the first at the
// beginning of a word. Fewer pieces are better, then pieces closer together. More than
// three pieces, and more than half as many as there are letters, are chance: "stella"
// would find Sébastien Lalanne.
func (m *matcher) rankScattered(in span) (rank, bool) {
	m.highlights = m.highlights[:0]
	pieces, reach := 0, 0
	for i := range m.query.words {
		w := &m.query.words[i]
		p, r, from := m.tightest(w, in)
		if p == 0 || p > max(3, w.size/2+1) {
			return 0, false
		}
		pieces, reach = pieces+p, reach+r
		m.highlightLetters(w, span{from, in.hi})
	}
	return rankOf(subsequence, min(pieces, 63)<<6|min(reach, 63)), true
}

// tightest returns where the letters of a word are in the fewest pieces, the first of
// them at the beginning of a word. pieces is 0 if they are nowhere.
func (m *matcher) tightest(w *word, in span) (pieces, reach, from int) {
	if w.size < 2 {
		return 0, 0, 0
	}
	for lo := m.nextBound(in.lo, in.hi); lo < in.hi; lo = m.nextBound(lo+1, in.hi) {
		if !bytes.HasPrefix(m.text[lo:in.hi], w.text[:w.first]) {
			continue
		}
		p, r := m.pieces(w, span{lo, in.hi})
		if p == 0 {
			break // the rest of the text has even fewer
		}
		if pieces == 0 || p < pieces || p == pieces && r < reach {
			pieces, reach, from = p, r, lo
		}
	}
	return pieces, reach, from
}

// pieces counts the pieces in which the letters of a word are in a text that begins with
// its first letter, each letter taken where it first appears. reach is how many bytes
// they span. pieces is 0 if the text lacks a letter.
func (m *matcher) pieces(w *word, in span) (pieces, reach int) {
	rest, end := w.text, -1
	for at := in.lo; at < in.hi; {
		size := letterSize(m.text[at:in.hi])
		if bytes.HasPrefix(rest, m.text[at:at+size]) {
			pieces += toInt(at != end)
			end = at + size
			if rest = rest[size:]; len(rest) == 0 {
				return pieces, end - in.lo
			}
		}
		at += size
	}
	return 0, 0
}

func (m *matcher) highlightLetters(w *word, in span) {
	rest := w.text
	for at := in.lo; len(rest) > 0; {
		size := letterSize(m.text[at:in.hi])
		if bytes.HasPrefix(rest, m.text[at:at+size]) {
			m.highlight(at, size)
			rest = rest[size:]
		}
		at += size
	}
}

func (m *matcher) highlight(at, size int) { m.highlights = append(m.highlights, span{at, at + size}) }
