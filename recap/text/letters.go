package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The classes of characters when texts are compared.
const (
	letter  = iota // part of a word; digits too
	symbol         // a part of a word on its own
	joiner         // left out; what follows begins a part of the word
	ignored        // left out, with the accents
	and            // becomes a word
	gap            // separates words
)

func (f *Folder) classOf(r rune) int {
	switch {
	case unicode.IsLetter(r) && r != '\u0640' && !isJoiner(r) || unicode.IsNumber(r):
		return letter
	case f.marks && unicode.IsPunct(r):
		return letter
	case r == '&':
		return and
	case r == '#' && !f.spacePending && len(f.Text) > f.base: // C#
		return symbol
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

// classOfMark tells accents, which are ignored, from vowel signs and the like, without
// which a word in an Indian script or in Thai would be a different word. The combining
// class decides: accents, points and harakat have 1, 7, 10 to 36, and 200 or more.
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

// appendLower appends r in lower case, as people type it on a keyboard that lacks it.
func appendLower(to []rune, r rune) []rune {
	r = unicode.ToLower(unicode.ToUpper(r)) // by way of upper case, so that ς becomes σ
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
	return append(to, plainLetter(r))
}

// plainLetter replaces letters with a stroke, which do not decompose, and letters for
// which two keyboards of one script have different code points.
func plainLetter(r rune) rune {
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

// beginsWithoutSpace reports whether a word may begin at r without a space before it: r
// is of a script that does not separate words by spaces, or begins a syllable of Hangul.
func beginsWithoutSpace(r rune) bool {
	return r >= 0x1100 && r <= 0x1112 ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) &&
			!unicode.IsMark(r)
}
