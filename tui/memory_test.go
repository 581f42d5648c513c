package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
)

// openWith opens the made-up series with what is remembered about it.
func openWith(tb testing.TB, memory *testMemory, before int) *driver {
	tb.Helper()
	return start(tb, Options{Book: heist(tb), Before: before, Memory: memory}, 100, 30)
}

// TestRememberedIsRestored checks that the horizon, the budget and the section are
// restored.
func TestRememberedIsRestored(t *testing.T) {
	d := openWith(t, &testMemory{kept: data.Bookmark{Answer: heist(t).Answer(2), Minutes: new(10), Section: recap.SectionCast}}, 0)
	d.shows("before Heist Two (2003)", "● Bo Banks", "inside man")
	d.lacks("Which film")
	if d.keys("1"); !strings.Contains(d.text(), "10 min · ") {
		t.Errorf("the budget is forgotten:\n%s", d.screenshot())
	}
}

// TestBeforeOverridesWhatIsRemembered checks that Before takes precedence over the
// remembered answer and replaces it.
func TestBeforeOverridesWhatIsRemembered(t *testing.T) {
	memory := &testMemory{kept: bookmarkBefore(t, heist(t), 2)}
	d := openWith(t, memory, 3)
	d.shows("before Heist Three (2005)")
	if memory.kept.Next != 3 {
		t.Errorf("film %d is remembered as the next, want 3", memory.kept.Next)
	}
}

// TestRememberedNonsense checks that the app copes with a state file that was edited by
// hand, or belongs to a longer series.
func TestRememberedNonsense(t *testing.T) {
	for _, kept := range []data.Bookmark{{Answer: recap.Answer{Next: 99}, Minutes: new(7), Section: "nonsense"}, {Answer: recap.Answer{Next: -5}, Minutes: new(-9), Section: recap.SectionBeats}, {Answer: heist(t).Answer(2), Minutes: new(1 << 40), Section: "so far"}} {
		t.Run(string(kept.Section), func(t *testing.T) {
			d := openWith(t, &testMemory{kept: kept}, 0)
			for range 3 {
				d.keys("1 + + - z 2 3 4 tab left")
				d.checkFrame(100, 30)
			}
		})
	}
}

func TestAnswersAndChoicesAreRemembered(t *testing.T) {
	memory := &testMemory{kept: data.Bookmark{}}
	d := openWith(t, memory, 0)
	for _, c := range []struct {
		keys          string
		next, minutes int
		section       recap.Section
	}{
		{"down down enter", 3, 2, recap.SectionSoFar}, {"+", 3, 5, recap.SectionSoFar}, {"3", 3, 5, recap.SectionCast},
		{"w up enter", 2, 5, recap.SectionSoFar}, {"+ + +", 2, 0, recap.SectionSoFar}, {"m y", 3, 0, recap.SectionSoFar}, {"u", 2, 0, recap.SectionSoFar},
	} {
		d.keys(c.keys)
		got := memory.kept
		if got.Opened.IsZero() {
			t.Errorf("after %s the series counts as never opened", c.keys)
		}
		if got.Answer != heist(t).Answer(c.next) || minutesOf(got) != c.minutes || got.Section != c.section {
			t.Errorf("after %s %+v is remembered, want %+v", c.keys, got, c)
		}
	}
	d = openWith(t, memory, 0)
	d.shows("before Heist Two (2003)", "all · ")
}

// TestReadingGoesOnWhereItStopped checks that the app starts at the line where the last
// run ended, even if the terminal has another width.
func TestReadingGoesOnWhereItStopped(t *testing.T) {
	for _, keys := range []string{"2 ctrl+d ctrl+d", "2 left down down", "1 + + + space", "3 down down"} {
		memory := &testMemory{kept: data.Bookmark{}}
		d := start(t, Options{Book: trilogy(t), Before: 3, Memory: memory}, 80, 20).keys(keys)
		before := d.top()
		d.keys("q")
		again := start(t, Options{Book: trilogy(t), Memory: memory}, 80, 20)
		if again.top() != before {
			t.Errorf("%s: %q was at the top at the end, %q is at the next start", keys, before, again.top())
		}
		again = start(t, Options{Book: trilogy(t), Memory: memory}, 50, 30)
		if word := firstWord.FindString(before); word != "" && !again.goesOnAt(word) {
			t.Errorf("%s: %q was at the top at the end, %q is at the next start", keys, before, again.top())
		}
	}
}

// TestMemoryFails checks that a failure to save is reported once, and that the app goes
// on.
func TestMemoryFails(t *testing.T) {
	memory := &testMemory{fails: errDiskFull, kept: data.Bookmark{}}
	d := openWith(t, memory, 0).keys("down enter")
	if !strings.Contains(d.footer(), "no space left on device") {
		t.Errorf("the footer says %q", d.footer())
	}
	for _, keys := range []string{"2", "+", "3", "w down enter", "1"} {
		if d.keys(keys); strings.Contains(d.footer(), "no space") {
			t.Errorf("after %s the failure is reported again: %q", keys, d.footer())
		}
	}
	d.shows("before Heist Three (2005)")
	if memory.kept.Next != 3 || minutesOf(memory.kept) != 5 {
		t.Errorf("%+v is remembered, want film 3 and 5 minutes", memory.kept)
	}
}

// TestMemoryFailsForTheNextRunOnly checks that, after a failure to save, a viewer who
// comes back to a series in the same run is not asked again.
func TestMemoryFailsForTheNextRunOnly(t *testing.T) {
	_, locations := shelf(t)
	memory := &testMemory{fails: errDiskFull, kept: data.Bookmark{}}
	d := start(t, Options{Library: shelfOf(locations[2:4]), Memory: memory}, 80, 24).keys("end enter")
	d.shows("Which film are you about to watch?")
	d.keys("down down enter").shows("before Heist Three (2005)", "no space left on device")
	d.keys("L enter").shows("before Heist Three (2005)")
}

// TestLastChangeIsSavedBeforeQuitting checks that the last change is saved before the app
// quits, even while an earlier one is still being saved.
func TestLastChangeIsSavedBeforeQuitting(t *testing.T) {
	memory := &testMemory{kept: data.Bookmark{}}
	d := openWith(t, memory, 2)
	d.hold()
	d.keys("+ + q")
	d.release()
	if minutesOf(memory.kept) != 10 || !d.hasRequested(tea.Quit) {
		t.Errorf("%d minutes are remembered, want 10; quits %v", minutesOf(memory.kept), d.hasRequested(tea.Quit))
	}
}

// TestResizeWhilePagesAreBuilt checks that resizing while pages are being built ends in
// the same frame as if they had been there.
func TestResizeWhilePagesAreBuilt(t *testing.T) {
	for _, keys := range []string{"2", "1 +", "3", "4 v", "3 enter", "2 left"} {
		d := openTrilogy(t, 80, 24)
		d.hold()
		d.keys(keys)
		for _, size := range [][2]int{{100, 30}, {30, 8}, {120, 40}} {
			d.resize(size[0], size[1])
			d.checkFrame(size[0], size[1])
		}
		d.release()
		want := openTrilogy(t, 120, 40)
		want.hold() // keys that come before their page move nothing
		want.keys(keys)
		want.release()
		if d.text() != want.text() {
			t.Errorf("%s:\n%s\nwant\n%s", keys, d.screenshot(), want.screenshot())
		}
	}
}

// TestLatePages checks that a page that arrives after the viewer has gone elsewhere is
// not shown.
func TestLatePages(t *testing.T) {
	d := openTrilogy(t, 80, 24)
	d.hold()
	d.keys("2")
	d.keys("3")
	held := d.held
	d.held, d.holding = nil, false
	d.keys("1")
	before := d.text()
	for _, cmd := range held {
		d.run(cmd)
	}
	if d.text() != before {
		t.Errorf("a late page is shown:\n%s\nwant\n%s", d.screenshot(), before)
	}
}

// TestPageOfAnotherHorizon checks that a page that arrives after the horizon was lowered
// is never shown, neither at once nor when the viewer goes where it would belong.
func TestPageOfAnotherHorizon(t *testing.T) {
	d := openHeist(t, 100, 30)
	d.hold()
	d.keys("2")
	d.keys("3")
	d.keys("4 v")
	d.keys("/ d e e")
	late := d.held
	d.held, d.holding = nil, false
	d.keys("esc w up enter")
	d.shows("before Heist Two (2003)")
	for _, cmd := range late {
		d.run(cmd)
	}
	for _, keys := range []string{"", "1", "2", "3", "4", "v", "/ d e e", "esc", "+"} {
		d.keys(keys)
		d.lacks("Dee has", "Dee ", "Shot by", "Heist Three")
	}
}

// TestKeysBeforeThePage checks that typing faster than pages are built breaks nothing.
func TestKeysBeforeThePage(t *testing.T) {
	d := newDriver(t, Options{Book: heist(t), Before: 3})
	d.hold()
	d.resize(100, 30)
	d.keys("down space G enter 2 down 3 down enter z x")
	d.checkFrame(100, 30)
	d.release()
	d.checkFrame(100, 30)
	if d.m.page() == nil {
		t.Errorf("no page is shown after all were built:\n%s", d.screenshot())
	}
}
