package overlay

import (
	"strings"

	"previously/recap/chart"
	"previously/tui/look"
)

// maxBar is the length of a progress bar in cells, without the words after it.
const maxBar = 40

// progressBar returns a bar of at most width cells that shows how many of total are done,
// and after it the same in words. Linear output gets only the words.
func progressBar(lk look.Look, done, total int, words string, width int) string {
	if lk.Linear {
		return words
	}
	words = "  " + words
	room := max(min(width-len(words), maxBar), 0)
	full := room * min(max(done, 0), total) / max(total, 1)
	return lk.Key.Render(strings.Repeat(lk.Across[chart.Heavy], full)) + lk.Dim.Render(strings.Repeat(lk.Across[chart.Light], room-full)+words)
}
