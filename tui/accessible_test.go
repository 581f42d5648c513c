package tui

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// openLinear returns the heist in linear text, before its third film.
func openLinear(tb testing.TB, keys string) *driver {
	tb.Helper()
	return start(tb, Options{Book: heist(tb), Before: 3, Accessible: true}, 90, 30).keys(keys)
}

// isDrawing reports whether r is part of a drawing, which says nothing when read aloud.
func isDrawing(r rune) bool {
	return r >= 0x2190 && r <= 0x2bff || r == '†' || r == '‥' || unicode.Is(unicode.So, r) || unicode.Is(unicode.Co, r)
}

func TestLinearTextHasNoDrawings(t *testing.T) {
	for _, c := range screenCases {
		d := c.open(t, Options{Book: heist(t), Accessible: true}, 90, 30)
		for _, size := range [][2]int{{90, 30}, {40, 12}} {
			d.resize(size[0], size[1])
			if i := strings.IndexFunc(d.text(), isDrawing); i >= 0 {
				t.Errorf("%s: the screen has the drawing sign %q:\n%s", c.name, []rune(d.text()[i:])[0], d.screenshot())
			}
		}
	}
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations), Accessible: true}, 90, 30)
	if i := strings.IndexFunc(d.text(), isDrawing); i >= 0 {
		t.Errorf("the library has the drawing sign %q:\n%s", []rune(d.text()[i:])[0], d.screenshot())
	}
}

func TestLinearTextSaysStatesInWords(t *testing.T) {
	openLinear(t, "1 G").shows("(dead) Bo Banks", "(alive) Dee", "1 So far (shown)", "As of film 2 of the 2 you have seen: Heist Two")
	openLinear(t, "3 left").shows("(captive) Ann Archer", "3 Cast (shown)", "As of film 1 of the 2 you have seen: The Heist")
	openLinear(t, "4").shows("Bo Banks (dead)", "ended", "4 Relationships (shown)")
	openLinear(t, "4 v").shows("There is no chart in linear text; the sentences say the same.")
	openLinear(t, "p space").shows("card 1 of", "paused")
}

// TestLinearTextStandsAlone checks that linear text has nothing beside it, even where
// there is room.
func TestLinearTextStandsAlone(t *testing.T) {
	for _, keys := range []string{"1", "2", "3"} {
		if d := start(t, Options{Book: heist(t), Before: 3, Accessible: true}, 160, 30).keys(keys); len(d.panelRows()) > 0 {
			t.Errorf("%s: beside the text is %q, want nothing", keys, d.panelRows())
		}
	}
}

// underCursor returns the row under the terminal's cursor, from the cursor on.
func (d *driver) underCursor() string {
	d.tb.Helper()
	c := d.m.View().Cursor
	if c == nil {
		d.tb.Fatalf("the frame has no cursor:\n%s", d.screenshot())
	}
	row := d.screen()[c.Y]
	return ansi.Cut(row, c.X, max(ansi.StringWidth(row), c.X))
}

// TestCursorIsOnTheSelection checks that the terminal's cursor is on the selection,
// where a screen reader looks for it.
func TestCursorIsOnTheSelection(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"1 space down", "(alive) Ann Archer"}, {"1 G up", "(dead) Bo Banks"}, {"3 down", "(alive) Crane"}, {"3 G", "(alive) The Ghost"},
		{"4", "Crane employs Ann Archer"}, {"4 down", "Ann Archer worked with"}, {"3 enter", "(alive) Ann Archer"},
		{"w", "> 3   Heist Three"}, {"w up", "> 2   Heist Two"}, {"w end", ">     I have seen them all"}, {"w home", "> 1   The Heist"},
		{"m", "Have you watched"}, {"?", "Reading"}, {"4 ?", "Relationships"}, {"2", "Heist Two"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			if got := openLinear(t, c.keys).underCursor(); !strings.HasPrefix(got, c.want) {
				t.Errorf("%s: the cursor is on %q, want %q", c.keys, got, c.want)
			}
		})
	}
	for keys, want := range map[string]string{"p": "Previously on The Heist", "p right": "The Heist (2001)"} {
		t.Run(keys, func(t *testing.T) {
			if got := openLinear(t, keys).underCursor(); !strings.HasPrefix(strings.TrimSpace(got), want) {
				t.Errorf("%s: the cursor is on %q, want the card %q", keys, got, want)
			}
		})
	}
	for height := 4; height < 12; height++ {
		d := openLinear(t, "3")
		d.resize(90, height)
		for range 6 {
			v, _ := d.m.window()
			selected := v.Items[v.Selected]
			scrolled := selected.First < v.Top // on its way to the next item, further down
			if !scrolled && !strings.Contains(d.underCursor(), d.nameOf(selected.Person)) {
				t.Errorf("%d rows: the cursor is on %q, but %s is selected", height, d.underCursor(), selected.Key)
			}
			d.keys("down")
		}
		if got := d.keys("w").underCursor(); !strings.HasPrefix(got, "> 3") {
			t.Errorf("%d rows: in the question the cursor is on %q, want film 3:\n%s", height, got, d.screenshot())
		}
	}
}

func (d *driver) nameOf(id string) string {
	p, _ := d.m.moment().Person(id)
	return p.Name
}

// TestCursorIsInTheTextField checks that in every text field the cursor is after the
// typed text.
func TestCursorIsInTheTextField(t *testing.T) {
	_, locations := shelf(t)
	for _, o := range []Options{{Book: heist(t), Before: 3}, {Book: heist(t), Before: 3, Accessible: true}, {Book: heist(t), Before: 3, ASCII: true}} {
		for _, keys := range []string{"/ a n n", "4 c a n n"} {
			d := start(t, o, 90, 30).keys(keys)
			c := d.m.View().Cursor
			if c == nil || ansi.Cut(d.screen()[c.Y], 0, c.X) != "  > ann" {
				t.Errorf("%s: the cursor is at %v, want it after what was typed:\n%s", keys, c, d.screenshot())
			}
		}
		library := start(t, Options{Library: shelfOf(locations), Accessible: o.Accessible, ASCII: o.ASCII}, 90, 30).keys("/ t h e down")
		if c := library.m.View().Cursor; c == nil || ansi.Cut(library.screen()[c.Y], 0, c.X) != "  > the" {
			t.Errorf("in the filter the cursor is at %v, want it after what was typed:\n%s", c, library.screenshot())
		}
		if library.keys("esc"); !o.Accessible {
			continue
		}
		if got := library.underCursor(); !slices.Contains([]string{"▸ The Heist", "> The Heist"}, got[:strings.Index(got, "Heist")+5]) {
			t.Errorf("in the library the cursor is on %q, want The Heist:\n%s", got, library.screenshot())
		}
	}
	if c := openHeist(t, 90, 30).m.View().Cursor; c != nil {
		t.Errorf("without a text field the cursor is at %v, want none", c)
	}
}
