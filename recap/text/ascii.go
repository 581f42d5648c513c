package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ASCII returns a text for a terminal that knows only ASCII: letters without accents, œ
// as oe, dashes and quotation marks as on a typewriter, and a question mark for a symbol
// that has no such form. Letters of other scripts stay as they are: many terminals show
// them, whatever the environment says, and a name of nothing but question marks is
// useless.
func ASCII(text string) string {
	if isASCII(text) {
		return text
	}
	var b strings.Builder
	bare := true // drop an accent that follows
	for _, r := range text {
		switch form, ok := asciiForm(r); {
		case unicode.IsMark(r) && bare:
		case ok:
			bare = true
			b.WriteString(form)
		default:
			bare = false
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// asciiForm returns a character in ASCII; ok is false for a letter of another script.
func asciiForm(r rune) (form string, ok bool) {
	switch {
	case r < utf8.RuneSelf:
		return string(r), true
	case asciiMarks[r] != "":
		return asciiMarks[r], true
	case unicode.Is(unicode.Pd, r):
		return "-", true
	case isJoiner(r):
		return "'", true
	case unicode.In(r, unicode.Pi, unicode.Pf):
		return `"`, true
	case unicode.In(r, unicode.Cf, unicode.Variation_Selector):
		return "", true
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		switch letters := string(appendLower(nil, d)); {
		case unicode.IsMark(d) && b.Len() > 0:
		case d < utf8.RuneSelf:
			b.WriteRune(d)
		case isASCII(letters) && unicode.IsUpper(d):
			b.WriteString(Capitalize(letters))
		case isASCII(letters):
			b.WriteString(letters)
		case d == '\u2044': // the stroke of a fraction
			b.WriteByte('/')
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r):
			return "", false
		default:
			return "?", true
		}
	}
	return b.String(), true
}

// asciiMarks are characters whose ASCII form follows no rule.
var asciiMarks = map[rune]string{
	'…': "...", '„': `"`, '‚': "'", '−': "-", '·': "-", '•': "*", '×': "x", '÷': "/",
	'€': "EUR", '£': "GBP", '©': "(c)", '®': "(R)", '°': " deg", '¡': "!", '¿': "?", '\u00a0': " ", '\u202f': " ",
	'‹': "'", '›': "'", '←': "<-", '→': "->", '†': "+",
}
