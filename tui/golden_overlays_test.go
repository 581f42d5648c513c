package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestFramesOfOverlays compares what can be on top of the story: the finder, the
// questions, the player.
func TestFramesOfOverlays(t *testing.T) {
	frames(t, []goldenScreen{
		{"picker", "feud", 3, "4 c"},
		{"picker-filtered", "feud", 3, "4 c o down"},
		{"finder-empty", "heist", 3, "/"},
		{"finder-nothing", "heist", 3, "/ x y z z y"},
		{"finder-misspelt", "heist", 3, "/ b a k n s"},
		{"passage-found", "heist", 3, "/ a n n space h o l d s enter"},
		{"watched", "heist", 3, "m"},
		{"player-title", "heist", 3, "p"},
		{"player-end", "heist", 3, "+ + + + p" + strings.Repeat(" right", 20)},
	})
}

func TestFramesOfTheLibrary(t *testing.T) {
	_, locations := shelf(t)
	memory := shelfMemory{locations[3].Key(): bookmarkAt(t, locations[3], 3)}
	var frames strings.Builder
	for _, keys := range []string{"", "s", "/ h e", "/ n o n e"} {
		for _, size := range goldenSizes {
			d := start(t, Options{Library: shelfOf(locations), Memory: memory}, size[0], size[1]).keys(keys)
			fmt.Fprintf(&frames, "%s %d×%d\n%s\n", keys, size[0], size[1], d.text())
		}
	}
	golden.RequireEqual(t, frames.String())
}
