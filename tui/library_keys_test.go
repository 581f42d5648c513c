package tui

import (
	"strings"
	"testing"
)

// TestLibraryColumnsAreStraight checks that the kinds of the series are in one column, at
// any width.
func TestLibraryColumnsAreStraight(t *testing.T) {
	folder, locations := shelf(t)
	put(t, folder, "alpha.toml", seriesFile("A title that is so long that no column has room for it", "The first by title."))
	for width := 30; width <= 160; width += 5 {
		d := start(t, Options{Library: shelfOf(locations)}, width, 24)
		columns := map[int]bool{}
		for _, kind := range []string{" film", " season"} {
			for _, row := range d.body()[2:5] {
				if i := strings.LastIndex(row, kind); i >= 0 {
					columns[len([]rune(row[:i]))] = true
				}
			}
		}
		if len(columns) != 1 {
			t.Errorf("%d columns: the kinds begin in the columns %v:\n%s", width, columns, d.screenshot())
		}
	}
}

// TestLettersAreKeysInTheLibrary checks that no letter is typed into the filter before /
// has opened it.
func TestLettersAreKeysInTheLibrary(t *testing.T) {
	_, locations := shelf(t)
	all := start(t, Options{Library: shelfOf(locations)}, 80, 24)
	for r := rune('!'); r <= '~'; r++ {
		if strings.ContainsRune("/?q", r) {
			continue
		}
		d := start(t, Options{Library: shelfOf(locations)}, 80, 24).keys(string(r))
		if d.shows("Which series?"); d.shelvedTitles() != all.shelvedTitles() || d.m.isTyping() {
			t.Errorf("the key %c changes the list to %s", r, d.shelvedTitles())
		}
		if d.keys("/ " + string(r)); !d.m.isTyping() || !strings.Contains(d.text(), "> "+string(r)) {
			t.Errorf("%c is not typed into the filter:\n%s", r, d.screenshot())
		}
		d.keys("esc").shows("Which series?")
	}
}
