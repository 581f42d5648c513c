package tui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
)

// signOfMore matches what is at the right of the footer if there is more above or below.
var signOfMore = regexp.MustCompile(` *(↑|↓|↑↓)( more)?$| *more (below|above|both ways)$`)

// hints returns the hints in the footer.
func (d *driver) hints() []string {
	d.tb.Helper()
	return regexp.MustCompile(` {2,}`).Split(strings.TrimSpace(signOfMore.ReplaceAllString(d.footer(), "")), -1)
}

// sign returns what the footer says about more above and below.
func (d *driver) sign() string { return strings.TrimSpace(signOfMore.FindString(d.footer())) }

// storyScreens lists keys that lead to the pages of the story.
var storyScreens = slices.Clip(append(sectionScreens(), "1 down", "2 z", "3 enter", "4 v", "4 a f1", "4 c enter", "/ c r a n e enter"))

// TestFooterNamesWholeKeys checks that at any width a hint without room is left out
// whole, and that a hint shown at one width is shown at every larger one.
func TestFooterNamesWholeKeys(t *testing.T) {
	longTest(t)
	for _, keys := range append(storyScreens, "w", "?", "p", "/", "4 c", "m") {
		d := openHeist(t, 240, 24).keys(keys).onlyVisible()
		all := d.hints()
		var before []string
		for width := 10; width < 130; width++ {
			d.resize(width, 24)
			hints := d.hints()
			for _, hint := range hints {
				if hint != "" && !slices.Contains(all, hint) && !slices.Contains([]string{"x panel", "v everybody", "v one person", "← → film"}, hint) {
					t.Fatalf("%s, %d columns: the footer says %q, which is not among %q", keys, width, hint, all)
				}
			}
			for _, hint := range before {
				if hint != "v everybody" && hint != "tab section" && keys != "4 v" && !slices.Contains(hints, hint) && hint != "" {
					t.Fatalf("%s: %q is shown at %d columns, but not at %d: %q", keys, hint, width-1, width, hints)
				}
			}
			before = hints
		}
	}
}

// TestHelpIsTheLastHintToGo checks that the hint for the help is shown at every width,
// and that usual terminals have room for the other important ones.
func TestHelpIsTheLastHintToGo(t *testing.T) {
	longTest(t)
	for _, o := range []Options{{}, {ASCII: true}, {Accessible: true}} {
		for _, keys := range append(storyScreens, "z z z") {
			o.Book, o.Before = heist(t), 3
			d := start(t, o, 80, 24).keys(keys + " f1").onlyVisible()
			for _, hint := range []string{"? help", "q quit"} {
				if !slices.Contains(d.hints(), hint) {
					t.Errorf("%s: %q is missing from %q", d.way(), hint, d.footer())
				}
			}
			if n := len(d.hints()); n < 5 {
				t.Errorf("%s: the footer says only %q", d.way(), d.footer())
			}
			for width := 10; width <= 160; width++ {
				if d.resize(width, 12); !slices.Contains(d.hints(), "? help") {
					t.Fatalf("%s: no help in %q", d.way(), d.footer())
				}
				if n := len(d.hints()); width >= 40 && n < 2 || width >= 40 && !o.ASCII && !o.Accessible && n < 3 {
					t.Errorf("%s: the footer says only %q", d.way(), d.footer())
				}
			}
		}
	}
}

// TestSignOfMore checks that the sign is on the screen if and only if scrolling shows
// more.
func TestSignOfMore(t *testing.T) {
	longTest(t)
	for _, keys := range append(storyScreens, "1 + + + + space", "2 space space", "3 down down down", "3 enter G", "1 G", "? down down") {
		d := openTrilogy(t, 120, 36).keys(keys).onlyVisible()
		for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {30, 8}, {20, 6}, {200, 60}} {
			d.resize(size[0], size[1])
			sign, here, body := d.sign(), d.m.here, d.body()
			for arrow, button := range map[string]func(*driver){"↓": (*driver).wheelDown, "↑": (*driver).wheelUp} {
				button(d)
				moved := !slices.Equal(body, d.body())
				if d.m.overlay != nil && moved { // back by a line
					d.wheel(map[string]tea.MouseButton{"↓": tea.MouseWheelUp, "↑": tea.MouseWheelDown}[arrow])
				}
				if d.m.here = here; strings.Contains(sign, arrow) != moved {
					t.Errorf("%s at %v: the footer says %q, but scrolling %s shows more: %v\n%s", keys, size, sign, arrow, moved, d.screenshot())
				}
			}
		}
	}
}

// TestSignOfMoreInWords checks that the sign is in words if there are no arrows.
func TestSignOfMoreInWords(t *testing.T) {
	for _, o := range []Options{{ASCII: true}, {Accessible: true}} {
		o.Book, o.Before = trilogy(t), 3
		d := start(t, o, 80, 24).keys("2")
		for _, c := range []struct{ keys, says string }{{"g", "more below"}, {"space", "more both ways"}, {"G", "more above"}} {
			if d.keys(c.keys); d.sign() != c.says {
				t.Errorf("%s: the footer says %q, want %q", d.way(), d.sign(), c.says)
			}
		}
		if d.keys("z"); d.sign() != "" {
			t.Errorf("%s: with a single line the footer says %q, want no sign", d.way(), d.sign())
		}
	}
}

// TestScrollingMovesNoHint checks that the hints stay the same from the top of a page to
// its end, unless something to open comes or goes.
func TestScrollingMovesNoHint(t *testing.T) {
	longTest(t)
	for _, keys := range []string{"1 +", "2", "3", "3 enter", "4", "?"} {
		d := openTrilogy(t, 80, 12).keys(keys).onlyVisible()
		for _, width := range []int{20, 28, 30, 40, 51, 64, 80, 100, 120} {
			d.resize(width, 12)
			d.keys("g")
			hints, opens := d.hints(), d.m.isUseful(open)
			for range 12 {
				if now := d.m.isUseful(open); now != opens {
					hints, opens = d.hints(), now
				}
				if got := d.hints(); !slices.Equal(got, hints) {
					t.Fatalf("%s, %d columns: scrolling changes the hints from %q to %q", keys, width, hints, got)
				}
				d.keys("down down")
			}
		}
	}
}

// TestFooterOffersWhatWorks checks that the footer names the keys that work on a screen
// in its present state, and no others.
func TestFooterOffersWhatWorks(t *testing.T) {
	for _, c := range []struct{ keys, offers, lacks string }{
		{"2", "z length", "x panel"},
		{"4 v", "v one person", "v everybody"},
		{"4 v v", "v everybody", "v one person"},
		{"4", "o person", ""}, // the only way from here to their page
		{"4 v", "o person", ""},
		{"4 c enter", "esc back", "v everybody"},
		{"p", "space pause", "space resume"},
		{"p space", "space resume", "space pause"},
		{"w", "esc back", ""},
		{"/", "esc back", "enter go there"},
		{"/ x y z z y", "esc back", "enter go there"},
		{"/ x y z z y", "esc back", "↓ move"},
		{"/ c r a n e", "enter go there", ""},
		{"4 c x y z z y", "esc back", "enter choose"},
		{"/ h o l d s enter", "esc clear", "n next match"},
		{"/ a n n enter", "n next match", "esc back"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 80, 24).keys(c.keys)
			if hints := d.hints(); !slices.Contains(hints, c.offers) || slices.Contains(hints, c.lacks) {
				t.Errorf("%s: the footer says %q, want %q and not %q", c.keys, hints, c.offers, c.lacks)
			}
		})
	}
	if d := start(t, Options{Book: longBook(t), Before: 3}, 80, 24).searchFor("needle").keys("enter"); !slices.Contains(d.hints(), "n next match") {
		t.Errorf("at the first of many matches the footer says %q, want n next match", d.footer())
	}
	if d := openHeist(t, 140, 24).keys("2"); !slices.Contains(d.hints(), "x panel") {
		t.Errorf("with room beside the text the footer says %q, want x panel", d.footer())
	}
	if d := openHeist(t, 30, 8); d.hints()[0] != "tab section" {
		t.Errorf("with tabs that show one section the footer says %q, want tab section first", d.footer())
	}
	if d := openHeist(t, 40, 12).keys("4"); slices.Contains(d.hints(), "v everybody") {
		t.Errorf("without room for the picture the footer says %q, want no v everybody", d.footer())
	}
	if d := start(t, Options{Book: heist(t)}, 80, 24); slices.Contains(d.hints(), "esc back") {
		t.Errorf("on the first question, with nothing to go back to, the footer says %q", d.footer())
	}
	if d := start(t, Options{Book: heist(t), Before: 1}, 80, 24); !slices.Equal(d.hints(), []string{"m watched", "? help", "q quit", "w change film"}) {
		t.Errorf("before the first film the footer says %q", d.footer())
	}
}

// TestFooterOfTheLibrary checks that the library offers the way back if there is one, and
// that a page of errors offers nothing else.
func TestFooterOfTheLibrary(t *testing.T) {
	locations, err := data.Find(put(t, t.TempDir(), "broken.toml", broken), put(t, t.TempDir(), "heist.toml", readFile(t, "testdata/heist.toml")))
	must(t, err)
	d := start(t, Options{Library: shelfOf(locations)}, 80, 24).keys("G enter")
	d.shows("This file has errors")
	if got := d.hints(); !slices.Equal(got, []string{"esc back"}) {
		t.Errorf("on a page of errors the footer says %q, want esc back", got)
	}
	if d.keys("esc g enter"); !slices.Contains(d.hints(), "esc back") {
		t.Errorf("on the first question after the library the footer says %q, want esc back:\n%s", d.footer(), d.screenshot())
	}
}

// TestNoRoomForThePanel checks that a message says why x does nothing.
func TestNoRoomForThePanel(t *testing.T) {
	for _, c := range []struct {
		keys, says string
		o          Options
	}{
		{"2 x", "needs 116 columns; this terminal has 80", Options{}},
		{"2 x", "needs 90 columns", Options{Measure: 50}},
		{"4 x", "it uses the full width", Options{}},
		{"3 enter x", "it uses the full width", Options{}},
		{"1 x", "Linear text has no side panel", Options{Accessible: true}},
	} {
		t.Run(c.keys, func(t *testing.T) {
			c.o.Book, c.o.Before = heist(t), 3
			d := start(t, c.o, 80, 24).keys(c.keys)
			if !strings.Contains(d.footer(), c.says) {
				t.Errorf("%s: the footer says %q, want %q", c.keys, d.footer(), c.says)
			}
			if d.resize(120, 24); c.keys == "2 x" && len(d.panelRows()) == 0 {
				t.Error("x without effect hides the panel later")
			}
		})
	}
	if d := start(t, Options{Book: heist(t), Before: 3, Measure: 50}, 90, 24).keys("2"); len(d.panelRows()) == 0 {
		t.Error("there is no panel, though 90 columns have room for it beside 50")
	}
}

// TestMessagesAreWhole checks that messages are shown in full in narrow terminals and
// move nothing.
func TestMessagesAreWhole(t *testing.T) {
	for _, keys := range []string{"right", "1 enter", "4 v", "x", "M", "esc", "n", "L", "e", "u", "4 x"} {
		for _, size := range [][2]int{{40, 12}, {30, 8}, {34, 6}} {
			d := openHeist(t, size[0], size[1]).keys(keys)
			message := d.m.message
			if said := d.footer(); message == "" || strings.Join(strings.Fields(said), " ") != message {
				t.Errorf("%s at %v: the footer says %q, want %q", keys, size, said, message)
			}
			d.checkFrame(size[0], size[1])
			above := d.screen()[:size[1]-maxMessage]
			if d.keys("f1"); !slices.Equal(d.screen()[:size[1]-maxMessage], above) {
				t.Errorf("%s at %v: a message moves the rows above it", keys, size)
			}
		}
		if d := openHeist(t, 60, 4).keys(keys); !strings.Contains(d.footer(), d.m.message[:12]) {
			t.Errorf("%s: without a row for the footer the message is not shown:\n%s", keys, d.screenshot())
		}
	}
	d := openHeist(t, 20, 8)
	d.m.message = strings.Repeat("far too many words ", 9)
	if rows := d.m.footer(); len(rows) != maxMessage || !strings.HasSuffix(d.footer(), "…") {
		t.Errorf("a message that is too long is\n%s", d.screenshot())
	}
}

// TestFaultLeavesTheTextItsRows checks that an error in the file stays on screen, and
// that the last line of a page can still be read.
func TestFaultLeavesTheTextItsRows(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {30, 8}, {30, 5}} {
		d := openHeist(t, size[0], size[1]).keys("2")
		d.m.fault = `heist.toml:15:1: unknown key "…"; use one of title, original_title`
		for _, keys := range []string{"2", "1", "3", "3 enter"} {
			d.keys(keys + " G")
			last := d.m.page().Lines[len(d.m.page().Lines)-1].Text
			d.shows(ansi.Strip(last))
			d.checkFrame(size[0], size[1])
		}
		if said := d.footer(); size[1] >= 12 && strings.Join(strings.Fields(said), " ") != d.m.fault {
			t.Errorf("%v: the footer says %q, want %q", size, said, d.m.fault)
		}
	}
}

func (d *driver) wheelDown() { d.wheel(tea.MouseWheelDown) }
func (d *driver) wheelUp()   { d.wheel(tea.MouseWheelUp) }

// TestListsSayThatThereIsMore checks that the library, the finder and the picker say that
// there is more, and only if there is.
func TestListsSayThatThereIsMore(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations)}, 80, 6)
	d.shows("↓ more")
	d.keys("G").shows("↑ more")
	d.resize(80, 24)
	d.lacks("more")
	d.keys("G enter").lacks("more") // the errors of a file fit
	d = openTrilogy(t, 80, 12).keys("/").typeText("areski")
	d.shows("↓ more")
	d.keys("pgdown pgdown pgdown").shows("↑ more")
	d.resize(80, 40)
	d.lacks("more")
	d.resize(80, 12)
	d.keys("esc 4 c").shows("↓ more")
	d.typeText("jul").lacks("more")
}

// TestLibraryNamesTheKeysThatWork checks that the footer leaves out keys that would go to
// the filter, and offers the way back to a series that the viewer came from.
func TestLibraryNamesTheKeysThatWork(t *testing.T) {
	_, locations := shelf(t)
	for keys, want := range map[string]string{
		"": "enter open   / filter   s sort   ? help   q quit", "/": "enter open   esc clear", "/ h e i": "enter open   esc clear",
		"/ q": "esc clear", "down down enter down enter L": "enter open   / filter   s sort   esc back   ? help   q quit",
	} {
		t.Run(keys, func(t *testing.T) {
			d := start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{}}, 80, 24).keys(keys)
			if got := strings.TrimSpace(d.footer()); got != want {
				t.Errorf("%q: the footer says %q, want %q", keys, got, want)
			}
		})
	}
}
