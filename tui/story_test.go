package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"previously/recap/text"
)

// openHeist opens the made-up series before its third film.
func openHeist(tb testing.TB, width, height int) *driver {
	tb.Helper()
	return start(tb, Options{Book: heist(tb), Before: 3}, width, height)
}

// chosen returns the first row of the selected entry, without the sign of the selection.
func (d *driver) chosen() string {
	for _, row := range d.body() {
		if _, entry, ok := strings.Cut(row, "▌"); ok {
			return strings.TrimSpace(entry)
		}
	}
	return ""
}

// TestFilmStep checks that a step to another film keeps the section, and shows it as of
// that film.
func TestFilmStep(t *testing.T) {
	for _, c := range []struct {
		keys       string
		now, then  []string
		absentThen string
	}{
		{"1", []string{"† Bo Banks, inside man (B. Actor): Shot", "Heist Two (2003)"}, []string{"● Bo Banks, inside man (B. Actor): Rich"}, "Shot by"},
		{"2", []string{"2003 · 110 min", "She finds him poor"}, []string{"4 May 2001 · 100 min", "Bo walks out"}, "Dee"},
		{"3", []string{"inside man · now dead"}, []string{"● Bo Banks"}, "dead"},
		{"4", []string{"employs"}, []string{"owes"}, "employs"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 100, 40).keys(c.keys)
			d.shows(c.now...)
			section := d.m.here.section
			for _, keys := range []string{"left", "right h"} {
				d.keys(keys)
				d.shows(c.then...)
				d.lacks(c.absentThen)
				if d.m.here.section != section {
					t.Errorf("%s: %s left the section", c.keys, keys)
				}
			}
			d.keys("l")
			d.shows(c.now...)
		})
	}
}

func TestFilmStepKeepsTheSelection(t *testing.T) {
	d := openHeist(t, 100, 40).keys("3 down down")
	for _, keys := range []string{"left", "right"} {
		if d.keys(keys); !strings.Contains(d.chosen(), "Bo Banks") {
			t.Errorf("after %s %q is selected, want Bo Banks:\n%s", keys, d.chosen(), d.screenshot())
		}
	}
	d = openHeist(t, 100, 40).keys("3 down enter") // the page of Crane
	d.shows("played by Another C. Actor", "Has Ann where")
	d.keys("left")
	d.shows("played by C. Actor", "out for revenge")
	d.lacks("Has Ann where")
}

func TestFilmStepEndsAtBothEnds(t *testing.T) {
	d := openHeist(t, 100, 40).keys("right")
	if got := d.footer(); !strings.Contains(got, "This is the last film you have seen.") {
		t.Errorf("past the last film seen the footer says %q", got)
	}
	d.keys("left left")
	if got := d.footer(); !strings.Contains(got, "This is the first film.") {
		t.Errorf("before the first film the footer says %q", got)
	}
}

// TestStripFollowsTheFilm checks that the sign of the cursor is above the title of the
// film.
func TestStripFollowsTheFilm(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 100, 40)
	for _, title := range []string{"Heist Three", "Heist Two", "The Heist"} {
		sign, y := d.find("◉")
		label := d.screen()[y+1]
		if got := label[sign:]; !strings.HasPrefix(got, title) { // up to here both rows are ASCII, except for the signs
			t.Errorf("the cursor is above %q, want %q:\n%s", got, title, d.screenshot())
		}
		d.keys("left")
	}
	d.shows("◇")
}

// TestTitlesWithoutRoom checks that titles leave out the name of the series, all of
// them, if there is no room for it.
func TestTitlesWithoutRoom(t *testing.T) {
	wick := decodeBook(t, "john-wick.toml", bundled(t)["john-wick.toml"])
	for _, c := range []struct {
		width  int
		titles []string
	}{
		{120, []string{"John Wick ", "Chapter 2 ", "Chapter 3 – Parabellum ", "Chapter 4"}},
		{80, []string{"John Wick ", "Chapter 2 ", "Chapter 3 – Para… ", "Chapter 4"}},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			_, y := start(t, Options{Book: wick, Before: 4}, c.width, 24).find("◉")
			row := start(t, Options{Book: wick, Before: 4}, c.width, 24).screen()[y+1]
			for _, title := range c.titles {
				before, after, found := strings.Cut(row, title)
				if !found || strings.TrimSpace(before) != "" {
					t.Errorf("at %d columns %q does not continue with %q", c.width, row, title)
				}
				row = after
			}
		})
	}
	start(t, Options{Book: wick, Before: 3}, 120, 24).shows("John Wick: Chapter 2     ", "John Wick: Chapter 3 – Parabellum (2019)")
	start(t, Options{Book: wick, Before: 4}, 40, 12).shows("Chapter 3 – Parabellum    ◇ Chapter 4")
	start(t, Options{Book: wick, Before: 3}, 40, 12).keys("w").shows("2   John Wick: Chapter 2 (2017)", "▸ 3   Chapter 3 – Parabellum (2019)")
	start(t, Options{Book: wick, Before: 3}, 40, 12).shows("Chapter 2    ◇ Chapter 3 – Parabellum")
}

func TestSectionKeys(t *testing.T) {
	for _, c := range []struct{ keys, shows string }{
		{"tab", "2003 · 110 min"}, {"tab tab", "inside man"}, {"tab tab tab", "In the past"},
		{"tab tab tab tab", "The story so far"}, {"shift+tab", "In the past"}, {"3 shift+tab", "2003 · 110 min"},
		{"4 1", "The story so far"}, {"2", "2003 · 110 min"}, {"3", "inside man"}, {"4", "In the past"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 100, 40).keys(c.keys)
			if !strings.Contains(d.text(), c.shows) {
				t.Errorf("%s: %q is not on the screen:\n%s", c.keys, c.shows, d.screenshot())
			}
		})
	}
}

// TestSectionsRememberTheirPlace checks that each section is where it was left after
// moves in the others.
func TestSectionsRememberTheirPlace(t *testing.T) {
	for _, c := range []struct{ there, elsewhere string }{
		{"1 ctrl+d ctrl+d", "2 space 3 G 4 down"}, {"1 down down", "3 down down tab"}, {"2 ctrl+d", "1 space 3 down"},
		{"3 down down down", "shift+tab space 4 down 1"}, {"3 G", "1 G 2 G"}, {"4 down down", "3 down enter"},
		{"2 left down down", "tab tab tab G"}, {"3 left down", "2 1 space"},
	} {
		t.Run(c.there, func(t *testing.T) {
			d := openTrilogy(t, 80, 20).keys(c.there)
			before := d.text()
			if d.keys(c.elsewhere + " " + c.there[:1]); d.text() != before {
				t.Errorf("%s, then %s and back:\n%s\nwant\n%s", c.there, c.elsewhere, d.screenshot(), before)
			}
		})
	}
}

// TestBackToTheSamePlace checks that after opening something and going back the screen is
// the same to the last character.
func TestBackToTheSamePlace(t *testing.T) {
	for _, back := range []string{"esc", "backspace"} {
		for _, c := range []struct{ at, open string }{
			{"1 space space down", "enter"}, {"3", "enter"}, {"3 down down down", "enter"}, {"3 G", "enter"},
			{"3 left down down", "enter"}, {"4 down down", "enter"}, {"4 down", "o"}, {"3 down", "r"},
		} {
			d := openTrilogy(t, 80, 16).keys(c.at)
			before := d.text()
			d.keys(c.open)
			if d.text() == before {
				t.Fatalf("%s opens nothing:\n%s", c.open, d.screenshot())
			}
			d.keys("down down ctrl+d " + back)
			if d.text() != before {
				t.Errorf("%s:\n%s\nwant\n%s", back, d.screenshot(), before)
			}
		}
	}
}

// TestBackThroughSeveral follows a relationship from page to page, and goes back through
// all of them.
func TestBackThroughSeveral(t *testing.T) {
	d := openHeist(t, 100, 40).keys("3")
	var places []string
	for _, selects := range []string{"", "down", "down"} {
		d.keys(selects)
		places = append(places, d.text())
		d.keys("enter")
	}
	for i, place := range slices.Backward(places) {
		if d.keys("esc"); d.text() != place {
			t.Fatalf("back at %d:\n%s\nwant\n%s", i, d.screenshot(), place)
		}
	}
	if d.keys("esc"); !strings.Contains(d.footer(), "at the start") {
		t.Errorf("at the start esc says %q", d.footer())
	}
}

func TestEnterOpensWhatIsSelected(t *testing.T) {
	d := openHeist(t, 100, 40).keys("1 G up enter")
	d.shows("Bo Banks", "played by B. Actor", "inside man (The crew)", "dead · Shot by the men of Crane", "also known as Bobo")
	d = openHeist(t, 100, 40).keys("1 enter")
	if !strings.Contains(d.footer(), "Select something first") {
		t.Errorf("with nothing selected the footer says %q", d.footer())
	}
}

var budgetShown = regexp.MustCompile(`(?m)(?:(\d+) min|all · .*)(?: · nothing left out)?\s*$`)

// budget returns the time budget that the tab row shows, in minutes; 0 means no limit.
func (d *driver) budget() int {
	d.tb.Helper()
	match := budgetShown.FindStringSubmatch(d.text())
	if match == nil {
		d.tb.Fatalf("no budget is on the screen:\n%s", d.screenshot())
	}
	n, _ := strconv.Atoi(match[1])
	return n
}

// TestBudget checks for each budget that what is shown can be read in that time, and uses
// it as long as anything is left out.
func TestBudget(t *testing.T) {
	d := openTrilogy(t, 100, 400)
	last := 0
	for _, c := range []struct {
		key  string
		want int
	}{{"-", 1}, {"-", 1}, {"+", 2}, {"=", 5}, {"+", 10}, {"+", 0}, {"+", 0}} {
		d.keys(c.key)
		budget := d.budget()
		if budget != c.want {
			t.Errorf("%s: the budget is %d, want %d", d.way(), budget, c.want)
		}
		const headings = 40 // words that are not part of the story
		words := text.CountWords(strings.Join(d.body(), " ")) + text.CountWords(strings.Join(d.panelRows(), " "))
		room := budget * text.WordsPerMinute
		if budget > 0 && words > room+headings {
			t.Errorf("%s: with %d min %d words are shown, want at most %d", d.way(), budget, words, room+headings)
		}
		if leaves := strings.Contains(d.text(), "Left out for lack of time"); leaves && words < room*3/4 {
			t.Errorf("%s: with %d min only %d words are shown, and some are left out", d.way(), budget, words)
		}
		if words < last {
			t.Errorf("%s: %d min show %d words, but a smaller budget showed %d", d.way(), budget, words, last)
		}
		last = words
	}
	if !strings.Contains(d.footer(), "That's everything.") {
		t.Errorf("past the last budget the footer says %q", d.footer())
	}
	if d.keys("- - - - -"); !strings.Contains(d.footer(), "That's the shortest.") {
		t.Errorf("below the first budget the footer says %q", d.footer())
	}
}

// TestBudgetFromAnotherSection checks that changing the budget in another section shows
// the effect.
func TestBudgetFromAnotherSection(t *testing.T) {
	for _, keys := range []string{"2 +", "3 enter +", "4 +", "4 c enter +"} {
		d := openTrilogy(t, 80, 24).keys(keys)
		d.shows("5 min", "The story so far")
	}
}

// TestLengths checks that z shows the plot at its four lengths in turn.
func TestLengths(t *testing.T) {
	d := openHeist(t, 100, 30).keys("2 left")
	for _, c := range []struct{ info, text string }{
		{"full · ", "a driver whom all call the Ghost"},
		{"line · ", "Ann robs the vault with Bo, and Bo keeps the loot."},
		{"short · ", "and takes Bo on. The job goes well."},
		{"beats · ", "• She takes Bo on, because he knows the guards."},
		{"full · ", "a driver whom all call the Ghost"},
	} {
		d.shows(c.info, c.text)
		d.keys("z")
	}
	if d = openHeist(t, 100, 30).keys("3 z"); !strings.Contains(d.text(), "full · ") {
		t.Errorf("z in another section does not show the plot:\n%s", d.screenshot())
	}
}

// TestNothingToRecap checks the screen of a viewer who is about to watch the first film.
func TestNothingToRecap(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 1}, 100, 30)
	for _, keys := range []string{"1", "2", "3", "4", "left", "+", "z", "v", "enter", "down"} {
		d.keys(keys)
		d.shows("There is nothing to recap.", "before The Heist (2001)")
		d.lacks("Ann", "Heist Two")
	}
	if d.keys("p"); !strings.Contains(d.footer(), "Nothing comes before") {
		t.Errorf("play says %q", d.footer())
	}
	d.shows("When you have watched it, press m.", "If you are about to watch another film, press w.")
	if d.keys("enter"); !strings.Contains(d.footer(), "m once you have watched it") {
		t.Errorf("enter says %q", d.footer())
	}
	if d.keys("m y").shows("before Heist Two (2003)", "Ann"); d.m.story.Seen() != 1 {
		t.Errorf("m does not mark the first film:\n%s", d.screenshot())
	}
	d = start(t, Options{Book: heist(t), Before: 1, Keys: map[string][]string{"watched": {}, "choose": {"f5"}}}, 100, 30)
	d.shows("Enjoy it. If you are about to watch another film, press f5.")
}

func TestAllSeen(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 100, 30)
	d.shows("before Heist Four (2031)")
	d.keys("G").shows("(A. Actor): Rich.")
	d = openTrilogy(t, 100, 30).keys("w end enter enter")
	d.shows("all seen")
	d.lacks("◇", "before Last")
}

// TestFooterSaysTheSameAsTheTabs checks the section that has a long and a short name: the
// tabs show the one that fits, and the footer the short one.
func TestFooterSaysTheSameAsTheTabs(t *testing.T) {
	for width, name := range map[int]string{39: "Cast", 40: "4 Relations", 46: "4 Relations", 47: "4 Relationships", 80: "4 Relationships"} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			openHeist(t, width, 12).keys("3").shows(name)
		})
	}
	if d := openHeist(t, 80, 24).keys("3"); !slices.Contains(d.hints(), "r relations") {
		t.Errorf("the footer says %q", d.footer())
	}
}
