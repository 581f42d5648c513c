package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsUnprintable reports whether r is a control character other than newline and tab, a
// line separator, a mark that reorders the text around it, or not a character at all:
// anything that a terminal could obey, or that could hide text from its reader.
func IsUnprintable(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r&0xfffe == 0xfffe || r >= '\ufdd0' && r <= '\ufdef':
		return true
	case r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

// DropUnprintable returns a text without its unprintable characters.
func DropUnprintable(text string) string {
	return strings.Map(func(r rune) rune {
		if IsUnprintable(r) {
			return -1
		}
		return r
	}, text)
}

// Sanitize returns text that may go to a terminal, on one line: unprintable characters,
// line breaks, tabs and bytes that are not UTF-8 are replaced with U+FFFD.
func Sanitize(text string) string {
	return strings.Map(func(r rune) rune {
		if IsUnprintable(r) || r == '\n' || r == '\t' {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
}
