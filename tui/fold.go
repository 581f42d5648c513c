package tui

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// folded is a text without case and accents, for filters.
func folded(text string) string {
	out, _, err := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), cases.Fold()), text)
	if err != nil {
		return strings.ToLower(text)
	}
	return out
}

// holds reports whether a text holds every word of the query, by any writing
// of it.
func holds(text, query string) bool {
	text = folded(text)
	for word := range strings.FieldsSeq(folded(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
