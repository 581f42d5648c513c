package planted

import (
	"slices"
	"strings"
)

// Words returns a series in which each field that holds text has a word of its own, and the
// sorted paths of those that keep theirs: ids and addresses must be valid instead. [WordOf]
// returns the word of a path.
func Words() (src string, paths []string) {
	src, _ = File(func(path string) string {
		paths = append(paths, path)
		return "The " + WordOf(path) + " goes on."
	})
	slices.Sort(paths)
	return src, slices.DeleteFunc(slices.Compact(paths), func(path string) bool { return !strings.Contains(src, WordOf(path)) })
}

// WordOf returns the word that [Words] plants in a field. It is part of no other such word,
// and in lower case, as the finder's queries are.
func WordOf(path string) string {
	return "tk" + strings.ToLower(strings.ReplaceAll(path, ".", "")) + "z"
}
