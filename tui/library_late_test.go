package tui

import "testing"

// TestLibraryOpensWhatWasChosenLast, whichever of them is read first, and
// nothing that somebody has gone away from.
func TestLibraryOpensWhatWasChosenLast(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Shelf: shelfOf(locations), Memory: shelfMemory{}}, 110, 24)
	d.hold()
	d.keys("g enter down down enter")
	d.release()
	d.shows("PREVIOUSLY ON  The Heist")
	d.keys("enter L g")
	d.hold()
	d.keys("enter esc L")
	d.release()
	d.shows("Which series?")
}
