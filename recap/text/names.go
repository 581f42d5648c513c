package text

import (
	"slices"
	"strings"
)

// FoldName returns a name in the form in which names typed from memory are compared:
// folded, without spaces, because "Spider-Man", "Spider Man" and "Spiderman" are one
// name, and without the word "and", because people type "&" or nothing instead.
func FoldName(name string) string {
	words := strings.Fields(Fold(name))
	if kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "and" }); len(kept) > 0 {
		words = kept
	}
	return strings.Join(words, "")
}

// ContainsWords reports whether a text contains every word of the query, in any spelling
// that [Fold] makes equal.
func ContainsWords(text, query string) bool {
	text = Fold(text)
	for word := range strings.FieldsSeq(Fold(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
