package text

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in the form in which texts are compared: letters without case and
// accents, words separated by one space, no apostrophes or dashes. What distinguishes one
// name from another stays: the vowel signs of Hindi and Thai, the marks that make one
// kana another, the signs of C++ and C#. "&" becomes the word "and".
func Fold(text string) string {
	var f Folder
	lo, hi := f.Fold(text)
	return string(f.Text[lo:hi])
}

// Bits is a set of small numbers.
type Bits []uint64

// Has reports whether i is in the set. i must not exceed the largest number in it.
func (b Bits) Has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }

func (b *Bits) set(i int) {
	for len(*b) <= i>>6 {
		*b = append(*b, 0)
	}
	(*b)[i>>6] |= 1 << (i & 63)
}

// Range is a range of bytes of a text.
type Range struct{ Lo, Hi int }

// Folder folds many texts, one after another, into one slab, so that they can be searched
// together. Its zero value is empty.
type Folder struct {
	Text         []byte  // the folded texts, a space after each
	Bounds       Bits    // offsets in Text at which a word, or a part of one, begins or ends
	Tracked      bool    // keep the origins of the text folded last
	base         int     // where that text begins in Text
	spacePending bool    // a space is due before the next letter
	part         bool    // the next letter begins a part
	marks        bool    // punctuation counts as letters
	origin       []Range // for each byte since base: the bytes of the text it stands for
	scratch      []byte  // decomposition of one character
	wide         [8]rune // folded form of one character
}

// Fold appends a folded text and a space after it, and returns where in Text it is,
// without that space. Bytes that are not UTF-8 separate words. A text without a letter, a
// digit or a symbol keeps its punctuation instead, so that a film called "?!" can be
// found.
func (f *Folder) Fold(s string) (lo, hi int) {
	f.base = len(f.Text)
	f.foldRunes(s)
	if len(f.Text) == f.base {
		f.marks = true
		f.foldRunes(s)
		f.marks = false
	}
	end := len(f.Text)
	f.Bounds.set(end)
	f.Text = append(f.Text, ' ')
	return f.base, end
}

// Origin returns which bytes of the text folded last became byte i of its folded form.
// Tracked must have been set.
func (f *Folder) Origin(i int) Range { return f.origin[i] }

func (f *Folder) foldRunes(s string) {
	f.spacePending, f.part = false, true
	f.origin = f.origin[:0]
	if f.Tracked {
		f.origin, f.Text = slices.Grow(f.origin, len(s)), slices.Grow(f.Text, len(s)+1)
	}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			f.addASCII(c, Range{i, i + 1})
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		f.addRune(r, s[i:i+size], Range{i, i + size})
		i += size
	}
}

func (f *Folder) addASCII(c byte, from Range) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		f.addFolded(rune(c), from)
	case 'A' <= c && c <= 'Z':
		f.addFolded(rune(c)+'a'-'A', from)
	default:
		f.addDecomposed(rune(c), from)
	}
}

func (f *Folder) addRune(r rune, s string, from Range) {
	if r == utf8.RuneError && len(s) == 1 {
		f.spacePending = true
		return
	}
	if isJoiner(r) { // before decomposing it: an accent alone would become a space
		f.addDecomposed(r, from)
		return
	}
	f.scratch = norm.NFKD.AppendString(f.scratch[:0], s)
	for rest := f.scratch; len(rest) > 0; {
		d, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		f.addDecomposed(d, from)
	}
}

// addDecomposed adds one decomposed character.
func (f *Folder) addDecomposed(r rune, from Range) {
	switch f.classOf(r) {
	case letter:
		for _, c := range appendLower(f.wide[:0], r) {
			f.addFolded(c, from)
		}
	case symbol:
		f.part = true
		f.addFolded(r, from)
		f.part = true
	case and:
		f.spacePending = true
		for _, c := range "and" {
			f.addFolded(c, from)
		}
		f.spacePending = true
	case joiner:
		f.part = true
	case ignored:
		f.extendOrigin(from)
	case gap:
		f.spacePending = true
	}
}

func (f *Folder) addFolded(r rune, from Range) {
	if f.spacePending && len(f.Text) > f.base {
		f.Bounds.set(len(f.Text))
		f.Text = append(f.Text, ' ')
		f.addOrigin(1, from)
		f.part = true
	}
	if f.part || r >= 0xe00 && beginsWithoutSpace(r) {
		f.Bounds.set(len(f.Text))
	}
	f.spacePending, f.part = false, false
	before := len(f.Text)
	f.Text = utf8.AppendRune(f.Text, r)
	f.addOrigin(len(f.Text)-before, from)
}

func (f *Folder) addOrigin(bytes int, from Range) {
	if f.Tracked {
		for range bytes {
			f.origin = append(f.origin, from)
		}
	}
}

// extendOrigin makes the letter before an accent stand for the accent too.
func (f *Folder) extendOrigin(accent Range) {
	for i := len(f.origin) - 1; i >= 0 && f.origin[i].Hi == accent.Lo; i-- {
		f.origin[i].Hi = accent.Hi
	}
}
