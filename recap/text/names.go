package text

import (
	"slices"
	"strings"
)

// Name returns a name as names are compared that somebody types from memory: folded,
// without the blanks, since "Spider-Man", "Spider Man" and "Spiderman" are one
// name, and without the word "and", for which "&" or nothing is typed.
func Name(name string) string {
	words := strings.Fields(Fold(name))
	if kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "and" }); len(kept) > 0 {
		words = kept
	}
	return strings.Join(words, "")
}

// Holds reports whether a text holds every word of the query, by any writing of
// it.
func Holds(text, query string) bool {
	text = Fold(text)
	for word := range strings.FieldsSeq(Fold(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
