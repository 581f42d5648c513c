package recap

import (
	"html"
	"slices"
	"strings"

	"previously/recap/text"
)

// escape writes a line of plain text as CommonMark, with GitHub's extensions, that
// renders as exactly that text. It puts a backslash only before what would be misread,
// because people read the Markdown too.
func escape(plain string) string {
	var b strings.Builder
	runes := []rune(plain)
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return ' '
		}
		return runes[i]
	}
	if i := listNumber(runes); i > 0 {
		b.WriteString(string(runes[:i]) + `\`)
		runes = runes[i:]
	}
	for i, r := range runes {
		if r == '&' && isEntity(runes[i+1:]) || isMarkup(r, at(i-1), at(i+1), b.Len() == 0) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isMarkup reports whether r, between two other characters, would be taken for markup.
func isMarkup(r, before, after rune, first bool) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<':
		return true
	case '~': // between spaces it does not strike text out
		return before != ' ' || after != ' '
	case '_': // inside a word it is not emphasis
		return !text.IsLetterOrDigit(before) || !text.IsLetterOrDigit(after)
	case '#': // a heading, or the end of one
		return first || before == ' ' || before == '#'
	case '+', ':': // a list, a definition
		return first && after == ' '
	case '>', '-', '|': // a quotation, a list or a rule, a table
		return first
	case '=': // the line under a heading
		return first && (after == ' ' || after == '=')
	}
	return false
}

// isEntity reports whether the text after an ampersand makes it an entity.
func isEntity(rest []rune) bool {
	const longest = 40 // the longest name has 31 letters
	end := slices.Index(rest[:min(len(rest), longest)], ';')
	if end < 0 {
		return false
	}
	written := "&" + string(rest[:end+1])
	return html.UnescapeString(written) != written
}

// listNumber returns the index of the dot or bracket that makes the beginning of the
// text an item of a numbered list, or 0.
func listNumber(runes []rune) int {
	i := 0
	for i < len(runes) && runes[i] >= '0' && runes[i] <= '9' {
		i++
	}
	if i == 0 || i == len(runes) || runes[i] != '.' && runes[i] != ')' {
		return 0
	}
	if i+1 < len(runes) && runes[i+1] != ' ' {
		return 0
	}
	return i
}

// strong and emphasis write plain text in bold and in italics. The result must be
// surrounded by spaces or punctuation, and the text must not begin or end with a space.
func strong(plain string) string   { return "**" + escape(plain) + "**" }
func emphasis(plain string) string { return "*" + escape(plain) + "*" }
