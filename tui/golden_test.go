package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"previously/tui/page"
)

// goldenSizes are the sizes at which screens are compared.
var goldenSizes = [][2]int{{120, 36}, {80, 24}, {40, 12}}

// A goldenScreen is a way to a screen of one of the made-up series.
type goldenScreen struct {
	name, series string // the series is "heist" or "feud"
	before       int
	keys         string
}

// frames compares each screen at three sizes, as plain text, with the frame that was last
// approved. The series are made-up, so a better sentence in a real one changes nothing
// here.
func frames(t *testing.T, screens []goldenScreen) {
	t.Helper()
	for _, screen := range screens {
		t.Run(screen.name, func(t *testing.T) {
			book := heist(t)
			if screen.series == "feud" {
				book = feud(t)
			}
			var frames strings.Builder
			for _, size := range goldenSizes {
				d := start(t, Options{Book: book, Before: screen.before}, size[0], size[1]).keys(screen.keys)
				fmt.Fprintf(&frames, "%d×%d\n%s\n", size[0], size[1], d.text())
			}
			golden.RequireEqual(t, frames.String())
		})
	}
}

// TestFrames compares the sections, the page of a person, and what can be on top of them
// in every series.
func TestFrames(t *testing.T) {
	screens := []goldenScreen{
		{"so-far", "heist", 3, "1 down down"},
		{"plot", "heist", 3, "2 left"},
		{"plot-beats", "heist", 3, "2 z z z"},
		{"cast", "heist", 3, "3 down down"},
		{"relationships", "heist", 3, "4 down"},
		{"chain", "heist", 3, "4 c enter"},
		{"person", "heist", 3, "3 down down enter down"},
		{"chooser", "heist", 3, "w"},
		{"first-question", "heist", 0, ""},
		{"nothing-seen", "heist", 1, ""},
		{"all-seen", "heist", 4, "3"},
		{"finder", "heist", 3, "/ c r a n e down"},
		{"player", "heist", 3, "p right space"},
		{"help", "heist", 3, "?"},
		{"message", "heist", 3, "right"},
	}
	for _, s := range page.Sections() {
		if !slices.ContainsFunc(screens, func(screen goldenScreen) bool { return screen.name == string(s) }) {
			t.Errorf("no frame of %s", s)
		}
	}
	frames(t, screens)
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
