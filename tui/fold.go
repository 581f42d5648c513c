package tui

import (
	"strings"

	"previously/recap/search"
)

// holds reports whether a text holds every word of the query, by any writing
// of it.
func holds(text, query string) bool {
	text = search.Fold(text)
	for word := range strings.FieldsSeq(search.Fold(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
