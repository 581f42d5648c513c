package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
)

// TestLibraryGoesOnBesideOneFile has a file that is never read to its end: the
// others are shown, opened and left meanwhile.
func TestLibraryGoesOnBesideOneFile(t *testing.T) {
	_, locations := shelf(t)
	feed := make(chan data.Loaded, len(locations))
	for _, l := range data.LoadAll(locations) {
		if l.ID != "broken" {
			feed <- l
		}
	}
	d := &driver{tb: t, m: New(Options{Shelf: shelfOf(locations)})}
	d.m.library.feed = feed
	d.hold()
	d.run(d.m.Init())
	d.resize(110, 24)
	d.send(listedMsg{locations: locations})
	d.send(d.m.library.more())
	d.shows("Älpha", "The Feud", "The Heist")
	d.lacks("broken")
	d.keys("down").shows("▸ The Feud")
	d.holding = false
	d.keys("ctrl+c")
	if !d.asked(tea.Quit) {
		t.Error("it does not end")
	}
}
