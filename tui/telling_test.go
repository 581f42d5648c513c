package tui

import (
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/work"
)

// slowHeist returns the heist as a book that is not told at once.
func slowHeist(tb testing.TB) *data.Book {
	tb.Helper()
	return largeBook(tb, "heist.toml", readFile(tb, "testdata/heist.toml"))
}

// startSlow opens the heist before a film, as a book whose stories are told only on
// release.
func startSlow(t *testing.T, before int) *driver {
	t.Helper()
	d := newDriver(t, Options{Book: slowHeist(t), Before: before})
	d.slow = busy(work.Story)
	return d.begin(120, 36)
}

// TestProgramEndsWhileAStoryIsTold checks that the program ends even if a story never
// gets told.
func TestProgramEndsWhileAStoryIsTold(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"\x03", "q", "\x1b[27u\x03"} {
		t.Run(keys, func(t *testing.T) {
			t.Parallel()
			never := make(chan struct{})
			defer close(never)
			in, typed := io.Pipe()
			go func() { _, _ = typed.Write([]byte(keys)) }()
			stuck := work.Real()
			stuck.Start = func(w work.Kind, do tea.Cmd) tea.Cmd {
				return func() tea.Msg {
					if w == work.Story {
						<-never
					}
					return do()
				}
			}
			o := Options{Book: slowHeist(t), Before: 2, world: &stuck}
			if err := Run(t.Context(), o, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithWindowSize(80, 24)); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestWhileAStoryIsTold checks that the screen is empty for a blink and then says what is
// going on, with nothing left of an earlier horizon.
func TestWhileAStoryIsTold(t *testing.T) {
	d := startSlow(t, 3)
	d.shows("PREVIOUSLY ON  The Heist")
	d.lacks("Reading", "Ann Archer")
	d.advanceClock(work.Blink)
	d.shows("Loading the story.", "esc back")
	d.lacks("Ann Archer")
	d.release()
	d.shows("Ann Archer")
	d.lacks("Reading")

	d.slow = busy(work.Story)
	d.keys("w up enter")
	d.lacks("Ann Archer", "Reading")
	d.release()
	if got := d.m.story.Seen(); got != 1 {
		t.Errorf("%d films seen, want 1", got)
	}
}

// TestOnlyTheLatestStoryIsTaken checks that only the story requested last is shown,
// whichever arrives after it.
func TestOnlyTheLatestStoryIsTaken(t *testing.T) {
	other := func(d *driver) tea.Cmd {
		return d.m.openBook(largeBook(t, "lost-bullet.toml", bundled(t)["lost-bullet.toml"]), recap.Answer{Next: 3})
	}
	for name, c := range map[string]struct {
		keys  string
		book  bool
		title string
		seen  int
	}{
		"left, and chosen again": {keys: "esc home enter", title: "The Heist", seen: 0},
		"left":                   {keys: "esc", title: "", seen: -1},
		"another series":         {book: true, title: "Lost Bullet", seen: 2},
	} {
		t.Run(name, func(t *testing.T) {
			d := startSlow(t, 3)
			d.keys(c.keys)
			if c.book {
				d.run(other(d))
			}
			held := d.held
			d.held = nil
			for i := range held { // the first request is answered last
				d.deliver(held[len(held)-1-i]())
			}
			d.release()
			switch story := d.m.story; {
			case story == nil && c.seen >= 0, story != nil && (story.Title != c.title || story.Seen() != c.seen):
				t.Errorf("the story is %+v, want %q with %d films seen", story, c.title, c.seen)
			}
		})
	}
}

// TestWorkIsDroppedIfNobodyWaits checks that cards, a list of people and a copy are
// dropped if the viewer has gone elsewhere meanwhile.
func TestWorkIsDroppedIfNobodyWaits(t *testing.T) {
	for _, key := range []string{"p", "c", "y"} {
		for _, elsewhere := range []string{"", "3", "?", "left"} {
			d := startSlow(t, 3)
			d.release()
			d.slow, d.did = busy(work.Story), nil
			d.keys(key + " " + elsewhere)
			before := d.text()
			d.release()
			if changed := d.text() != before; changed != (elsewhere == "") {
				t.Errorf("%s %s: the screen changed: %v\n%s", key, elsewhere, changed, d.screenshot())
			}
		}
	}
}

// TestSavedWhileItIsTold checks that, if the file is saved while its story is being told,
// the new file is told and the answer is still remembered.
func TestSavedWhileItIsTold(t *testing.T) {
	memory := &testMemory{}
	d := newDriver(t, Options{Book: slowHeist(t), Before: 3, Memory: memory})
	d.slow = busy(work.Story)
	d.begin(120, 36)
	saved := largeBook(t, "heist.toml", strings.ReplaceAll(readFile(t, "testdata/heist.toml"), "Ann Archer", "Zoe Zane"))
	d.run(d.m.replaceBook(saved))
	d.release()
	d.shows("Zoe Zane")
	d.lacks("Ann Archer", "Reading")
	if memory.kept.Next != 3 {
		t.Errorf("%+v is remembered, want film 3", memory.kept)
	}

	d.slow = busy(work.Story)
	d.run(d.m.replaceBook(slowHeist(t)))
	d.shows("Zoe Zane") // it stays until the other one is told
	d.release()
	d.shows("Ann Archer")
}

// TestBundledSeriesAreInTheFirstFrame checks that the bundled series are small enough to
// be told at once, so nothing flickers.
func TestBundledSeriesAreInTheFirstFrame(t *testing.T) {
	locations, err := data.Find()
	must(t, err)
	for _, l := range locations {
		book, err := l.Open()
		must(t, err)
		m := New(Options{Book: book, Before: book.End(), All: true})
		if m.story == nil || m.overlay != nil {
			t.Errorf("%s is not told at once", l.ID)
		}
	}
}
