package tui

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"previously/data"
	"previously/tui/look"
)

// TestFramesOfRelationships compares the relationships of one person, of everybody, and
// between two people.
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

// TestFramesInColour compares the relationships with their styles, on a dark, a light and
// an unknown background.
func TestFramesInColour(t *testing.T) {
	for background, ground := range map[string]look.Background{"dark": look.DarkBackground, "light": look.LightBackground, "unknown": look.UnknownBackground} {
		t.Run(background, func(t *testing.T) {
			var frames strings.Builder
			for _, keys := range []string{"4 down down", "4 v"} {
				d := start(t, Options{Book: heist(t), Before: 3, Terminal: look.Terminal{Background: ground}}, 80, 24)
				fmt.Fprintf(&frames, "%s\n%s\n", keys, d.keys(keys).styled())
			}
			golden.RequireEqual(t, frames.String())
		})
	}
}

// lampOffice returns a series in the words of an encyclopedia: everything shown besides
// the recaps and the cast is quoted from them.
func lampOffice(tb testing.TB) *data.Book {
	tb.Helper()
	return decodeBook(tb, "lamp-office.toml", readFile(tb, lampOfficeFile))
}

// TestFramesOfQuotations compares the quotations shown where a file says nothing itself.
func TestFramesOfQuotations(t *testing.T) {
	var frames strings.Builder
	for _, keys := range []string{"1 G", "2 z z", "2 z z z", "3 down down", "+ p right right"} {
		for _, size := range goldenSizes {
			d := start(t, Options{Book: lampOffice(t), Before: 4}, size[0], size[1]).keys(keys)
			fmt.Fprintf(&frames, "%s %d×%d\n%s\n", keys, size[0], size[1], d.text())
		}
	}
	d := start(t, Options{Book: lampOffice(t), Before: 4, ASCII: true}, 80, 24).keys("3 down down enter")
	fmt.Fprintf(&frames, "in ASCII\n%s\n", d.text())
	golden.RequireEqual(t, frames.String())
}

// TestQuotationsAmongRelationships checks that people who are mentioned together are shown
// below the sentences, in the answer to how two know each other, in the picture, and on
// the page of a person.
func TestQuotationsAmongRelationships(t *testing.T) {
	for keys, want := range map[string][]string{
		"4":                 {"Mentioned together", "Grace Lindqvist, in 2 sentences", "“Grace Lindqvist is expecting his child"},
		"4 c q u a r enter": {"Mentioned together, in 2 sentences", "“As the tide returns"},
		"4 v":               {"is mentioned together with", "─── mentioned together"},
		"3 down down enter": {"Where they were last mentioned", "“Lena takes over the museum.”", "Mentioned together"},
		"/ c r y p t":       {"Grace escapes through the crypt."},
	} {
		d := start(t, Options{Book: lampOffice(t), Before: 4}, 120, 40).keys(keys)
		d.shows(want...)
	}
}

// TestQuotationsFollowTheMeasure checks that quotations are as long as the user wants lines
// to be, on wide pages too.
func TestQuotationsFollowTheMeasure(t *testing.T) {
	for _, measure := range []int{60, 0, 100} {
		for _, keys := range []string{"4", "3 enter"} {
			d := start(t, Options{Book: lampOffice(t), Before: 4, Measure: measure}, 140, 40).keys(keys)
			want, longest := cmp.Or(measure, DefaultMeasure), 0
			for _, l := range d.m.page().Lines {
				longest = max(longest, ansi.StringWidth(l.Text))
			}
			if longest > want || longest < want-8 {
				t.Errorf("%s: the longest line has %d cells, want about %d:\n%s", keys, longest, want, d.screenshot())
			}
		}
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
