package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"previously/recap"
	"previously/tui/look"
)

// signs returns a text without spaces, which line breaks must not change.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

// TestEveryWidthTellsTheSame checks that wrapping a plot to any width neither loses nor
// adds text.
func TestEveryWidthTellsTheSame(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("lays out too many pages for a short run")
	}
	for name, story := range bundled(t) {
		for film := 1; film <= story.Seen(); film++ {
			for _, length := range recap.Lengths() {
				told := func(width int) string {
					r := Request{Moment: story.AsOf(film), Section: recap.SectionPlot, Length: length, Width: width, Speed: 238, Look: look.New("", look.Terminal{}, look.Unicode)}
					var lines []string
					for _, l := range Build(r).Lines {
						lines = append(lines, l.Text)
					}
					return signs(lines)
				}
				want := told(76)
				for width := 4; width < 76; width += 3 {
					if got := told(width); got != want {
						t.Errorf("%s, film %d, %s, %d columns (-wide +narrow): %s", name, film, length, width, cmp.Diff(want, got))
						break
					}
				}
			}
		}
	}
}
