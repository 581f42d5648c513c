package tui

import (
	"fmt"
	"strings"
	"testing"

	"previously/data"
)

// TestTheLibrarySaysWhatASeriesIsAbout checks that the summary of the selected series is
// shown wherever the cursor is, even if the list is longer than the screen.
func TestTheLibrarySaysWhatASeriesIsAbout(t *testing.T) {
	folder := t.TempDir()
	const many = 40
	for i := range many {
		put(t, folder, fmt.Sprintf("s%02d.toml", i), seriesFile(fmt.Sprintf("Series %02d", i), fmt.Sprintf("The story of number %02d, and of all those who are in it.", i)))
	}
	locations, err := data.Find(folder)
	must(t, err)
	for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {40, 9}} {
		d := start(t, Options{Library: shelfOf(locations)}, size[0], size[1])
		for i := range many {
			if row := d.row("▸"); !strings.Contains(row, fmt.Sprintf("Series %02d", i)) {
				t.Fatalf("%v: after %d steps the cursor is on %q", size, i, row)
			}
			d.shows(fmt.Sprintf("The story of number %02d", i))
			d.keys("down")
		}
	}
	d := start(t, Options{Library: shelfOf(locations)}, 40, 12)
	_, y := d.find("The story of")
	d.click(2, y) // it is not a row of the list
	d.shows("▸ Series 00")
}
