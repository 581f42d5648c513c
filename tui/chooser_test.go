package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"previously/data"
	"previously/recap/canary"
)

// titlesShown returns those of the titles that the chooser lists.
func (d *driver) titlesShown(titles ...string) []string {
	return slices.DeleteFunc(slices.Clone(titles), func(title string) bool { return !strings.Contains(strings.Join(d.body(), "\n"), title) })
}

var heistTitles = []string{"The Heist (2001)", "Heist Two (2003)", "Heist Three (2005)", "Heist Four (2031)"}

// laterHint is the row that hints at a later title. It is shown until the cursor has been
// at the last one.
const laterHint = "the next title, if there is one"

// TestChooserGrows checks the chooser of a viewer who has not answered yet: it names the
// first film, and one more for each step down. After the last one it promises no other.
func TestChooserGrows(t *testing.T) {
	d := start(t, Options{Book: heist(t)}, 80, 24)
	d.shows("Which film are you about to watch?", laterHint, "I have seen them all")
	for _, c := range []struct {
		key  string
		rows int
		on   string
		hint bool
	}{
		{"f1", 1, "The Heist", true}, {"end", 1, "I have seen them all", true}, {"up", 1, "The Heist", true},
		{"down", 2, "Heist Two", true}, {"down", 3, "Heist Three", true}, {"j", 4, "Heist Four", true},
		{"down", 4, "I have seen them all", false}, {"down", 4, "I have seen them all", false}, {"up", 4, "Heist Four", false},
		{"k", 3, "Heist Three", true}, {"up", 2, "Heist Two", true}, {"up", 1, "The Heist", true}, {"up", 1, "The Heist", true},
		{"end", 1, "I have seen them all", true}, {"home", 1, "The Heist", true}, {"tab", 2, "Heist Two", true},
	} {
		d.keys(c.key)
		if got := d.titlesShown(heistTitles...); !slices.Equal(got, heistTitles[:c.rows]) {
			t.Errorf("after %s the list shows %q, want %q:\n%s", c.key, got, heistTitles[:c.rows], d.screenshot())
		}
		if row := d.row("▸"); !strings.Contains(row, c.on) {
			t.Errorf("after %s the cursor is on %q, want %q", c.key, row, c.on)
		}
		if got := strings.Contains(d.text(), laterHint); got != c.hint {
			t.Errorf("after %s a later title is hinted at: %v, want %v:\n%s", c.key, got, c.hint, d.screenshot())
		}
	}
}

// season returns a series of labelled episodes.
func season(tb testing.TB, episodes int) *data.Book {
	tb.Helper()
	src := "title = \"Season\"\nkind = \"episode\"\nsummary = \"It goes on.\"\n"
	for i := 1; i <= episodes; i++ {
		src += fmt.Sprintf("[[installment]]\ntitle = \"%s\"\nlabel = \"S1E%d\"\nline = \"It happens.\"\n", episode(i), i)
	}
	return decodeBook(tb, "season.toml", src)
}

func episode(i int) string { return canary.Letters(i) + " Happens" }

// onRow returns the chooser's row under the cursor.
func (d *driver) onRow() string { return strings.TrimSpace(strings.Trim(d.row("▸"), " ▸")) }

// TestTypingMovesTheChooser checks that typing a number, a label, or the beginning of a
// title that has been shown moves the cursor there, and that no later title is named.
func TestTypingMovesTheChooser(t *testing.T) {
	for _, c := range []struct {
		keys string
		row  int
	}{
		{"2", 2}, {"1 2", 12}, {"1 2 backspace", 1}, {"1 2 up", 11}, {"1 2 k", 11}, {"1 2 j j", 14}, {"3 esc 5", 5}, {"2 down 4", 4},
		{"S 1 E 7", 7}, {"s 1 e 1 2", 12}, {"/ s 1 e 3", 3}, {"9 9", 9}, {"1 6", 16}, {"1 7", 1},
		{"/ 8", 8}, {"8 g", 1}, {"8 esc home", 1}, {"1 6 ctrl+u", 16}, {"5 esc end", 0}, {"4 / 6", 6},
	} {
		d := start(t, Options{Book: season(t, 16)}, 80, 40).keys(c.keys)
		want := fmt.Sprintf("%-4d%s", c.row, episode(c.row))
		if c.row == 0 {
			want = "✓   I have seen them all"
		}
		if got := d.onRow(); got != want {
			t.Errorf("%s: the cursor is on %q, want %q", c.keys, got, want)
		}
		for later := c.row + 1; later <= 16 && c.row > 0; later++ {
			d.lacks(episode(later))
		}
	}
	d := start(t, Options{Book: season(t, 16)}, 80, 40).keys("9 /").typeText(strings.ToLower(episode(4))[:3])
	if got := d.onRow(); !strings.HasSuffix(got, episode(4)) {
		t.Errorf("the beginning of a title leads to %q, want %q", got, episode(4))
	}
	d = start(t, Options{Book: season(t, 16)}, 80, 40).keys("9 9 enter")
	d.shows("no match, so nothing was chosen", "Which episode")
	d.keys("backspace enter").shows("before S1E9 " + episode(9))
}

// TestChooserPages checks that paging down stops at the last title before it reaches the
// last row, and that space chooses nothing.
func TestChooserPages(t *testing.T) {
	d := start(t, Options{Book: season(t, 30)}, 80, 14)
	page := d.m.bodyArea().height - 1
	for _, c := range []struct {
		keys string
		row  int
	}{
		{"3 0 home g", 1}, {"pgdown", 1 + page}, {"space", 1 + 2*page}, {"pgup", 1 + page}, {"pgup pgup", 1}, {"ctrl+d", 1 + page/2}, {"ctrl+u", 1},
		{"2 9 pgdown", 30}, {"space", 0}, {"pgup", 31 - page}, {"ctrl+u ctrl+u", 31 - page - 2*(page/2)},
	} {
		d.keys(c.keys)
		want := fmt.Sprintf("%-4d%s", c.row, episode(c.row))
		if c.row == 0 {
			want = "✓   I have seen them all"
		}
		if got := d.onRow(); got != want {
			t.Fatalf("after %s the cursor is on %q, want %q", c.keys, got, want)
		}
		d.checkFrame(80, 14)
	}
}

// TestPagesNameOneTitleAtATime checks that a title that the cursor has skipped is named
// only once the cursor is on it.
func TestPagesNameOneTitleAtATime(t *testing.T) {
	for _, key := range []string{"pgdown", "space", "ctrl+d"} {
		d := start(t, Options{Book: season(t, 30)}, 80, 14).keys(key)
		at := 0
		for n := 2; n <= 30; n++ {
			shown := strings.Contains(d.text(), episode(n))
			if on := strings.HasSuffix(d.onRow(), episode(n)); on {
				at = n
			}
			if shown != (n == at) {
				t.Fatalf("after %s to row %d, episode %d is on the screen: %v\n%s", key, at, n, shown, d.screenshot())
			}
		}
		if at < 4 {
			t.Fatalf("%s leads to row %d, want at least row 4", key, at)
		}
		d.keys("up").shows(episode(at - 1))
		d.lacks(episode(at - 2))
		if d.keys("home down down"); !strings.HasSuffix(d.onRow(), episode(3)) {
			t.Errorf("two steps down from the first row the cursor is on %q, want %q:\n%s", d.onRow(), episode(3), d.screenshot())
		}
		d.shows(episode(2))
	}
}

// TestChooserOfAllSeen checks that the chooser hints at no later title once all are seen.
func TestChooserOfAllSeen(t *testing.T) {
	whole := decodeBook(t, "alpha.toml", seriesFile("Alpha", "Done."))
	d := start(t, Options{Book: whole, Before: 2}, 80, 24).keys("w")
	d.lacks(laterHint)
	d.keys("enter").shows("all seen") // the answer is the same, so there is nothing to ask
}

func TestChooserChooses(t *testing.T) {
	for _, c := range []struct{ keys, header string }{
		{"enter", "before The Heist (2001)"}, {"2 enter", "before Heist Two (2003)"}, {"down enter", "before Heist Two (2003)"},
		{"down down up enter", "before Heist Two (2003)"}, {"end enter enter", "before Heist Four (2031)"},
		{"down down down down enter enter", "before Heist Four (2031)"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := start(t, Options{Book: heist(t)}, 80, 24).keys(c.keys)
			if !strings.Contains(d.text(), c.header) {
				t.Errorf("%s: %q is not on the screen:\n%s", c.keys, c.header, d.screenshot())
			}
		})
	}
}

// TestChooserAgain checks that the chooser starts on the current choice, and that leaving
// it or choosing the same again changes nothing.
func TestChooserAgain(t *testing.T) {
	for _, keys := range []string{"w esc", "w backspace", "w enter", "w up up down down enter", "w end esc"} {
		d := openTrilogy(t, 80, 20).keys("2 ctrl+d left down down 3 down")
		before := d.text()
		if d.keys(keys); d.text() != before {
			t.Errorf("%s:\n%s\nwant\n%s", keys, d.screenshot(), before)
		}
	}
}

// TestChooserBack checks that after going back to an earlier film everything later is
// gone from everywhere, the way back included.
func TestChooserBack(t *testing.T) {
	d := openHeist(t, 100, 30).keys("3 down down enter 2 z 1 + w up enter")
	for _, keys := range []string{"1", "2", "3", "4", "esc", "esc", "esc", "[", "]", "n", "+", "/ d e e"} {
		d.keys(keys)
		d.lacks("Dee", "Heist Three", "Shot by", "now dead")
	}
}

// TestFirstQuestionStays checks that the first question stays until it is answered.
func TestFirstQuestionStays(t *testing.T) {
	d := start(t, Options{Book: heist(t)}, 80, 24)
	for _, keys := range []string{"esc", "backspace", "? esc", "1", "x", "ctrl+l", "p"} {
		d.keys(keys)
		d.shows("Which film are you about to watch?")
		d.lacks("Ann", "Bo ", "Heist Three")
	}
}

// TestWatched checks that m marks the next film as watched, and that u undoes it.
func TestWatched(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 2}, 80, 24).keys("m")
	d.shows("Have you watched Heist Two (2003)?")
	for _, no := range []string{"n", "esc", "q"} {
		d.keys(no)
		d.shows("before Heist Two (2003)")
		d.keys("m")
	}
	d.keys("enter")
	d.shows("before Heist Three (2005)", "u undoes it")
	d.keys("u")
	d.shows("before Heist Two (2003)", "Undone.")
	d.lacks("Dee", "Heist Three")
	d = start(t, Options{Book: heist(t), Before: 4}, 80, 24).keys("m y")
	d.shows("before Heist Four (2031)", "doesn't tell that film's story yet")
}

// TestChooserAsksBeforeEverything checks that one key press too many on the last title
// shows nothing: the app asks first, and in the same way if the file ends with what the
// viewer has seen.
func TestChooserAsksBeforeEverything(t *testing.T) {
	for _, before := range []int{0, 1, 2, 3, 4} {
		d := start(t, Options{Book: heist(t), Before: before}, 100, 30)
		if before > 0 {
			d.keys("w")
		}
		d.keys("end enter").shows("Have you seen them all?")
	}
	d := openTrilogy(t, 100, 30).keys("w down enter")
	d.shows("Have you seen them all?")
	d.lacks("Alexander Resz")
	d.keys("n").shows("Which film are you about to watch?")
	d.keys("enter y").shows("all seen")
}

// TestChooserShowsItsWholeText checks that the question, the promise and the reason are
// shown in full, wrapped, if there is room; the promise is dropped before the question.
func TestChooserShowsItsWholeText(t *testing.T) {
	const question, promise = "Which film are you about to watch?", "You'll see everything before it, and nothing from it or after it."
	const why = "Titles can be spoilers too: each appears when the cursor reaches it."
	for width := 12; width <= 80; width += 4 {
		d := start(t, Options{Book: heist(t)}, width, 40)
		if words := strings.Join(strings.Fields(strings.Join(d.body(), " ")), " "); !strings.HasPrefix(words, question+" "+promise+" "+why+" ▸ 1 ") {
			t.Errorf("%d columns: the question is\n%s", width, d.screenshot())
		}
	}
	for _, c := range []struct {
		height            int
		question, promise bool
	}{{12, true, true}, {10, true, true}, {8, true, true}, {7, true, false}, {4, false, false}} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			d := start(t, Options{Book: heist(t)}, 40, c.height)
			if got := strings.Contains(d.text(), question); got != c.question {
				t.Errorf("%d rows: the question is shown: %v, want %v\n%s", c.height, got, c.question, d.screenshot())
			}
			if got := strings.Contains(d.text(), "nothing from it"); got != c.promise {
				t.Errorf("%d rows: the promise is shown: %v, want %v\n%s", c.height, got, c.promise, d.screenshot())
			}
			d.shows("I have seen them all")
		})
	}
}

// TestChooserByMouse checks that a click takes the row under the mouse, however much is
// above the list.
func TestChooserByMouse(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {30, 8}, {20, 6}, {40, 5}, {40, 4}} {
		d := start(t, Options{Book: heist(t), Before: 3}, size[0], size[1]).keys("w")
		_, y := d.find("2   Heist Two")
		if d.click(10, y); !strings.Contains(d.row("▸"), "Heist Two") {
			t.Errorf("%v: a click on Heist Two selects %q", size, d.row("▸"))
		}
		_, y = d.find("▸")
		if d.click(10, y); d.m.story.Seen() != 1 {
			t.Errorf("%v: a second click does not choose Heist Two:\n%s", size, d.screenshot())
		}
	}
}
