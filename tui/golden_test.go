package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// goldenScreens are painted by [TestFrames]; `go test ./tui -update` writes them
// anew.
var goldenScreens = []struct {
	name   string
	before int
	keys   string
}{
	{"so-far", 3, "1 down down"},
	{"plot", 3, "2 left"},
	{"plot-beats", 3, "2 z z z"},
	{"cast", 3, "3 down down"},
	{"relationships", 3, "4 down"},
	{"chain", 3, "4 c enter"},
	{"person", 3, "3 down down enter down"},
	{"chooser", 3, "w"},
	{"first-question", 0, ""},
	{"nothing-seen", 1, ""},
	{"all-seen", 4, "3"},
	{"finder", 3, "/ c r a n e down"},
	{"player", 3, "p right space"},
	{"help", 3, "?"},
	{"message", 3, "right"},
}

// TestFrames compares the layout of each screen at three sizes with the one that
// was last approved, as plain text. Its series is a made-up one, so that a
// better sentence in a real one is no change here.
func TestFrames(t *testing.T) {
	for _, screen := range goldenScreens {
		t.Run(screen.name, func(t *testing.T) {
			var frames strings.Builder
			for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}} {
				d := start(t, Options{Book: heist(t), Before: screen.before}, size[0], size[1]).keys(screen.keys)
				fmt.Fprintf(&frames, "%d×%d\n%s\n", size[0], size[1], d.text())
			}
			golden.RequireEqual(t, frames.String())
		})
	}
	t.Run("ascii", func(t *testing.T) {
		var frames strings.Builder
		for _, keys := range []string{"1 down", "3", "4", "w"} {
			d := start(t, Options{Book: heist(t), Before: 3, ASCII: true}, 80, 24).keys(keys)
			fmt.Fprintf(&frames, "%s\n%s\n", keys, d.text())
		}
		golden.RequireEqual(t, frames.String())
	})
	t.Run("accessible", func(t *testing.T) {
		var frames strings.Builder
		for _, keys := range []string{"1 down", "2", "3", "4"} {
			d := start(t, Options{Book: heist(t), Before: 3, Accessible: true}, 80, 24).keys(keys)
			fmt.Fprintf(&frames, "%s\n%s\n", keys, d.text())
		}
		golden.RequireEqual(t, frames.String())
	})
}
