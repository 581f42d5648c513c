package tui

import (
	"fmt"
	"testing"

	"previously/tui/look"
)

// TestPassageOutlivesAnyLayout is the law behind it, on pages of all widths: a
// line is found again from the passage it begins with.
func TestPassageOutlivesAnyLayout(t *testing.T) {
	story := trilogy(t).Story(3)
	for s := range ties {
		for _, width := range []int{1, 7, 20, 40, 76} {
			t.Run(fmt.Sprintf("%s in %d columns", s.title(), width), func(t *testing.T) {
				p := build(request{story: story, section: s, film: 2, width: width, look: look.New("", true, look.Unicode), speed: 238, length: 3})
				for i := range p.lines {
					if got := p.lineAt(p.passageAt(i)); got != i {
						t.Errorf("line %d is found at %d: %q", i, got, p.lines[i].text)
					}
				}
			})
		}
	}
}
