package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/page"
)

// sectionScreens returns the keys that lead to the sections of the story screen.
func sectionScreens() []string {
	var ways []string
	for _, s := range page.Sections() {
		e, _ := storyTable.Entry(keys.Action(s))
		ways = append(ways, e.Keys[0])
	}
	return ways
}

// TestEverySectionIsWhole checks that each section can be printed and remembered, has
// hints for the footer and a panel unless it is wide, and copies itself and no other.
func TestEverySectionIsWhole(t *testing.T) {
	copies := map[string]recap.Section{}
	for i, s := range page.Sections() {
		t.Run(string(s), func(t *testing.T) {
			d := openHeist(t, 140, 40).keys(sectionScreens()[i])
			row, options := sectionOf(s), recap.MarkdownOptions{Minutes: 2}
			if d.m.here.section != s {
				t.Errorf("its key leads to %s", d.m.here.section)
			}
			if !slices.Contains(recap.Sections(), s) {
				t.Error("recap does not know it: it can't be printed or copied")
			}
			if (row.panel == nil) != page.IsWide(s) {
				t.Error("it must either be wide or have a panel")
			}
			for _, a := range row.hints(d.m) {
				if b := d.m.keys.Binding(a); b.Footer == "" {
					t.Errorf("the footer has no word for %s", a)
				}
			}
			what, text := row.copy(d.m.moment(), options, "")
			if other, ok := copies[text]; ok || text == "" || what == "" {
				t.Errorf("it copies %q as %q, and so does %q", text, what, other)
			}
			copies[text] = s
			v, ok := d.m.window()
			if !ok || page.IsList(s) != (v.Selected >= 0) {
				t.Errorf("item %d is selected, want one in a list only", v.Selected)
			}
		})
	}
}

// TestTabsNameTheirKeys checks that the tabs name their keys, whatever these are, and can
// be clicked.
func TestTabsNameTheirKeys(t *testing.T) {
	for _, c := range []struct {
		chosen map[string][]string
		tabs   string
	}{
		{nil, "1 So far   2 Plot   3 Cast   4 Relationships"},
		{map[string][]string{"cast": {"C", "f3"}, "plot": {}, "relationships": {"f4"}}, "1 So far   Plot   C Cast   f4 Relationships"},
		{map[string][]string{"find": {"3"}, "so-far": {"é"}, "plot": {"ctrl+right"}}, "é So far   ctrl+right Plot   Cast   4 Relationships"},
	} {
		t.Run(fmt.Sprint(c.chosen), func(t *testing.T) {
			d := start(t, Options{Book: heist(t), Before: 3, Keys: c.chosen}, 120, 40)
			d.shows(c.tabs)
			for i, s := range page.Sections() {
				before, _, _ := strings.Cut(d.screen()[d.m.frame.tabs], page.Titles(false)[i])
				if d.click(ansi.StringWidth(before), d.m.frame.tabs); d.m.here.section != s {
					t.Errorf("a click on the tab of %s leads to %s", s, d.m.here.section)
				}
			}
		})
	}
}
