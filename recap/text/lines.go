package text

import (
	"strings"
	"unicode/utf8"
)

// IsEastAsian reports whether r is a character or sign of Chinese or Japanese. These are
// two cells wide, and have no spaces between words; Korean has spaces.
func IsEastAsian(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0x312f, r >= 0x31a0 && r <= 0x9fff: // radicals, signs, kana, bopomofo, ideographs
		return true
	}
	return r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe4f || r >= 0xff01 && r <= 0xff60 || r >= 0x20000 && r <= 0x3ffff
}

// Joint returns what replaces a line break between two texts: a space, or nothing between
// two characters of Chinese or Japanese.
func Joint(before, after string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if IsEastAsian(last) && IsEastAsian(first) {
		return ""
	}
	return " "
}

// OneLine returns a text on one line, with each run of spaces made one.
func OneLine(text string) string {
	var b strings.Builder
	last := ""
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			continue
		}
		if last != "" {
			b.WriteString(Joint(last, line))
		}
		b.WriteString(line)
		last = line
	}
	return b.String()
}
