package tui

import (
	"bytes"
	"image/color"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/overlay"
)

// TestProgramKeys checks that ctrl+c, ctrl+z and ctrl+l reach the program on every
// screen.
func TestProgramKeys(t *testing.T) {
	for _, screen := range []string{"", "2", "3 enter", "w", "?", "/ a", "p", "4 c", "m"} {
		for key, cmd := range map[string]tea.Cmd{"ctrl+c": tea.Quit, "ctrl+z": tea.Suspend, "ctrl+l": tea.ClearScreen} {
			d := openHeist(t, 80, 24).keys(screen)
			before := d.text()
			d.keys(key)
			if !d.hasRequested(cmd) {
				t.Errorf("%q: after %s the app asked for %v", screen, key, d.did)
			}
			if d.text() != before {
				t.Errorf("%q: %s changes the screen", screen, key)
			}
		}
	}
}

// TestQ checks that q quits, except where it only leaves what is on top.
func TestQ(t *testing.T) {
	for screen, quits := range map[string]bool{"": true, "2": true, "3 enter": true, "w": true, "?": false, "p": false, "/": false, "4 c": false} {
		t.Run(screen, func(t *testing.T) {
			d := openHeist(t, 80, 24).keys(screen + " q")
			if d.hasRequested(tea.Quit) != quits {
				t.Errorf("%q: q quits: %v, want %v", screen, !quits, quits)
			}
		})
	}
	if d := start(t, Options{Book: heist(t)}, 80, 24).keys("q"); !d.hasRequested(tea.Quit) {
		t.Error("q does not quit before the first question is answered")
	}
}

func TestWindowTitle(t *testing.T) {
	for _, before := range []int{0, 1, 3} {
		v := New(Options{Book: heist(t), Before: before}).View()
		if v.WindowTitle != "previously: The Heist" || !v.AltScreen {
			t.Errorf("before %d: title %q, alternate screen %v", before, v.WindowTitle, v.AltScreen)
		}
	}
}

// TestMessageGoesWithTheNextKey checks that a message goes with the next key or click.
func TestMessageGoesWithTheNextKey(t *testing.T) {
	for _, c := range []struct{ keys, message string }{
		{"right", "This is the last film you have seen"}, {"1 enter", "Select something first"}, {"esc", "You're at the start"}, {"n", "Search for something first"},
		{"M", "Mouse released"}, {"u", "Nothing to undo"}, {"e", "This series has no file to edit"}, {"L", "This is the only series"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 100, 24).keys(c.keys)
			if !strings.Contains(d.footer(), c.message) {
				t.Errorf("%s: the footer says %q, want %q", c.keys, d.footer(), c.message)
			}
			for _, next := range []func(){func() { d.keys("f1") }, func() { d.click(50, 12) }} {
				if d.keys(c.keys); !strings.Contains(d.footer(), c.message) {
					continue // a second time it says something else
				}
				if next(); strings.Contains(d.footer(), c.message) {
					t.Errorf("%s: the footer still says %q", d.way(), d.footer())
				}
			}
		})
	}
}

// everyOverlay has one of each overlay.
var everyOverlay = []overlay.Overlay{
	&overlay.Player{}, &overlay.PersonPicker{}, &overlay.Finder{}, &overlay.Question{}, &overlay.EditQuestion{}, &overlay.Waiting{}, &overlay.Library{},
	&overlay.Faults{}, &overlay.Help{}, &overlay.FilmChooser{}, &overlay.ImportScreen{},
}

// keyMaps returns the key maps of all screens: of the story and, by the names of their
// types, of the overlays.
var keyMaps = sync.OnceValue(func() map[string]keys.Map {
	all := map[string]keys.Map{"story": storyTable.Map()}
	for _, o := range everyOverlay {
		all[reflect.TypeOf(o).Elem().Name()] = o.Keys()
	}
	return all
})

func TestKeyMapsHasEveryOverlay(t *testing.T) {
	maps := keyMaps()
	files, err := filepath.Glob("overlay/*.go")
	must(t, err)
	found := 0
	for _, file := range files {
		for _, of := range regexp.MustCompile(`(?m)^func \(\w+ \*(\w+)\) Keys\(\)`).FindAllStringSubmatch(readFile(t, file), -1) {
			if found++; maps[of[1]] == nil {
				t.Errorf("everyOverlay has no %s", of[1])
			}
		}
	}
	if found != len(everyOverlay) {
		t.Errorf("found %d overlays with keys, but everyOverlay has %d", found, len(everyOverlay))
	}
}

// TestKeysMeanOneThing checks that no key has two meanings on one screen.
func TestKeysMeanOneThing(t *testing.T) {
	for name, m := range keyMaps() {
		bound := map[string]keys.Action{}
		for _, b := range m.Bindings() {
			for _, key := range b.Keys {
				if other, taken := bound[key]; taken {
					t.Errorf("%s: %s means %s and %s", name, key, other, b.Action)
				}
				bound[key] = b.Action
				if got := keyPress(key).String(); got != key && got != " " {
					t.Errorf("%s: Bubble Tea calls %q %q", name, key, got)
				}
			}
		}
	}
}

func TestBackgroundIsAskedFor(t *testing.T) {
	d := openHeist(t, 80, 24)
	if !d.hasRequested(tea.RequestBackgroundColor) {
		t.Errorf("the app asked for %v, but not for the background", d.did)
	}
	text, looks := d.text(), map[string]bool{d.styled(): true}
	for _, background := range []color.Color{color.White, color.Black, color.White, color.Black} {
		d.send(tea.BackgroundColorMsg{Color: background})
		if looks[d.styled()] = true; d.text() != text {
			t.Errorf("on the background %v the text changes:\n%s", background, d.screenshot())
		}
	}
	if len(looks) != 3 {
		t.Errorf("got %d looks on an unknown, a light and a dark background, want 3", len(looks))
	}
}

// inProfile returns the frame as a terminal with that colour profile gets it.
func (d *driver) inProfile(profile colorprofile.Profile) string {
	d.tb.Helper()
	var out bytes.Buffer
	w := colorprofile.Writer{Forward: &out, Profile: profile}
	if _, err := w.Write([]byte(d.styled())); err != nil {
		d.tb.Fatal(err)
	}
	return out.String()
}

// TestNoColour checks that nothing is lost with NO_COLOR or TERM=dumb, because each state
// and each change has a word or a sign of its own.
func TestNoColour(t *testing.T) {
	for _, c := range []struct {
		keys string
		says []string
	}{
		{"1", []string{"† Bo Banks", "● Ann Archer"}},
		{"3", []string{"† Bo Banks", "inside man · now dead", "changed sides", "new", "recast", "▌"}},
		{"3 left", []string{"▣ Ann Archer", "captive"}},
		{"4", []string{"employs", "changed", "betrayed", "ended", "━", "╌"}},
		{"3 down down enter", []string{"dead", "ended"}},
		{"w", []string{"▸ 3"}},
		{"2", []string{"◉", "◇", "● Crane"}},
		{"/ c r a n e", []string{"▸ Crane"}},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 120, 40).keys(c.keys)
			for _, profile := range []colorprofile.Profile{colorprofile.NoTTY, colorprofile.ASCII} {
				got := d.inProfile(profile)
				for _, says := range c.says {
					if !strings.Contains(ansi.Strip(got), says) {
						t.Errorf("%s, %v: without colour %q is missing", c.keys, profile, says)
					}
				}
				if strings.Contains(got, "\x1b[3") && !strings.Contains(got, "\x1b[3m") {
					t.Errorf("%s, %v: a colour is left in %q", c.keys, profile, got)
				}
			}
			if got := d.inProfile(colorprofile.NoTTY); strings.Contains(got, "\x1b") {
				t.Errorf("%s: an escape is left in %q", c.keys, got)
			}
		})
	}
}

// TestThemes checks that a theme changes only the colours, and that mono has none.
func TestThemes(t *testing.T) {
	d := openHeist(t, 120, 40).keys("3")
	text := d.text()
	seen := map[string]bool{}
	for _, name := range look.Themes() {
		d = start(t, Options{Book: heist(t), Before: 3, Theme: name}, 120, 40).keys("3")
		if d.text() != text {
			t.Errorf("%s: the text changes:\n%s", name, d.screenshot())
		}
		if seen[d.styled()] {
			t.Errorf("%s looks like another theme", name)
		}
		seen[d.styled()] = true
		if name == "mono" && d.styled() != d.inProfile(colorprofile.ASCII) {
			t.Error("mono has colours")
		}
	}
}

// sgr matches an escape sequence that styles what follows.
var sgr = regexp.MustCompile("\x1b\\[([0-9;:]*)m")

// unpainted returns, for each row, the number of cells that a frame leaves on the
// terminal's own background.
func unpainted(frame string) []int {
	rows := make([]int, strings.Count(frame, "\n")+1)
	row, painted, from := 0, false, 0
	count := func(text string) {
		for i, part := range strings.Split(text, "\n") {
			if i > 0 {
				row++
			}
			if !painted {
				rows[row] += ansi.StringWidth(part)
			}
		}
	}
	for _, at := range sgr.FindAllStringSubmatchIndex(frame, -1) {
		count(frame[from:at[0]])
		from = at[1]
		switch codes := frame[at[2]:at[3]]; {
		case codes == "" || codes == "0":
			painted = false
		case strings.Contains(";"+codes, ";48;") || strings.Contains(";"+codes, ";48:"):
			painted = true
		}
	}
	count(frame[from:])
	return rows
}

// TestThemesThatPaint checks that a theme that paints a background does so in every cell
// of every screen, and that the others paint none.
func TestThemesThatPaint(t *testing.T) {
	longTest(t)
	for _, theme := range look.Themes() {
		paints := look.HasBackground(theme)
		for _, keys := range []string{"1 down", "2", "3 down", "3 enter", "4", "4 v", "4 c enter", "/ l o o t", "/ h o l d s enter", "p", "?", "w", "m", "right"} {
			for _, size := range [][2]int{{160, 40}, {120, 36}, {80, 24}, {40, 12}, {20, 5}, {1, 1}} {
				d := start(t, Options{Book: heist(t), Before: 3, Theme: theme}, size[0], size[1]).keys(keys)
				frame := d.styled()
				d.checkFrame(size[0], size[1])
				if painted := strings.Contains(frame, "48;5;"); painted != paints {
					t.Errorf("%s, %s at %v: a background is painted: %v, want %v", theme, keys, size, painted, paints)
				}
				for y, row := range strings.Split(frame, "\n") {
					if paints && (unpainted(frame)[y] > 0 || ansi.StringWidth(row) != size[0]) {
						t.Fatalf("%s, %s at %v: row %d has %d cells, %d of them without a background: %q", theme, keys, size, y, ansi.StringWidth(row), unpainted(frame)[y], row)
					}
				}
			}
		}
	}
}
