package chart

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// width is how many cells the text takes.
func width(s string) int { return displaywidth.String(s) }

// fit is the text cut to at most so many cells, with "…" where it was cut.
func fit(s string, cells int) string {
	if cells <= 0 {
		return ""
	}
	return displaywidth.TruncateString(s, cells, "…")
}

// wrap breaks the text between words into lines of at most so many cells; a
// longer word has a line of its own.
func wrap(s string, cells int) []string {
	var lines []string
	for _, word := range strings.Fields(s) {
		if n := len(lines); n > 0 && width(lines[n-1])+1+width(word) <= cells {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// widest is the width of the widest line.
func widest(lines []string) int {
	w := 0
	for _, line := range lines {
		w = max(w, width(line))
	}
	return w
}
