package tui

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap/text"
)

// The contract of a frame, at every size from 1×1 to 400×120 and on every
// screen:
//
//   - It has exactly as many rows as the terminal, and none is wider.
//   - From 20×5 on it shows some of the text.
//   - With fewer rows the chrome goes first: the blank rows, then the strip of films
//     and the rule, then the header, the tabs and the footer. The text never goes.
//   - With the ASCII signs it draws only ASCII, apart from the text of the series.

// A screenCase is a way to a screen: a horizon, and keys from there.
type screenCase struct {
	name   string
	before int // 0 is the third film
	keys   string
}

// screenCases lists all screens, some in several states.
var screenCases = []screenCase{
	{"so far", 0, "1"},
	{"so far in full at its end", 0, "1 + + + G"},
	{"so far, selected", 0, "1 down down down"},
	{"plot", 0, "2"},
	{"plot in one line", 0, "2 z"},
	{"plot in beats", 0, "2 z z z space"},
	{"plot of the first film without panel", 0, "2 left x"},
	{"cast", 0, "3"},
	{"cast at its end", 0, "3 G"},
	{"relationships", 0, "4"},
	{"relationships at their end", 0, "4 G"},
	{"relationships of the first film", 0, "4 left down enter"},
	{"second ring", 0, "4 a"},
	{"web", 0, "4 v"},
	{"chain", 0, "4 c enter"},
	{"person", 0, "3 enter"},
	{"person at the end of the page", 0, "3 down enter G"},
	{"person not yet met", 0, "3 G enter left"},
	{"chooser", 0, "w"},
	{"chooser on the first", 0, "w home"},
	{"chooser on the last row", 0, "w end"},
	{"help", 0, "?"},
	{"help at its end", 0, "?" + strings.Repeat(" down", 80)},
	{"player", 0, "p right space"},
	{"finder", 0, "/"},
	{"finder with results", 0, "/ m a r c o down"},
	{"passage found", 0, "/ k e y enter"},
	{"second person", 0, "4 c down"},
	{"message", 0, "right"},
	{"nothing seen", 1, ""},
	{"nothing seen, cast", 1, "3"},
	{"nothing seen, relationships", 1, "4 v"},
	{"nothing seen, chooser", 1, "w"},
	{"all seen", 99, "1"},
	{"all seen, cast", 99, "3"},
	{"all seen, relationships", 99, "4"},
	{"all seen, chooser", 99, "w"},
}

// open goes to the screen in a terminal of width × height cells.
func (c screenCase) open(tb testing.TB, o Options, width, height int) *driver {
	o.Before = c.before
	if c.before == 0 {
		o.Before = 3
	}
	return start(tb, o, width, height).keys(c.keys)
}

// checkFrame fails the test if the frame does not fit a terminal of that size.
func (d *driver) checkFrame(width, height int) {
	d.tb.Helper()
	if fault := frameFault(d.styled(), width, height); fault != "" {
		d.tb.Fatalf("%s:\n%s", fault, d.screenshot())
	}
}

// frameFault says what is wrong with a frame, or returns "" if nothing is.
func frameFault(frame string, width, height int) string {
	rows := strings.Split(frame, "\n")
	if len(rows) != max(height, 1) {
		return fmt.Sprintf("%d×%d: %d rows", width, height, len(rows))
	}
	for y, row := range rows {
		plain := ansi.Strip(row)
		if w := ansi.StringWidth(row); w > width {
			return fmt.Sprintf("%d×%d: row %d is %d wide: %q", width, height, y, w, plain)
		}
		if i := strings.IndexFunc(plain, text.IsUnprintable); i >= 0 {
			return fmt.Sprintf("%d×%d: control character in row %d: %q", width, height, y, plain)
		}
	}
	return ""
}

// sweep checks the frame at the sizes for the contract, a number of columns and rows
// apart. Widths are in the outer loop because each needs a new layout of the page.
func (d *driver) sweep(steps int, check func(d *driver, width, height int)) {
	d.onlyVisible()
	at := func(width, height int) {
		d.resize(width, height)
		check(d, width, height)
	}
	for width := 1; width <= 130; width += steps {
		for _, height := range []int{5, 17, 36} {
			at(width, height)
		}
	}
	for _, width := range []int{1, 4, 12, 20, 40, 64, 80, 120} {
		for height := 1; height <= 45; height += steps {
			at(width, height)
		}
	}
	for _, size := range [][2]int{{400, 120}, {1, 120}, {400, 1}, {200, 60}, {1, 1}} {
		at(size[0], size[1])
	}
}

func TestEveryScreenFitsEverySize(t *testing.T) {
	longTest(t)
	for _, c := range screenCases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.open(t, Options{Book: trilogy(t)}, 80, 24).sweep(c.steps(), (*driver).checkFrame)
		})
	}
}

// steps returns how many columns and rows apart the sizes of the sweep are. The picture
// of the whole cast takes so long to lay out that it is checked at a few sizes only.
func (c screenCase) steps() int {
	if c.name == "web" {
		return 11
	}
	return 1
}

// TestFirstQuestionFitsEverySize checks the chooser before the first answer, when there
// is no story behind it.
func TestFirstQuestionFitsEverySize(t *testing.T) {
	longTest(t)
	for _, keys := range []string{"", "home", "down", "end", "down down down up"} {
		d := start(t, Options{Book: trilogy(t)}, 80, 24).keys(keys)
		d.sweep(1, (*driver).checkFrame)
	}
}

// TestAccessibleFitsEverySize checks the linear text for screen readers.
func TestAccessibleFitsEverySize(t *testing.T) {
	longTest(t)
	for _, c := range screenCases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.open(t, Options{Book: trilogy(t), Accessible: true}, 80, 24).sweep(7, (*driver).checkFrame)
		})
	}
}

// TestLibraryFitsEverySize checks the list of series, one of which has errors.
func TestLibraryFitsEverySize(t *testing.T) {
	folder := t.TempDir()
	for name, src := range map[string]string{"heist.toml": readFile(t, "testdata/heist.toml"), "feud.toml": readFile(t, "testdata/feud.toml"), "broken.toml": "title = 3\nhorse = 1\n"} {
		put(t, folder, name, src)
	}
	shelf, err := data.Find(folder)
	must(t, err)
	for _, keys := range []string{"", "G", "G enter", "f e u", "f e u x", "s down", "enter L"} {
		start(t, Options{Library: shelfOf(shelf)}, 80, 24).keys(keys).sweep(3, (*driver).checkFrame)
	}
}

// TestNoSizeYet checks that nothing panics on a terminal that has not reported its size
// yet, or has none.
func TestNoSizeYet(t *testing.T) {
	for _, before := range []int{0, 1, 3} {
		t.Run(fmt.Sprint("before ", before), func(t *testing.T) {
			d := newDriver(t, Options{Book: trilogy(t), Before: before})
			d.run(d.m.Init())
			d.keys("down enter 2 space ? esc G")
			d.styled()
			d.resize(0, 0)
			d.keys("w down up tab")
			d.styled()
			d.resize(80, 0)
			d.resize(0, 24)
			d.styled()
		})
	}
}

// wordsOf returns the words of a text that have at least three letters.
func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range regexp.MustCompile(`\pL{3,}`).FindAllString(text, -1) {
		words[word] = true
	}
	return words
}

func TestTextIsShownFromTwentyByFive(t *testing.T) {
	longTest(t)
	told := wordsOf(bundled(t)["lost-bullet.toml"])
	for _, c := range screenCases {
		if c.before == 1 || slices.Contains([]string{"help", "help at its end", "person not yet met", "finder"}, c.name) {
			continue // these show the app's words, not the file's
		}
		d := c.open(t, Options{Book: trilogy(t)}, 80, 24).onlyVisible()
		for _, size := range [][2]int{{20, 5}, {20, 6}, {20, 7}, {25, 8}, {30, 10}, {40, 12}, {60, 17}, {80, 24}, {120, 40}} {
			d.resize(size[0], size[1])
			if !slices.ContainsFunc(d.body(), func(row string) bool {
				return slices.ContainsFunc(strings.Fields(row), func(word string) bool {
					return told[strings.Trim(word, ".,;:()[]'…")]
				})
			}) {
				t.Errorf("%s at %d×%d: none of the text is shown:\n%s", c.name, size[0], size[1], d.screenshot())
			}
		}
	}
}

// chrome lists a sign of each part of the chrome, in the order in which they go.
var chrome = []struct{ part, sign string }{
	{"strip", "◉"}, {"rule", "─────"}, {"header", "before"}, {"tabs", "2 Plot"}, {"footer", "? help"},
}

func TestChromeGoesFirst(t *testing.T) {
	for _, keys := range []string{"1", "2", "3"} {
		d := openTrilogy(t, 80, 45).keys(keys)
		from := make([]int, len(chrome)) // the smallest height at which each part is shown
		for height := 45; height >= 1; height-- {
			d.resize(80, height)
			if len(strings.Join(d.body(), "")) == 0 {
				t.Fatalf("%d rows: the text is gone:\n%s", height, d.screenshot())
			}
			for i, part := range chrome {
				switch there := strings.Contains(d.text(), part.sign); {
				case there && from[i] != 0 && from[i] != height+1:
					t.Errorf("section %s: %s is shown at %d rows, but not at %d", keys, part.part, height, height+1)
				case there:
					from[i] = height
				}
			}
		}
		if !slices.IsSortedFunc(from, func(a, b int) int { return b - a }) {
			t.Errorf("section %s: the parts of the chrome %v are shown from heights %v on, want them to go in this order", keys, chrome, from)
		}
		if last := from[len(from)-1]; last < 3 || from[0] > 24 {
			t.Errorf("section %s: the footer is shown from %d rows on and the strip from %d, want at least 3 and at most 24", keys, last, from[0])
		}
	}
}

// TestTextTakesWhatTheChromeLeaves checks that the text always has at least half of the
// rows.
func TestTextTakesWhatTheChromeLeaves(t *testing.T) {
	d := openTrilogy(t, 40, 12).keys("2")
	for height := 1; height <= 45; height++ {
		d.resize(40, height)
		if text := len(d.body()); 2*text < height {
			t.Errorf("of %d rows %d are for the text, want at least half", height, text)
		}
	}
}

// TestChooserShowsItsCursor checks that the chooser's cursor is on screen at any height.
func TestChooserShowsItsCursor(t *testing.T) {
	for _, keys := range []string{"w", "w home", "w end", "w down"} {
		d := openTrilogy(t, 80, 24).keys(keys)
		for height := 1; height <= 30; height++ {
			d.resize(20, height)
			d.shows("▸")
		}
	}
}

func TestASCIISigns(t *testing.T) {
	longTest(t)
	for file, src := range map[string]string{"lost-bullet.toml": bundled(t)["lost-bullet.toml"], "heist.toml": readFile(t, "testdata/heist.toml")} {
		t.Run(file, func(t *testing.T) {
			own := map[rune]bool{}
			for _, r := range src {
				own[r] = true
			}
			for _, c := range screenCases {
				d := c.open(t, Options{Book: decodeBook(t, file, src), ASCII: true}, 120, 36).onlyVisible()
				for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {20, 5}} {
					d.resize(size[0], size[1])
					for _, r := range d.text() {
						if r > '~' && !own[r] {
							t.Errorf("%s, %s at %d×%d: %q is neither ASCII nor in the series:\n%s", file, c.name, size[0], size[1], r, d.screenshot())
							break
						}
					}
				}
			}
		})
	}
}

// TestASCIIMessages checks that in ASCII mode the messages in the footer are ASCII.
func TestASCIIMessages(t *testing.T) {
	for _, keys := range []string{"1 enter", "1 left left", "1 + + + + + +", "1 - - - -", "M", "M M", "esc", "4 c c", "3 enter enter"} {
		d := start(t, Options{Book: heist(t), Before: 3, ASCII: true}, 120, 36).keys(keys)
		for _, r := range d.text() {
			if r > '~' {
				t.Errorf("%s: %q is not ASCII; the footer says\n%s", keys, r, d.footer())
			}
		}
	}
}

func readFile(tb testing.TB, name string) string {
	tb.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(fmt.Errorf("test data: %w", err))
	}
	return string(src)
}
