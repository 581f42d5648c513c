package tui

import (
	"fmt"
	"strings"
	"testing"
)

// tour lists actions that lead to every screen of a story, with searches for what only
// later films know. It changes nothing that the viewer has chosen, such as the time budget.
const tour = "so-far down down bottom top plot bottom film-back film-forward cast down down bottom open bottom escape " +
	"relationships down open bottom web web chain enter person-page escape escape escape " +
	"find 'd 'e 'e enter escape find 'g 'h 'o 's 't enter next-match escape find 's 'h 'o 't enter escape back-jump back-jump forward-jump " +
	"play play-next play-next play-next play-leave find up up esc help esc so-far film-back film-forward"

// sameTour goes on the tour with both drivers, and compares each frame.
func sameTour(t *testing.T, got, want *driver) {
	t.Helper()
	for i, action := range strings.Fields(tour) {
		got.acts(action)
		want.acts(action)
		if got.styled() != want.styled() {
			t.Fatalf("after %q\n%s\nwant\n%s", strings.Fields(tour)[max(i-8, 0):i+1], got.screenshot(), want.screenshot())
		}
	}
}

// lookAround looks at everything before the horizon, and leaves traces: a way back,
// queries, pages, highlighted matches.
func (d *driver) lookAround() *driver {
	return d.acts("so-far plot cast down open relationships-of open open person-page find 'dee down enter find 'ghost enter find 'shot enter plot film-back " +
		"find 'loot down down enter next-match relationships chain enter cast down down plot bottom")
}

// TestUndoneIsGone checks that after "watched" is undone every frame is as if it had
// never been said, even if the viewer has looked at everything meanwhile.
func TestUndoneIsGone(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 2}, 90, 24).keys("m y")
	d.shows("before Heist Three (2005)")
	d.lookAround().keys("u")
	d.shows("Undone.", "before Heist Two (2003)")
	sameTour(t, d.keys("1"), start(t, Options{Book: heist(t), Before: 2}, 90, 24).keys("1"))
	d.keys("u").shows("Nothing to undo.")
}

// TestLoweredHorizonLeavesNothing checks that after an earlier film was chosen with w
// every frame is as if the later ones had never been seen.
func TestLoweredHorizonLeavesNothing(t *testing.T) {
	for before, up := range map[int]string{1: "up up up", 2: "up up", 3: "up"} {
		t.Run(fmt.Sprint(before), func(t *testing.T) {
			d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).lookAround().acts("choose " + up + " enter")
			if d.m.story.Seen() != before-1 {
				t.Fatalf("%d films are seen, want %d", d.m.story.Seen(), before-1)
			}
			sameTour(t, d.keys("1"), start(t, Options{Book: heist(t), Before: before}, 90, 24).keys("1"))
			if len(d.m.trail.back) > 50 {
				t.Errorf("the way back has %d places, want at most 50", len(d.m.trail.back))
			}
		})
	}
}

// TestLoweredHorizonWhilePagesAreBuilt checks that nothing from before is shown, not even
// until the first page of the new horizon is there.
func TestLoweredHorizonWhilePagesAreBuilt(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 90, 40).acts("plot find 'shot enter so-far")
	d.shows("Shot by the men of Crane.")
	d.hold()
	for _, actions := range []string{"choose up enter", "plot", "cast", "relationships", "relationships web", "so-far"} {
		d.acts(actions)
		d.lacks("Shot", "Dee", "Heist Three", "dead")
	}
	d.release()
	d.shows("The story so far")
	d.lacks("Shot", "Dee", "Heist Three", "dead")
}

// TestWatchedAsks checks that m asks, and that every answer except yes means no.
func TestWatchedAsks(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 2}, 90, 24).keys("3 down")
	before := d.text()
	for _, no := range []string{"n", "esc", "backspace", "q", "x", "down", "space", "m"} {
		d.keys("m").shows("Have you watched Heist Two (2003)?", "u undoes this.")
		if d.keys(no); d.text() != before {
			t.Errorf("%s leads to\n%s\nwant\n%s", no, d.screenshot(), before)
		}
	}
	d.keys("m")
	d.click(5, 5)
	d.shows("Have you watched")
	d.keys("y").shows("before Heist Three (2005)", "Marked as watched; u undoes it.", "The story so far")
}

// TestWatchedUntold checks that an installment without a story can be marked as watched
// like any other, whether or not the file tells later ones.
func TestWatchedUntold(t *testing.T) {
	for name, told := range map[string]string{"a later one is told": "line = \"It is told.\"\n", "none is told": ""} {
		t.Run(name, func(t *testing.T) {
			src := "title = \"Lamp\"\n[[installment]]\ntitle = \"One\"\n[[installment]]\ntitle = \"Two\"\n" + told
			d := start(t, Options{Book: decodeBook(t, "lamp.toml", src), Before: 1}, 90, 24)
			d.keys("m").keys("y").shows("before Two", "Marked as watched")
		})
	}
}

// TestWatchedToTheEnd checks that an announced film can be marked like any other, and
// that nothing is asked after the last one.
func TestWatchedToTheEnd(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 1}, 90, 24)
	for _, title := range []string{"The Heist (2001)", "Heist Two (2003)", "Heist Three (2005)", "Heist Four (2031)"} {
		d.keys("m").shows("Have you watched " + title + "?")
		d.keys("y")
	}
	d.shows("This file doesn't tell that film's story yet.", "before Heist Four (2031)")
	d.keys("u").shows("before Heist Three (2005)") // the last yes that counted
	d.keys("u").shows("Nothing to undo.")
	whole := decodeBook(t, "alpha.toml", seriesFile("Alpha", "Done."))
	start(t, Options{Book: whole, Before: 2}, 90, 24).keys("m").shows("Nothing left to mark as watched.")
}

// TestUndoTakesBackTheAnswerOnly checks that u undoes the answer, and not a choice made
// with w after it.
func TestUndoTakesBackTheAnswerOnly(t *testing.T) {
	memory := shelfMemory{}
	d := start(t, Options{Book: heist(t), Before: 2, Memory: memory}, 90, 24).keys("m y")
	if memory["heist"].Next != 3 {
		t.Errorf("%+v is remembered, want film 3", memory["heist"])
	}
	d.keys("w down enter u").shows("Nothing to undo.", "before Heist Four (2031)")
	if d.keys("w up up enter m y u"); memory["heist"].Next != 2 {
		t.Errorf("after an undo %+v is remembered, want film 2", memory["heist"])
	}
}
