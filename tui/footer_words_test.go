package tui

import (
	"slices"
	"strings"
	"testing"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// TestEveryFooterWordIsShown checks that no key has a word for the footer that no footer
// ever shows. The word may be missing where the key does nothing.
func TestEveryFooterWordIsShown(t *testing.T) {
	shown := hintsByScreen(t)
	for name, m := range keyMaps() {
		for _, b := range m.Bindings() {
			if b.Footer == "" {
				continue
			}
			film := b.KeyNames(look.Unicode) + " " + keys.FillIn(b.Footer, recap.DefaultKind, recap.DefaultPart)
			episode := b.KeyNames(look.Unicode) + " " + keys.FillIn(b.Footer, "episode", "season")
			if hints := shown[m[0].Title]; !slices.Contains(hints, film) && !slices.Contains(hints, episode) {
				t.Errorf("%s: no footer says %q for %s; give the key a place in one, or no word. The footers say %q", name, film, b.Action, hints)
			}
		}
	}
	for _, g := range storyTable {
		for _, e := range g.Entries {
			key := keys.Label(e.Keys[0], look.Unicode)
			if e.Footer != "" && !slices.ContainsFunc(shown[storyTable[0].Title], func(hint string) bool { return slices.Contains(strings.Fields(hint), key) }) {
				t.Errorf("no footer names the key %s of %s", key, e.Action)
			}
		}
	}
}

// hintsByScreen returns the hints of every screen in its states, by the first title of
// its key map.
func hintsByScreen(t *testing.T) map[string][]string {
	t.Helper()
	_, locations := shelf(t)
	library := func(width, height int) *driver {
		return start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{}}, width, height)
	}
	online := func() *driver { d, _ := openImport(t, 240, 24); return d }
	seasons := func() *driver { return start(t, Options{Book: town(t, 2), Before: 12}, 240, 24) }
	shown := map[string][]string{}
	for _, tour := range []struct {
		open func() *driver
		ways []string
	}{
		{func() *driver { return openHeist(t, 240, 24) }, append(storyScreens, "w", "p", "m", "/", "/ a", "4 c")},
		{func() *driver { return openHeist(t, 80, 10) }, []string{"?"}}, // too small for all keys
		{func() *driver { return start(t, Options{Book: heist(t), Before: 1}, 240, 24) }, []string{""}},
		{seasons, []string{"", "w"}},
		{func() *driver { return library(240, 24) }, []string{"", "down down enter down enter L"}},
		{func() *driver { return library(40, 8) }, []string{"G enter"}}, // the errors of a file
		{online, []string{"", "i", "i L a m p enter"}},
		{func() *driver { return openForEdit(t, readFile(t, "testdata/heist.toml"), 3, 240, 24) }, []string{"e"}},
		{func() *driver { return startSlow(t, 3) }, []string{""}},
	} {
		for _, way := range tour.ways {
			d := tour.open().keys(way)
			screen := storyTable.Map()
			if d.m.overlay != nil {
				screen = d.m.overlay.Keys()
			}
			shown[screen[0].Title] = append(shown[screen[0].Title], d.hints()...)
		}
	}
	return shown
}
