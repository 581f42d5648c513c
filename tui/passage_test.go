package tui

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/tui/page"
)

// The contract of a resize: the viewer goes on reading where they were.
//
//   - The word that began the top line is in the top line again, at any width. At the
//     end of a page, which cannot scroll further, it is further down. If the panel has
//     taken over the paragraph, it is there. In the cast, where the panel takes over
//     how people were left, the same person is on top.
//   - Back at the old size, the same line is on top, whatever the sizes in between.
//   - What is selected in a list stays selected and on screen, even if that changes the
//     top line.

// readingCases are the screens with texts to read.
var readingCases = []struct{ name, keys string }{
	{"so far", "1 + + +"},
	{"plot", "2"},
	{"plot in beats", "2 z z z"},
	{"cast", "3"},
	{"person", "3 enter"},
	{"another person", "3 down enter"},
}

// scrolls are ways to scroll; none of them only moves a selection.
var scrolls = []string{"ctrl+d", "space", "ctrl+u", "space space", "b", "ctrl+d ctrl+d", "G"}

var firstWord = regexp.MustCompile(`[\pL\pN]+`)

// top returns the line at the top of the window, without the sign of a selection.
func (d *driver) top() string { return strings.Trim(d.body()[0], " ▌") }

func TestResizeKeepsThePassage(t *testing.T) {
	longTest(t)
	for _, c := range readingCases {
		t.Run(c.name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, uint64(len(c.name))))
			d := openTrilogy(t, 80, 24).onlyVisible().keys(c.keys)
			for range 60 {
				width, height := 20+random.IntN(120), 5+random.IntN(30)
				d.resize(width, height)
				d.keys(scrolls[random.IntN(len(scrolls))])
				for range 4 {
					d.checkResize(width, height, 20+random.IntN(140), 5+random.IntN(30))
				}
			}
		})
	}
}

// checkResize resizes the terminal and back, and checks the top line each time.
func (d *driver) checkResize(width, height, otherWidth, otherHeight int) {
	d.tb.Helper()
	where := fmt.Sprintf("%d×%d to %d×%d", width, height, otherWidth, otherHeight)
	before, person := d.top(), d.topPerson()
	d.resize(otherWidth, otherHeight)
	if word := firstWord.FindString(before); word != "" && !d.goesOnAt(word) && (person == "" || d.topPerson() != person) {
		d.tb.Fatalf("%s: %q was on top, now it is %q:\n%s", where, before, d.top(), d.screenshot())
	}
	d.resize(width, height)
	if after := d.top(); after != before {
		d.tb.Fatalf("%s and back: %q was on top, now it is %q:\n%s", where, before, after, d.screenshot())
	}
}

// topPerson returns the person of the cast in the line at the top of the window, or "".
func (d *driver) topPerson() string {
	v, _ := d.m.window()
	if item := v.Lines[v.Top].Item; d.m.here.isList() && item >= 0 {
		return v.Items[item].Person
	}
	return ""
}

// goesOnAt reports whether the word that began the top line is where the contract says.
func (d *driver) goesOnAt(word string) bool {
	in := func(text string) bool { return slices.Contains(firstWord.FindAllString(text, -1), word) }
	v, _ := d.m.window()
	if d.m.here.isList() && !in(d.top()) {
		selected := v.Items[v.Selected]
		return v.Top == v.LastTop(v.Height) || selected.First == v.Top || selected.Last == v.Top+v.Height-1
	}
	if d.m.here.section == recap.SectionSoFar && in(strings.Join(d.panelRows(), "\n")) {
		return true
	}
	return in(d.top()) || v.Top == v.LastTop(v.Height) && in(d.text())
}

// TestDraggedThroughEveryWidth checks that the same line is on top after an edge of the
// terminal has been dragged through every width and back.
func TestDraggedThroughEveryWidth(t *testing.T) {
	longTest(t)
	for _, c := range readingCases {
		d := openTrilogy(t, 100, 20).onlyVisible().keys(c.keys + " space ctrl+d")
		before := d.top()
		for width := 100; width > 0; width-- {
			d.resize(width, 20)
		}
		for width := 1; width <= 100; width += 3 {
			d.resize(width, 1+width%40)
		}
		d.resize(100, 20)
		if after := d.top(); after != before {
			t.Errorf("%s: %q was on top, now it is %q", c.name, before, after)
		}
	}
}

// TestResizeKeepsTheSelection checks that a resize keeps the selection in lists, where
// something is always selected.
func TestResizeKeepsTheSelection(t *testing.T) {
	longTest(t)
	for _, c := range []struct {
		name, keys    string
		width, height int // the smallest; below it there is no picture of the cast
		times         int
	}{
		{"cast", "3", 20, 6, 40}, {"relationships", "4", 20, 6, 40}, {"second ring", "4 a", 20, 6, 40}, {"web", "4 v", 60, 24, 8},
	} {
		t.Run(c.name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(2, uint64(len(c.name))))
			d := openTrilogy(t, 80, 24).onlyVisible().keys(c.keys)
			width := func() int { return c.width + random.IntN(140) }
			height := func() int { return c.height + random.IntN(30) }
			for range c.times {
				d.resize(width(), height())
				d.keys([]string{"down", "down down down", "up", "space", "down down", "G", "g"}[random.IntN(7)])
				v, ok := d.m.window()
				if !ok || v.Selected < 0 {
					t.Fatalf("%s: nothing is selected:\n%s", c.name, d.screenshot())
				}
				key := v.Items[v.Selected].Key
				d.resize(width(), height())
				v, _ = d.m.window()
				if v.Selected < 0 || v.Items[v.Selected].Key != key {
					t.Fatalf("%s: %s was selected, but no longer is:\n%s", c.name, key, d.screenshot())
				}
				if !v.Shows(v.Selected) {
					t.Fatalf("%s: %s is selected, but out of sight:\n%s", c.name, key, d.screenshot())
				}
			}
		})
	}
}

// TestSelectionBeyondTheWindow checks that in a text a resize keeps the passage rather
// than the selection: what is out of sight cannot be opened, and is selected again once
// it is back in sight.
func TestSelectionBeyondTheWindow(t *testing.T) {
	d := openTrilogy(t, 80, 40).keys("1 down down down down down")
	before := d.text()
	d.resize(30, 8)
	d.keys("enter")
	if d.m.here.person != "" {
		t.Errorf("something out of sight was opened:\n%s", d.screenshot())
	}
	d.resize(80, 40)
	d.keys("f1") // clears the message
	if after := d.text(); after != before {
		t.Errorf("back at the old size:\n%s\nwant\n%s", after, before)
	}
}

// TestNoHeadingAtTheEnd checks that no heading is the last line of the window, and that
// every line is still shown when scrolling by pages, by half pages and with the wheel.
func TestNoHeadingAtTheEnd(t *testing.T) {
	longTest(t)
	ways := map[string]func(*driver){
		"space": func(d *driver) { d.keys("space") }, "ctrl+d": func(d *driver) { d.keys("ctrl+d") }, "wheel": (*driver).wheelDown,
	}
	waited := 0
	for _, keys := range []string{"1 + + + +", "3", "3 enter", "4 c enter"} {
		for height := 6; height <= 30; height += 3 {
			for way, down := range ways {
				d := openTrilogy(t, 60, height).keys(keys).onlyVisible()
				seen := map[string]bool{}
				for range 200 {
					rows := d.body()
					for _, row := range rows {
						seen[strings.TrimSpace(strings.TrimPrefix(row, "▌"))] = true
					}
					v, _ := d.m.window()
					if v.Visible() < min(v.Height, len(v.Lines)) {
						waited++
					}
					if endsInHeading(v.Lines[v.Top:v.Top+v.Visible()]) && v.Top+v.Visible() < len(v.Lines) {
						t.Fatalf("%s, %d rows: a heading is the last line:\n%s", keys, height, d.screenshot())
					}
					down(d)
				}
				for _, l := range d.m.page().Lines {
					if text := strings.TrimSpace(ansi.Strip(l.Text)); !seen[text] {
						t.Fatalf("%s, %d rows, by %s: %q is never shown", keys, height, way, text)
					}
				}
			}
		}
	}
	if waited == 0 {
		t.Error("no heading was ever held back, so the test proves nothing")
	}
}

// endsInHeading reports whether the last of the lines is a heading, with other text
// before it.
func endsInHeading(lines []page.Line) bool {
	lines = slices.DeleteFunc(slices.Clone(lines), func(l page.Line) bool { return l.Text == "" })
	return len(lines) > 0 && lines[len(lines)-1].Heading && slices.ContainsFunc(lines, func(l page.Line) bool { return !l.Heading })
}
