package tui

import (
	"testing"

	"previously/data"
	"previously/recap"
)

// TestStartsWhereItWasLeft checks that the app starts where it was left, as long as the
// horizon is the same.
func TestStartsWhereItWasLeft(t *testing.T) {
	memory := &testMemory{}
	d := start(t, Options{Book: trilogy(t), Before: 3, Memory: memory}, 80, 24)
	d.keys("2 left space q")
	if memory.kept.Film != 1 || memory.kept.Section != recap.SectionPlot {
		t.Fatalf("the app kept %+v, want the plot of film 1", memory.kept)
	}
	left := d.body()

	again := start(t, Options{Book: trilogy(t), Memory: memory}, 80, 24)
	for i, row := range again.body() {
		if row != left[i] {
			t.Fatalf("row %d is %q, want %q", i, row, left[i])
		}
	}

	other := start(t, Options{Book: trilogy(t), Before: 2, Memory: memory}, 80, 24)
	if other.m.here != (place{section: recap.SectionSoFar, film: 1}) {
		t.Errorf("with another horizon the app starts at %+v, want the story so far", other.m.here)
	}
}

// TestResumesFromAnythingRemembered checks that the app starts whatever the state file
// says.
func TestResumesFromAnythingRemembered(t *testing.T) {
	for _, r := range []data.Bookmark{
		{Answer: trilogy(t).Answer(3), Minutes: new(-7), Section: "nonsense", Film: 99, Block: 1 << 40, Offset: -5},
		{Answer: trilogy(t).AllSeen(), Section: recap.SectionBeats, Film: -1, Block: -1},
	} {
		t.Run(string(r.Section), func(t *testing.T) {
			d := start(t, Options{Book: trilogy(t), Memory: &testMemory{kept: r}}, 80, 24)
			d.keys("2 3 4 1")
			d.shows("1 So far", "tab section")
		})
	}
}
