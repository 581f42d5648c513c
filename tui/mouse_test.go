package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestWheelScrolls(t *testing.T) {
	for _, keys := range []string{"1", "2", "3", "3 enter"} {
		d := openTrilogy(t, 80, 20).keys(keys)
		before := d.body()
		d.wheel(tea.MouseWheelDown)
		if got, want := strings.Trim(d.body()[0], " ▌"), strings.Trim(before[wheelLines], " ▌"); got != want {
			t.Errorf("%s: after one notch of the wheel the top line is %q, want %q", keys, got, want)
		}
		d.wheel(tea.MouseWheelUp)
		if got := d.body()[0]; strings.Trim(got, " ▌") != strings.Trim(before[0], " ▌") {
			t.Errorf("%s: back up the top line is %q, want %q", keys, got, before[0])
		}
		for range 100 {
			d.wheel(tea.MouseWheelDown)
		}
		bottom := d.text()
		if d.wheel(tea.MouseWheelDown); d.text() != bottom {
			t.Errorf("%s: the wheel scrolls beyond the end", keys)
		}
		d.wheel(tea.MouseWheelLeft)
		d.wheel(tea.MouseWheelRight)
	}
}

// TestWheelKeepsAListSelected checks that in a list something in the window stays
// selected.
func TestWheelKeepsAListSelected(t *testing.T) {
	d := openTrilogy(t, 80, 16).keys("3")
	for range 4 {
		d.wheel(tea.MouseWheelDown)
		d.shows("▌")
	}
}

func TestClickTabs(t *testing.T) {
	for _, width := range []int{120, 80, 44} {
		for _, c := range []struct{ tab, shows string }{
			{"2 Plot", "2003 · 110 min"}, {"3 Cast", "works for Crane"}, {"1 So far", "The story so far"}, {"4 ", "employs"},
		} {
			d := openHeist(t, width, 30).keys("3 tab tab tab")
			x, y := d.find(c.tab)
			d.click(x, y)
			if !strings.Contains(d.text(), c.shows) {
				t.Errorf("%d columns: a click on %q does not show %q:\n%s", width, c.tab, c.shows, d.screenshot())
			}
			d.keys("1")
			before := d.text()
			d.click(x-1, y) // the space before the tab is not part of it
			if x, _ := d.find("1 So far"); x == 0 || d.text() != before {
				t.Errorf("%d columns: a click beside %q does something", width, c.tab)
			}
		}
	}
}

func TestClickStrip(t *testing.T) {
	for _, width := range []int{200, 100, 60} {
		d := start(t, Options{Book: heist(t), Before: 4}, width, 30).keys("2")
		for _, c := range []struct{ title, shows string }{
			{"Heist Two", "2003 · 110 min"}, {"The Heist", "4 May 2001"}, {"Heist Three", "2005 · 120 min"},
		} {
			_, y := d.find("◉")
			x := strings.Index(d.screen()[y+1], c.title) // ASCII, so a byte is a cell
			for row := range 2 {                         // the sign and the title
				d.click(x, y+row)
				if !strings.Contains(d.text(), c.shows) {
					t.Errorf("%d columns: a click on row %d of %q does not show %q:\n%s", width, row, c.title, c.shows, d.screenshot())
				}
			}
		}
		before := d.text()
		x, y := d.find("◇")
		if d.click(x, y); d.text() != before {
			t.Errorf("a click on the film not yet seen does something:\n%s", d.screenshot())
		}
	}
}

// TestClickEntries checks that the first click selects an entry and the next opens it.
func TestClickEntries(t *testing.T) {
	for _, keys := range []string{"1", "3"} {
		for _, width := range []int{150, 100, 50} {
			d := openHeist(t, width, 60).keys(keys)
			x, y := d.find("Bo Banks")
			d.click(x, y)
			if !strings.Contains(d.chosen(), "Bo Banks") {
				t.Errorf("section %s, %d columns: a click on Bo Banks selects %q", keys, width, d.chosen())
			}
			d.click(x, y)
			d.shows("played by B. Actor")
		}
	}
	d := openHeist(t, 120, 40).keys("3") // the second row of an entry belongs to it
	x, y := d.find("inside man")
	if d.click(x, y); !strings.Contains(d.chosen(), "Bo Banks") {
		t.Errorf("a click on the role selects %q", d.chosen())
	}
}

// TestClicksOnNothing checks that a click on nothing changes nothing.
func TestClicksOnNothing(t *testing.T) {
	d := openHeist(t, 120, 40).keys("1")
	before := d.text()
	for _, at := range [][2]int{{0, 0}, {119, 39}, {60, 38}, {-1, -1}, {500, 500}, {3, 6}} {
		d.click(at[0], at[1])
		d.send(tea.MouseClickMsg{X: at[0], Y: at[1], Button: tea.MouseRight})
		d.send(tea.MouseMotionMsg{X: at[0], Y: at[1]})
	}
	x, y := d.find("Ann Archer")
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight})
	if d.text() != before {
		t.Errorf("a click on nothing does something:\n%s", d.screenshot())
	}
}

// TestWheelAnswersNoQuestion checks that the wheel neither answers a question nor closes
// anything.
func TestWheelAnswersNoQuestion(t *testing.T) {
	_, locations := shelf(t)
	for name, d := range map[string]*driver{
		"question": openTrilogy(t, 80, 24).keys("m"),
		"faults":   start(t, Options{Library: shelfOf(locations)}, 80, 24).keys("end enter"),
		"player":   openTrilogy(t, 80, 24).keys("p"),
	} {
		before := d.text()
		d.wheel(tea.MouseWheelDown)
		d.wheel(tea.MouseWheelUp)
		if got := d.text(); got != before {
			t.Errorf("%s: after turning the wheel the screen is\n%s\nwant\n%s", name, got, before)
		}
	}
}

func TestMouseInTheChooser(t *testing.T) {
	for _, height := range []int{24, 6} {
		d := start(t, Options{Book: heist(t)}, 80, height)
		click := func(text string) {
			x, y := d.find(text)
			d.click(x, y)
		}
		d.wheel(tea.MouseWheelDown)
		d.shows("▸ 2   Heist Two")
		d.wheel(tea.MouseWheelUp)
		d.shows("▸ 1   The Heist")
		d.lacks("Heist Two")
		click(laterHint)
		d.shows("▸ 2   Heist Two")
		click(laterHint)
		d.shows("▸ 3   Heist Three")
		click("2   Heist Two")
		d.shows("▸ 2   Heist Two")
		d.lacks("Heist Three")
		click("2   Heist Two")
		if d.m.story == nil || d.m.story.Seen() != 1 {
			t.Errorf("%d rows: a second click does not choose:\n%s", height, d.screenshot())
		}
	}
}

// TestMouseIsReleased checks that M releases the mouse and captures it again.
func TestMouseIsReleased(t *testing.T) {
	d := openHeist(t, 80, 24)
	for _, c := range []struct {
		mode tea.MouseMode
		says string
	}{{tea.MouseModeCellMotion, ""}, {tea.MouseModeNone, "Mouse released"}, {tea.MouseModeCellMotion, "use it to scroll and click"}} {
		if got := d.m.View().MouseMode; got != c.mode || !strings.Contains(d.footer(), c.says) {
			t.Errorf("mouse mode %v, footer %q; want %v, %q", got, d.footer(), c.mode, c.says)
		}
		d.keys("M")
	}
}

func TestClickLeavesHelp(t *testing.T) {
	d := openHeist(t, 80, 24)
	before := d.text()
	d.keys("?")
	d.click(10, 10)
	if d.text() != before {
		t.Errorf("a click does not leave the help:\n%s", d.screenshot())
	}
}
