package tui

import (
	"fmt"
	"strings"
	"testing"

	"previously/data"
)

// TestLibraryShowsWhereTheViewerIs checks that a row shows the years of what the viewer
// has seen and the next title, and nothing that comes later.
func TestLibraryShowsWhereTheViewerIs(t *testing.T) {
	_, locations := shelf(t)
	for next, want := range map[int]string{
		1: "before The Heist (2001)", 2: "seen 2001, before Heist Two (2003)", 3: "seen 2001 to 2003, before Heist Three (2005)",
		4: "seen 2001 to 2005, before Heist Four (2031)", 99: "seen 2001 to 2005, before Heist Four (2031)",
	} {
		t.Run(fmt.Sprint(next), func(t *testing.T) {
			d := start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{locations[3].Key(): bookmarkAt(t, locations[3], next)}}, 110, 24)
			if row := d.row("The Heist  "); !strings.HasSuffix(row, "  "+want) {
				t.Errorf("about to watch %d, the row says %q, want %q", next, row, want)
			}
			for later := next; later < 4; later++ {
				d.lacks([]string{"Heist Two", "Heist Three", "Heist Four"}[later-1])
			}
		})
	}
	d := start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{locations[0].Key(): bookmarkAt(t, locations[0], 2)}}, 110, 24)
	if row := d.row("Älpha"); !strings.HasSuffix(row, "  all seen, 1990") {
		t.Errorf("the row says %q, want all seen, 1990", row)
	}
}

// TestNarrowLibraryShowsWhatComesNext checks that a narrow row drops the years first,
// then the kind, and never repeats the title of the series.
func TestNarrowLibraryShowsWhatComesNext(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "saga.toml", seriesFile("Saga", "Two parts.")+"[[installment]]\ntitle = \"Saga: The Long Way Home\"\nreleased = 1994\nline = \"They walk.\"\n")
	put(t, folder, "other.toml", seriesFile("A Title of Some Length", "Beside it."))
	locations, err := data.Find(folder)
	must(t, err)
	memory := shelfMemory{locations[1].Key(): bookmarkAt(t, locations[1], 2)}
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 120, 12)
	for width, want := range map[int]string{
		120: "  films    seen 1990, before The Long Way Home (1994)", 80: "  films    seen 1990, before The Long Way Home (1994)",
		70: "  films    before The Long Way Home (1994)", 50: "  films    before The L", 42: "  before The Lo",
	} {
		d.resize(width, 12)
		if row := d.row("Saga  "); !strings.Contains(row, want) || strings.Contains(row, "Saga:") {
			t.Errorf("%d columns: the row says %q, want %q", width, row, want)
		}
	}
}
