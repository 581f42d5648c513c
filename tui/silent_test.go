package tui

import (
	"slices"
	"testing"

	"previously/tui/keys"
)

// mayBeSilent are the actions that may do nothing without a message: the viewer can see
// that the page ends or which section is open, or the key is for the terminal.
var mayBeSilent = []keys.Action{
	lineDown, "up", "page-down", "page-up", "half-page-down", "half-page-up", "top", "bottom",
	"so-far", "plot", "cast", "relationships", repaint, suspend, quit,
}

// TestNoKeyIsSilent checks that, on every screen of the story, each bound key changes
// something or says why it does not.
func TestNoKeyIsSilent(t *testing.T) {
	longTest(t)
	sizes := [][2]int{{120, 36}, {60, 16}}
	screens := append(slices.Clone(storyScreens), "1 +", "2 down", "3 enter down down down down", "4 v j", "4 o", "4 v a", "4 down enter v", "1 / a n n enter")
	options := []Options{{Book: heist(t), Before: 1}, {Book: heist(t), Before: 2}, {Book: heist(t), Before: 3}, {Book: heist(t), Before: 4}, {Book: decodeBook(t, "alpha.toml", seriesFile("Alpha", "Done.")), Before: 2}}
	for i, o := range options {
		for j, size := range sizes {
			if j > 0 && i != 2 { // one story is enough for the small terminal
				continue
			}
			for _, screen := range screens {
				for _, b := range storyTable.Map().Bindings() {
					if slices.Contains(mayBeSilent, b.Action) {
						continue
					}
					d := start(t, o, size[0], size[1]).keys(screen + " f1") // f1 clears the message
					if d.m.overlay != nil {
						continue
					}
					before, did := d.styled(), len(d.did)
					d.keys(b.Keys[0])
					if d.styled() == before && len(d.did) == did {
						t.Errorf("%d: before %d, %v, %q: %s does nothing, and says nothing:\n%s", o.Book.End(), o.Before, size, screen, b.Action, d.screenshot())
					}
				}
			}
		}
	}
}

// TestEscLeavesThePicture checks that esc leaves the picture of the cast, whatever led to
// it, and never says there that the viewer is at the start.
func TestEscLeavesThePicture(t *testing.T) {
	for _, keys := range []string{"4 v", "4 v j j", "3 4 v", "3 enter 4 v", "4 down enter v", "4 v 1 4", "4 c enter v"} {
		d := openHeist(t, 120, 36).keys(keys)
		if !d.m.onWeb() {
			t.Fatalf("%s leads to no picture:\n%s", keys, d.screenshot())
		}
		if d.keys("esc"); d.m.onWeb() || d.m.message != "" {
			t.Errorf("%s: esc leads to\n%s", keys, d.screenshot())
		}
		d.shows("v everybody")
	}
	d := openHeist(t, 120, 36).keys("4 v enter esc")
	if !d.m.onWeb() {
		t.Errorf("esc from a person opened in the picture leads to\n%s", d.screenshot())
	}
}

// TestFooterOpensWhatOpens checks that on a page of text enter is in the footer only
// while it opens something.
func TestFooterOpensWhatOpens(t *testing.T) {
	d := openTrilogy(t, 80, 16).keys("3 enter")
	for range 60 {
		named := slices.Contains(d.hints(), "enter open")
		page := d.m.here.person
		d.keys("enter")
		if opened := d.m.here.person != page || d.m.message == ""; opened != named {
			t.Fatalf("the footer names enter: %v, but enter opens something: %v\n%s", named, opened, d.screenshot())
		}
		if d.m.here.person != page || d.m.here.section != "cast" {
			d.keys("esc")
		}
		d.keys("down")
	}
}
