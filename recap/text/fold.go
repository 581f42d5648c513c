package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold is a title as it is compared: without case, accents, apostrophes and
// punctuation, its words parted by one blank. A title of punctuation alone
// stays as it is.
func Fold(title string) string {
	letters := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r), r == '\'', r == '’', r == '‘', r == 'ʼ', r == '`':
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsSymbol(r):
			return r
		}
		return ' '
	}, norm.NFKD.String(cases.Fold().String(title)))
	if words := strings.Fields(letters); len(words) > 0 {
		return strings.Join(words, " ")
	}
	return strings.Join(strings.Fields(title), " ")
}
