package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"previously/recap"
	"previously/tui/look"
)

// signs is a text without its blanks: what a line break may not change.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

// TestEveryWidthTellsTheSame compares what the plot says: wrapping loses
// nothing, and adds nothing.
func TestEveryWidthTellsTheSame(t *testing.T) {
	thorough(t)
	for file, src := range bundled(t) {
		story := decodeBook(t, file, src).Story(99)
		for film := 1; film <= story.Seen(); film++ {
			for _, length := range recap.Lengths() {
				told := func(width int) string {
					r := request{story: story, section: plot, film: film, length: length, width: width, speed: 238, look: look.New("", true, look.Unicode)}
					var lines []string
					for _, l := range build(r).lines {
						lines = append(lines, l.text)
					}
					return signs(lines)
				}
				want := told(measure)
				for width := 4; width < measure; width += 3 {
					if got := told(width); got != want {
						t.Errorf("%s, film %d, %s, %d columns: %s", file, film, length, width, cmp.Diff(want, got))
						break
					}
				}
			}
		}
	}
}
