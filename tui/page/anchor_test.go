package page

import (
	"fmt"
	"testing"

	"previously/tui/look"
)

// TestAnchorsLeadBackToTheirLines checks, on pages of several widths, that each line is
// found again from its anchor.
func TestAnchorsLeadBackToTheirLines(t *testing.T) {
	story := bundled(t)["lost-bullet.toml"]
	for _, s := range Sections()[:3] {
		for _, width := range []int{1, 7, 20, 40, 76} {
			t.Run(fmt.Sprintf("%s in %d columns", s, width), func(t *testing.T) {
				p := Build(Request{Moment: story.AsOf(2), Section: s, Width: width, Measure: width, Look: look.New("", look.Terminal{}, look.Unicode), Speed: 238, Length: 3})
				for i := range p.Lines {
					if got := p.LineAt(p.AnchorAt(i)); got != i {
						t.Errorf("the anchor of line %d leads to line %d: %q", i, got, p.Lines[i].Text)
					}
				}
			})
		}
	}
}
