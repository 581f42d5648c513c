package tui

import (
	"strings"

	"previously/data"
)

// holds reports whether a text holds every word of the query, by any writing
// of it.
func holds(text, query string) bool {
	text = data.Fold(text)
	for word := range strings.FieldsSeq(data.Fold(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
