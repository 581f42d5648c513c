package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a text, without a possessive ending, with its byte offsets.
type Word struct {
	Text       string
	Start, End int
	Possessive bool // an ending "'s" or "'" follows
}

// Words splits a text into words: letters, digits, and apostrophes between
// them.
func Words(text string) []Word {
	words := make([]Word, 0, len(text)/5)
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !isWordRune(r) {
			start += size
			continue
		}
		end := start + size
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !isWordRune(r) {
				break
			}
			end += size
		}
		if w, ok := trimWord(text, start, end); ok {
			words = append(words, w)
		}
		start = end
	}
	return words
}

// trimWord strips quotes and a possessive ending from a word.
func trimWord(text string, start, end int) (Word, bool) {
	raw := text[start:end]
	inner := strings.TrimLeft(raw, "'’")
	start += len(raw) - len(inner)
	inner = strings.TrimRight(inner, "'’")
	possessive := strings.HasSuffix(inner, "s") && start+len(inner) < end // the parents' house
	if rest, ok := strings.CutSuffix(inner, "'s"); ok {
		inner, possessive = rest, true
	} else if rest, ok := strings.CutSuffix(inner, "’s"); ok {
		inner, possessive = rest, true
	}
	return Word{inner, start, start + len(inner), possessive}, inner != ""
}

// IsLetterOrDigit reports whether a character is a letter or a digit of any script.
func IsLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isWordRune reports whether a character can be in a word: a letter, a digit, a mark above
// or below one, or an apostrophe.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\'' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r == '’' || IsLetterOrDigit(r) || unicode.IsMark(r)
}

// HasPrefix reports whether the words begin with others, whatever is between them.
func HasPrefix(words, prefix []Word) bool {
	return len(words) >= len(prefix) &&
		slices.EqualFunc(words[:len(prefix)], prefix, func(a, b Word) bool { return a.Text == b.Text })
}
