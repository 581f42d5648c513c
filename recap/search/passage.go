package search

import (
	"bytes"
	"cmp"
	"slices"

	"previously/recap/text"
)

// substringFrom is how many letters of a word must be typed before it is searched for
// within the words of a text. Fewer letters are in almost any text.
const substringFrom = 3

// hit is one place where a word of the query was found.
type hit struct {
	span
	word int
}

// rankPassage ranks a text that holds every word of the query, and highlights the
// shortest stretch with all of them, each matched as well as the text allows.
func (m *matcher) rankPassage(in span) (rank, bool) {
	m.hits = m.hits[:0]
	worst, partial := whole, 0
	for i := range m.query.words {
		w := &m.query.words[i]
		how := m.bestInText(w, in)
		if how == nowhere {
			return 0, false
		}
		worst = max(worst, how)
		partial += toInt(how != whole)
		for at, c := range m.matches(w, in) {
			if c == how {
				m.hits = append(m.hits, hit{span{at, at + len(w.text)}, i})
			}
		}
	}
	m.highlightShortest()
	reach := 0
	if len(m.highlights) > 1 {
		reach = min((m.highlights[len(m.highlights)-1].hi-m.highlights[0].lo)/reachStep, 255)
	}
	t := textWords
	if worst == within {
		t = textSubstrings
	}
	return rankOf(t, min(partial, 15)<<8|reach), true
}

// reachStep is how many bytes, about two words, stretches may differ in length and still
// count as equal.
const reachStep = 16

func (m *matcher) bestInText(w *word, in span) class {
	_, how := m.bestMatch(w, in)
	if how == within && w.size < substringFrom {
		return nowhere
	}
	return how
}

// highlightShortest highlights the first of the shortest stretches that hold every word.
func (m *matcher) highlightShortest() {
	m.highlights = m.highlights[:0]
	slices.SortFunc(m.hits, func(a, b hit) int { return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(a.word, b.word)) })
	first, last, length := 0, 0, int(^uint(0)>>1)
	count, missing := slices.Grow(m.count[:0], len(m.query.words))[:len(m.query.words)], len(m.query.words)
	clear(count)
	m.count = count
	from := 0
	for to, h := range m.hits {
		if count[h.word]++; count[h.word] == 1 {
			missing--
		}
		for missing == 0 {
			if l := h.hi - m.hits[from].lo; l < length {
				first, last, length = from, to, l
			}
			if out := m.hits[from].word; count[out] == 1 {
				missing++
			}
			count[m.hits[from].word]--
			from++
		}
	}
	for _, h := range m.hits[first : last+1] {
		m.highlight(h.lo, h.hi-h.lo)
	}
}

// Matches returns the places in a text that the words of a query match, as byte ranges at
// letter boundaries, in order and apart from each other. A word that is not in the text
// as typed is searched for with typos. The text may be the Markdown of a recap,
// or lines of it as shown on screen.
func Matches(content, query string) [][2]int {
	q := parse(query)
	if len(q.words) == 0 {
		return nil
	}
	f := text.Folder{Tracked: true}
	lo, hi := f.Fold(content)
	folded, in := slabOf(&f), span{lo, hi}
	m := matcher{slab: &folded, query: &q}
	for i := range q.words {
		w := &q.words[i]
		if m.bestInText(w, in) == nowhere {
			m.highlightNearest(w, in)
			continue
		}
		for at, c := range m.matches(w, in) {
			if c != within || w.size >= substringFrom {
				m.highlight(at, len(w.text))
			}
		}
	}
	return ranges(&f, m.highlights, 0)
}

// highlightNearest highlights all places that are as close to the word as the closest
// one.
func (m *matcher) highlightNearest(w *word, in span) {
	closest, ok := m.nearest(w, in, 0, false)
	if !ok {
		return
	}
	for lo := in.lo; lo < in.hi; {
		hi := in.hi
		if i := bytes.IndexByte(m.text[lo:in.hi], ' '); i >= 0 {
			hi = lo + i
		}
		if n, ok := m.nearest(w, span{lo, hi}, 0, false); ok && n.edits == closest.edits {
			m.highlight(n.lo, n.hi-n.lo)
		}
		lo = hi + 1
	}
}

// ranges returns the bytes of the folder's only text that spans of a slab stand for, if
// the slab holds the text from base on. They are sorted, and joined where they overlap.
func ranges(f *text.Folder, highlights []span, base int) [][2]int {
	ranges := make([][2]int, 0, len(highlights))
	for _, s := range highlights {
		lo, hi := f.Origin(s.lo-base).Lo, 0
		for i := s.lo; i < s.hi; i++ {
			hi = max(hi, f.Origin(i-base).Hi)
		}
		ranges = append(ranges, [2]int{lo, hi})
	}
	slices.SortFunc(ranges, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	joined := ranges[:0]
	for _, r := range ranges {
		if last := len(joined) - 1; last >= 0 && r[0] < joined[last][1] {
			joined[last][1] = max(joined[last][1], r[1])
			continue
		}
		joined = append(joined, r)
	}
	return joined
}
