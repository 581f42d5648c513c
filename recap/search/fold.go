package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a text as it is compared: letters without case and accents, words
// parted by one blank, apostrophes and dashes gone.
func Fold(text string) string {
	var f folder
	at := f.fold(text)
	return string(f.text[at.lo:at.hi])
}

// slab holds texts as they are compared, one after another: letters without
// case and accents, words parted by one blank, and a blank after each text.
// Apostrophes and dashes are gone; what follows one still begins a part.
type slab struct {
	text   []byte
	bounds bitset // bytes before which a word, or a part of one, begins or ends
}

// span is a range of bytes in a slab.
type span struct{ lo, hi int }

type bitset []uint64

func (b bitset) has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }

func (b *bitset) set(i int) {
	for len(*b) <= i>>6 {
		*b = append(*b, 0)
	}
	(*b)[i>>6] |= 1 << (i & 63)
}

// folder appends texts to a slab.
type folder struct {
	slab
	base    int     // where the text at hand begins in the slab
	blank   bool    // a blank is due before the next letter
	part    bool    // the next letter begins a part
	marks   bool    // punctuation counts as letters
	tracked bool    // keep origins
	origin  []span  // for each byte since base: the bytes of the text it stands for
	scratch []byte  // decomposition of one character
	wide    [8]rune // folded form of one character
}

// fold appends the text and the blank that ends it. Bytes that are no UTF-8
// part words. A text without a letter, a digit or a symbol keeps its
// punctuation instead, so that a film called "?!" can be found.
func (f *folder) fold(s string) span {
	f.base = len(f.text)
	f.run(s)
	if len(f.text) == f.base {
		f.marks = true
		f.run(s)
		f.marks = false
	}
	end := len(f.text)
	f.bounds.set(end)
	f.text = append(f.text, ' ')
	return span{f.base, end}
}

func (f *folder) run(s string) {
	f.blank, f.part = false, true
	f.origin = f.origin[:0]
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			f.ascii(c, span{i, i + 1})
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		f.character(r, s[i:i+size], span{i, i + size})
		i += size
	}
}

// What a character is to the finder.
const (
	letter  = iota // part of a word, as digits are
	symbol         // a part of a word by itself
	joiner         // left out; what follows begins a part of the word
	ignored        // left out, with the accents
	gap            // parts words
)

func (f *folder) ascii(c byte, from span) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		f.put(rune(c), from)
	case 'A' <= c && c <= 'Z':
		f.put(rune(c)+'a'-'A', from)
	default:
		f.place(rune(c), from)
	}
}

func (f *folder) character(r rune, s string, from span) {
	if r == utf8.RuneError && len(s) == 1 {
		f.blank = true
		return
	}
	if isJoiner(r) { // before it is taken apart: an accent alone decomposes to a blank
		f.place(r, from)
		return
	}
	f.scratch = norm.NFKD.AppendString(f.scratch[:0], s)
	for rest := f.scratch; len(rest) > 0; {
		d, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		f.place(d, from)
	}
}

// place adds one decomposed character.
func (f *folder) place(r rune, from span) {
	switch f.classOf(r) {
	case letter:
		for _, c := range lower(f.wide[:0], r) {
			f.put(c, from)
		}
	case symbol:
		f.part = true
		f.put(r, from)
		f.part = true
	case joiner:
		f.part = true
	case ignored:
		f.extend(from)
	case gap:
		f.blank = true
	}
}

func (f *folder) put(r rune, from span) {
	if f.blank && len(f.text) > f.base {
		f.bounds.set(len(f.text))
		f.text = append(f.text, ' ')
		f.track(1, from)
		f.part = true
	}
	if f.part || r >= 0xe00 && unspaced(r) {
		f.bounds.set(len(f.text))
	}
	f.blank, f.part = false, false
	before := len(f.text)
	f.text = utf8.AppendRune(f.text, r)
	f.track(len(f.text)-before, from)
}

func (f *folder) track(bytes int, from span) {
	if f.tracked {
		for range bytes {
			f.origin = append(f.origin, from)
		}
	}
}

// extend makes the letter before an accent stand for the accent too.
func (f *folder) extend(accent span) {
	for i := len(f.origin) - 1; i >= 0 && f.origin[i].hi == accent.lo; i-- {
		f.origin[i].hi = accent.hi
	}
}

func (f *folder) classOf(r rune) int {
	switch {
	case unicode.IsLetter(r) && r != '\u0640' && !isJoiner(r) || unicode.IsNumber(r):
		return letter
	case f.marks && unicode.IsPunct(r):
		return letter
	case isJoiner(r):
		return joiner
	case r == '\u0640' || unicode.In(r, unicode.Cf, unicode.Variation_Selector) || r == '\u034f':
		return ignored // stretching, invisible and variant marks
	case unicode.IsMark(r):
		return classOfMark(r)
	case unicode.IsSymbol(r):
		return symbol
	}
	return gap
}

// classOfMark tells accents, which are left out, from vowel signs and the like,
// without which a word of an Indian or Thai script would be another word. The
// combining class does: accents, points and harakat are 1, 7, 10 to 36 and from
// 200 on.
func classOfMark(r rune) int {
	var encoded [utf8.UTFMax]byte
	switch ccc := norm.NFD.Properties(utf8.AppendRune(encoded[:0], r)).CCC(); {
	case ccc == 1, ccc == 7, ccc >= 10 && ccc <= 36, ccc >= 200:
		return ignored
	}
	return letter
}

// isJoiner reports whether r is one of the apostrophes and dashes, which people
// type in many ways or not at all.
func isJoiner(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', '′', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '՚', '׳', 'Ꞌ', 'ꞌ', '＇', '−', '־':
		return true
	}
	return r == '-' || r > utf8.RuneSelf && unicode.Is(unicode.Pd, r)
}

// lower appends r without case, and as it is typed on a keyboard that lacks it.
func lower(to []rune, r rune) []rune {
	r = unicode.ToLower(unicode.ToUpper(r)) // over upper case, so that ς is σ
	switch r {
	case 'ß':
		return append(to, 's', 's')
	case 'œ':
		return append(to, 'o', 'e')
	case 'æ':
		return append(to, 'a', 'e')
	case 'þ':
		return append(to, 't', 'h')
	case 'և':
		return append(to, 'ե', 'ւ')
	}
	return append(to, plain(r))
}

// plain gives letters with a stroke, which do not decompose, and letters that
// two keyboards of one script have at different code points.
func plain(r rune) rune {
	switch r {
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ħ':
		return 'h'
	case 'ŧ':
		return 't'
	case 'ŋ':
		return 'n'
	case 'ı':
		return 'i'
	case 'ى', 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	}
	return r
}

// unspaced reports whether r is of a script that does not part words by
// blanks, or begins a syllable of Hangul: there a word may begin at any
// character.
func unspaced(r rune) bool {
	return r >= 0x1100 && r <= 0x1112 ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) &&
			!unicode.IsMark(r)
}
