package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"previously/tui/look"
)

// TestFramesOfRelationships is for those of one person, of all, and of two.
func TestFramesOfRelationships(t *testing.T) {
	frames(t, []goldenScreen{
		{"web", "feud", 3, "4 v"},
		{"web-first-season", "feud", 3, "4 v <"},
		{"web-another-selected", "feud", 3, "4 v right down"},
		{"web-of-the-heist", "heist", 4, "4 v"},
		{"relationships-of-the-feud", "feud", 3, "4"},
		{"second-ring", "feud", 3, "4 a"},
		{"relationships-changed", "heist", 3, "4 down down"},
		{"nobody-known", "feud", 2, "3 G r"},
		{"chain-of-two", "feud", 3, "4 c o t t o enter"},
		{"chain-of-none", "feud", 2, "4 c n i l s enter"},
	})
}

// TestFramesInColour compares the relationships with their styles, on a dark, on a
// light and on an unknown background.
func TestFramesInColour(t *testing.T) {
	for background, ground := range map[string]look.Ground{"dark": look.DarkGround, "light": look.LightGround, "unknown": look.UnknownGround} {
		t.Run(background, func(t *testing.T) {
			var frames strings.Builder
			for _, keys := range []string{"4 down down", "4 v"} {
				d := start(t, Options{Book: heist(t), Before: 3, Terminal: look.Terminal{Ground: ground}}, 80, 24)
				fmt.Fprintf(&frames, "%s\n%s\n", keys, d.keys(keys).styled())
			}
			golden.RequireEqual(t, frames.String())
		})
	}
}

func TestFramesOfRelationshipsInASCII(t *testing.T) {
	var frames strings.Builder
	for _, keys := range []string{"4", "4 v", "4 a", "4 c enter", "/ c r a n e", "p right"} {
		for _, size := range goldenSizes[:2] {
			d := start(t, Options{Book: heist(t), Before: 3, ASCII: true}, size[0], size[1]).keys(keys)
			fmt.Fprintf(&frames, "%s %d×%d\n%s\n", keys, size[0], size[1], d.text())
		}
	}
	golden.RequireEqual(t, frames.String())
}
