package search

import (
	"bytes"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"previously/recap/text"
)

// maxQueryBytes is how much of a query is read: more than anybody types. A pasted
// sentence is found by its beginning.
const maxQueryBytes = 256

// query is what is searched for: words that must all match somewhere.
type query struct {
	words []word
	mask  letters // of all words
}

// word is one word of a query, folded.
type word struct {
	text  []byte
	runes []rune // the same; nil if every letter is one byte
	size  int    // letters
	first int    // bytes of the first letter
	mask  letters

	initial letters // of the first letter only
	edits   int     // typos forgiven anywhere
	guess   int     // typos forgiven in a name that begins with the same letter
}

// Lengths in letters from which typos are forgiven. Two are forgiven from six
// letters on, as in Elasticsearch's fuzziness AUTO, but below eight only in a name that
// begins with the same letter and is typed to its end: with two typos anywhere, six
// letters become many other words, and a text has some of them. A word of which only the
// beginning is typed may have a typo from five letters on, because shorter beginnings
// are one typo away from too many words.
const (
	oneEditFrom   = 4
	beginningFrom = 5
	guessFrom     = 6
	twoEditsFrom  = 8
)

func parse(typed string) query {
	if len(typed) > maxQueryBytes {
		cut := maxQueryBytes
		for cut > 0 && !utf8.RuneStart(typed[cut]) {
			cut--
		}
		typed = typed[:cut]
	}
	var f text.Folder
	lo, hi := f.Fold(typed)
	var q query
	for folded := range bytes.FieldsSeq(f.Text[lo:hi]) {
		if slices.ContainsFunc(q.words, func(w word) bool { return bytes.Equal(w.text, folded) }) {
			continue
		}
		w := wordOf(folded)
		q.words = append(q.words, w)
		q.mask |= w.mask
	}
	return q
}

// fillers are words that only ask for somebody, as in "the one from Braquo". If nothing
// has all words of a query, they are dropped.
var fillers = strings.Fields("a an the one guy man woman who that is was from in of plays played")

// dropWords removes words from the query, unless that leaves none. It reports whether the
// query changed.
func (q *query) dropWords(words []string) bool {
	var kept []word
	for _, w := range q.words {
		if !slices.Contains(words, string(w.text)) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 || len(kept) == len(q.words) {
		return false
	}
	q.words, q.mask = kept, 0
	for _, w := range kept {
		q.mask |= w.mask
	}
	return true
}

// String returns the query as it is searched for.
func (q *query) String() string {
	words := make([]string, len(q.words))
	for i, w := range q.words {
		words[i] = string(w.text)
	}
	return strings.Join(words, " ")
}

func wordOf(folded []byte) word {
	w := word{text: folded, size: utf8.RuneCount(folded), mask: lettersOf(folded)}
	_, w.first = utf8.DecodeRune(folded)
	w.initial = lettersOf(folded[:w.first])
	if w.size < len(folded) {
		w.runes = bytes.Runes(folded)
	}
	w.edits = toInt(w.size >= oneEditFrom) + toInt(w.size >= twoEditsFrom)
	w.guess = max(w.edits, 2*toInt(w.size >= guessFrom))
	return w
}

// allowsTypos reports whether any word may be mistyped.
func (q *query) allowsTypos() bool {
	return slices.ContainsFunc(q.words, func(w word) bool { return w.edits > 0 })
}

// mayBeMisspelt reports whether a text with these letters may hold every word with typos,
// each of which takes away at most one letter. names says that the text is a name.
func (q *query) mayBeMisspelt(set letters, names bool) bool {
	for i := range q.words {
		w := &q.words[i]
		gone := w.mask.without(set)
		if gone > w.edits && (!names || gone > w.guess || w.initial&^set != 0) {
			return false
		}
	}
	return true
}

// letters is the set of letters in a text; several letters share a bit. A text that lacks
// letters of a word cannot hold the word, which rules out most texts without looking at
// them.
type letters uint32

func lettersOf(folded []byte) letters {
	var set letters
	for i := 0; i < len(folded); {
		c := folded[i]
		switch {
		case 'a' <= c && c <= 'z':
			set |= 1 << (c - 'a')
			i++
		case c == ' ':
			i++
		default:
			r, size := utf8.DecodeRune(folded[i:])
			set |= 1 << (uint32(r) * 0x9e3779b1 >> 27) // Knuth's multiplicative hash, to five bits
			i += size
		}
	}
	return set
}

// without returns how many of the letters another set lacks.
func (l letters) without(o letters) int { return bits.OnesCount32(uint32(l &^ o)) }
