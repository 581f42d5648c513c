package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

// goldenSizes are the sizes of [TestFrames], and of the tests here.
var goldenSizes = [][2]int{{120, 36}, {80, 24}, {40, 12}}

// TestFramesOfTheRest compares more screens in the way of [TestFrames]: the
// relationships of the made-up feud, the finder, the questions, the player.
func TestFramesOfTheRest(t *testing.T) {
	for _, screen := range []struct {
		name, series string
		before       int
		keys         string
	}{
		{"web", "feud", 3, "4 v"},
		{"web-first-season", "feud", 3, "4 v left"},
		{"web-another-selected", "feud", 3, "4 v down down"},
		{"web-of-the-heist", "heist", 4, "4 v"},
		{"relationships-of-the-feud", "feud", 3, "4"},
		{"second-ring", "feud", 3, "4 a"},
		{"relationships-changed", "heist", 3, "4 down down"},
		{"nobody-known", "feud", 2, "3 G r"},
		{"picker", "feud", 3, "4 c"},
		{"picker-filtered", "feud", 3, "4 c o down"},
		{"chain-of-two", "feud", 3, "4 c o t t o enter"},
		{"chain-of-none", "feud", 2, "4 c n i l s enter"},
		{"finder-empty", "heist", 3, "/"},
		{"finder-nothing", "heist", 3, "/ x y z z y"},
		{"finder-misspelt", "heist", 3, "/ b a k n s"},
		{"passage-found", "heist", 3, "/ a n n space h o l d s enter"},
		{"watched", "heist", 3, "m"},
		{"player-title", "heist", 3, "p"},
		{"player-end", "heist", 3, "+ + + + p" + strings.Repeat(" right", 20)},
	} {
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

func TestFramesOfTheLibrary(t *testing.T) {
	_, locations := shelf(t)
	memory := shelfMemory{locations[3].Key(): {Next: 3, Minutes: -1}}
	var frames strings.Builder
	for _, keys := range []string{"", "s", "/ h e", "/ n o n e"} {
		for _, size := range goldenSizes {
			d := start(t, Options{Shelf: shelfOf(locations), Memory: memory}, size[0], size[1]).keys(keys)
			fmt.Fprintf(&frames, "%s %d×%d\n%s\n", keys, size[0], size[1], d.text())
		}
	}
	golden.RequireEqual(t, frames.String())
}

// TestFramesInColour compares the relationships with their styles, on a dark and
// on a light background.
func TestFramesInColour(t *testing.T) {
	for _, background := range []string{"dark", "light"} {
		t.Run(background, func(t *testing.T) {
			var frames strings.Builder
			for _, keys := range []string{"4 down down", "4 v"} {
				d := start(t, Options{Book: heist(t), Before: 3}, 80, 24)
				d.m.setDark(background == "dark")
				d.send(tea.FocusMsg{})
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
