package overlay

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/work"
)

// TestStaleAnswersAreDropped checks that a message with a ticket other than the latest one
// changes nothing.
func TestStaleAnswersAreDropped(t *testing.T) {
	for name, stale := range map[string]tea.Msg{
		"finder":  found{ticket: work.NewTicket(), query: "a"},
		"import":  stepDone{ticket: work.NewTicket(), err: errors.New("too late")},
		"library": opened{ticket: work.NewTicket(), book: heist(t)},
		"player":  timeOver{work.NewTicket()},
	} {
		t.Run(name, func(t *testing.T) {
			s := overlays(t)[name]()
			before := s.text()
			if s.handle(s.Receive(stale)); s.text() != before || len(s.wants) > 0 {
				t.Errorf("%s: after a stale message got\n%s\nwant\n%s\nand intents %v", name, s.text(), before, s.wants)
			}
		})
	}
}

// TestTheCursorIsAtTheTopOnceAllIsRead checks that, if nobody has moved the cursor, it is
// on the first row, however many series arrive at once and in whatever order.
func TestTheCursorIsAtTheTopOnceAllIsRead(t *testing.T) {
	locations := shelf(t)
	all := data.LoadAll(locations)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		series := slices.Clone(all)
		r.Shuffle(len(series), func(i, j int) { series[i], series[j] = series[j], series[i] })
		s := library(t, locations)
		l := s.Overlay.(*Library)
		l.rows, l.visible, l.loaded = nil, nil, 0
		l.Receive(Listed{Locations: locations})
		for len(series) > 0 {
			n := 1 + r.IntN(len(series))
			l.Receive(Loaded{Series: slices.Clone(series[:n]), Feed: make(chan data.Loaded)})
			series = series[n:]
			if l.at != 0 {
				t.Fatalf("seed %d: with %d series still to read, the cursor is on row %d", seed, len(series), l.at+1)
			}
		}
		l.Receive(Loaded{})
		if s.handle(nil).press("down up s s"); l.visible[l.at].title != "Älpha" {
			t.Errorf("seed %d: the cursor is on %s, want Älpha:\n%s", seed, l.visible[l.at].title, s.text())
		}
	}
}

// TestLibraryDoesNotWaitForOneFile checks that the other series are shown while one file is
// never read to its end.
func TestLibraryDoesNotWaitForOneFile(t *testing.T) {
	locations := shelf(t)
	feed := make(chan data.Loaded, len(locations))
	for _, l := range data.LoadAll(locations) {
		if l.ID != "broken" {
			feed <- l
		}
	}
	s := library(t, locations)
	l := s.Overlay.(*Library)
	l.rows, l.visible, l.loaded = nil, nil, 0
	l.Receive(Listed{Locations: locations})
	l.Receive(gather(feed))
	s.handle(nil)
	var titles []string
	for _, row := range l.visible {
		titles = append(titles, row.title)
	}
	if !slices.Equal(titles, []string{"Älpha", "The Feud", "The Heist"}) {
		t.Errorf("got the series %q:\n%s", titles, s.text())
	}
}

// TestAnOverlayReturnsIntents checks that an overlay returns an intent and leaves it to
// the app to carry it out.
func TestAnOverlayReturnsIntents(t *testing.T) {
	book := heist(t)
	for _, c := range []struct {
		name, keys string
		want       Intent
	}{
		{"chooser", "q", Quit{}}, {"chooser", "esc", ToLibrary{}}, {"chooser2", "esc", Close{}},
		{"finder", "esc", Close{}}, {"picker", "down enter", Relate{"ann", "bo"}}, {"picker", "esc", Close{}},
		{"player", "q", Close{}}, {"library", "q", Quit{}}, {"help", "?", Close{}},
		{"question", "y", Quit{}}, {"question", "x", Close{}}, {"edit", "y", Edit{}}, {"edit", "c", Edit{Cut: true}}, {"edit", "enter", Close{}},
		{"waiting", "esc", ChooseAgain{}}, {"waiting", "q", Quit{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if s := overlays(t)[c.name]().press(c.keys); len(s.wants) != 1 || s.wants[0] != c.want {
				t.Errorf("%s: after %s got intents %#v, want %#v\n%s", c.name, c.keys, s.wants, c.want, s.text())
			}
		})
	}
	s := onStage(NewFilmChooser(book, nil, false), 80, 20).press("down enter")
	if got, ok := s.wants[0].(Choose); !ok || got.Answer != book.Answer(2) || got.From != s.Overlay {
		t.Errorf("choosing the second film: got intents %#v", s.wants)
	}
	if s := library(t, shelf(t)).press("enter"); len(s.wants) != 1 || s.wants[0].(Open).Book.Title() != "Älpha" {
		t.Errorf("opening the first series: got intents %#v", s.wants)
	}
	if s := overlays(t)["finder"]().press("backspace").typeText("vault").press("enter"); len(s.wants) != 1 || s.wants[0].(GoTo).Query != "vault" {
		t.Errorf("going to a result: got intents %#v", s.wants)
	}
}

// TestTheWheelIsNotAKey checks that the mouse wheel answers no question, closes nothing and
// brings back no earlier query.
func TestTheWheelIsNotAKey(t *testing.T) {
	for name, open := range overlays(t) {
		s := open()
		if name == "finder" {
			s.press("backspace")
		}
		for _, by := range []int{-1, -1, +1, +1, +1, -1} {
			s.handle(s.Wheel(by))
		}
		if len(s.wants) > 0 || name == "finder" && s.line() != "" {
			t.Errorf("%s: after the wheel got intents %v and\n%s", name, s.wants, s.text())
		}
	}
}
