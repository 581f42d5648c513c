package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"previously/data"
	"previously/recap/text"
	"previously/tui/overlay"
)

// play presses the keys and starts Play, in the heist before its fourth film.
func play(tb testing.TB, keys string) (*driver, *overlay.Player) {
	tb.Helper()
	d := start(tb, Options{Book: heist(tb), Before: 4}, 80, 24).keys(keys + " p")
	p, ok := d.m.overlay.(*overlay.Player)
	if !ok {
		tb.Fatalf("Play did not start:\n%s", d.screenshot())
	}
	return d, p
}

// startsTimer reports whether a key starts a timer.
func (d *driver) startsTimer(key string) bool {
	before := len(d.waiting)
	d.keys(key)
	return len(d.waiting) > before
}

func TestPlayerTurnsCards(t *testing.T) {
	d, p := play(t, "1 + + +")
	for i, want := range []string{
		"Previously on The Heist", "The Heist (2001)", "Ann plans to rob the vault of Crane.", "She takes Bo on, because he knows the guards.",
		"The job goes well, and Bo keeps the loot.", "Heist Two (2003)",
	} {
		d.shows(want)
		if p.At != i || i < len(p.Cards)-1 && d.clock().time != p.Cards[i].Time {
			t.Errorf("card %d is number %d and stays for %v, want %v", i, p.At, d.clock().time, p.Cards[i].Time)
		}
		if i > 0 {
			d.lacks("Previously on")
		}
		d.fireTimer()
	}
	if d.lacks("PREVIOUSLY ON", "1 So far", "before"); strings.TrimSpace(d.text()) == "" {
		t.Error("nothing is on the screen")
	}
}

// TestPlayerIsCentred checks that the text is in the middle of the screen, in short
// lines.
func TestPlayerIsCentred(t *testing.T) {
	for _, width := range []int{30, 60, 100, 200} {
		d := start(t, Options{Book: heist(t), Before: 4}, width, 24).keys("p right right")
		for y, row := range d.screen()[:22] {
			text := strings.TrimSpace(row)
			if text == "" {
				continue
			}
			left := strings.Index(row, text)
			if right := width - left - len([]rune(text)); len([]rune(text)) > 52 || left-right > 2 || right-left > 2 {
				t.Errorf("%d columns, row %d: %d spaces on the left, %d on the right of %q", width, y, left, right, text)
			}
		}
	}
}

// TestPauseMovesNothing checks that a pause changes nothing on screen except the word for
// it.
func TestPauseMovesNothing(t *testing.T) {
	for _, width := range []int{20, 30, 40, 80, 200} {
		for _, o := range []Options{{}, {Accessible: width >= 40}} {
			o.Book, o.Before = trilogy(t), 3
			d := start(t, o, width, 24).keys("+ + + + p right")
			running := d.screen()[:23]
			paused := d.keys("space").screen()[:23]
			if got := strings.TrimRight(strings.TrimSuffix(paused[22], "paused"), " ,"); got != strings.TrimRight(running[22], " ") || got == paused[22] {
				t.Errorf("%s: the pause turns %q into %q", d.way(), running[22], paused[22])
			}
			if !slices.Equal(paused[:22], running[:22]) {
				t.Errorf("%d columns: the pause moves the card\n%s", width, d.screenshot())
			}
		}
	}
}

// TestCardTime checks that the time of a card follows from its words and the reading
// speed, and is at least two seconds.
func TestCardTime(t *testing.T) {
	for _, speed := range []int{60, 238, 600} {
		d := start(t, Options{Book: trilogy(t), Before: 4, Speed: speed}, 80, 24).keys("+ + + + p")
		for _, card := range d.m.overlay.(*overlay.Player).Cards {
			words := text.CountWords(card.Title + " " + strings.Join(card.Lines, " "))
			want := max(time.Duration(words)*time.Minute/time.Duration(speed), 2*time.Second)
			if card.Time != want {
				t.Errorf("at %d words a minute %d words stay for %v, want %v", speed, words, card.Time, want)
			}
		}
	}
}

func TestPlayerPause(t *testing.T) {
	d, p := play(t, "")
	d.keys("right right")
	full := d.clock().time
	d.advanceClock(700 * time.Millisecond)
	if d.startsTimer("space") {
		t.Error("a timer runs during the pause")
	}
	d.shows("paused")
	before := d.styled()
	d.advanceClock(time.Hour)
	for _, j := range d.waiting {
		if j.clock {
			d.send(j.do())
		}
	}
	if d.styled() != before {
		t.Errorf("something moves during the pause:\n%s", d.screenshot())
	}
	if left := full - 700*time.Millisecond; !d.startsTimer("space") || d.clock().time != left {
		t.Errorf("after the pause the card stays for %v, want %v", d.clock().time, full-700*time.Millisecond)
	}
	d.lacks("paused")
	d.advanceClock(time.Hour) // the program was suspended
	if d.keys("space space"); d.clock().time != 0 || p.At != 2 {
		t.Errorf("card %d has %v left, want card 2 and no time", p.At, d.clock().time)
	}
	d.click(40, 10)
	d.shows("paused")
}

// TestPlayerStepsWhilePaused checks that a step does not end the pause, and that the new
// card then gets its full time.
func TestPlayerStepsWhilePaused(t *testing.T) {
	d, p := play(t, "+ + + +")
	d.advanceClock(time.Second)
	d.keys("space")
	for _, step := range []string{"right", "right", "left", "l"} {
		if d.startsTimer(step) {
			t.Errorf("%s: a step starts the timer during the pause", d.way())
		}
	}
	d.shows("Ann plans to rob", "paused")
	if !d.startsTimer("space") || d.clock().time != p.Cards[2].Time {
		t.Errorf("the card stays for %v, want %v", d.clock().time, p.Cards[2].Time)
	}
}

// TestPlayerIgnoresStaleClocks checks that a timer started for a card that is gone does
// nothing.
func TestPlayerIgnoresStaleClocks(t *testing.T) {
	d, p := play(t, "+ + + +")
	stale := d.clock().do()
	d.keys("right")
	want := d.text()
	if d.send(stale); d.text() != want {
		t.Errorf("the timer of the first card turned the second:\n%s", d.screenshot())
	}
	d.keys("left left left")
	if d.shows("Previously on"); p.At != 0 {
		t.Errorf("left on the first card leads to card %d", p.At)
	}
	d.keys("esc")
	want = d.text()
	d.fireTimer()
	if d.text() != want {
		t.Errorf("a timer has an effect after leaving:\n%s", d.screenshot())
	}
	d.keys("p")
	if d.send(stale); d.m.overlay.(*overlay.Player).At != 0 {
		t.Errorf("the timer of another run turned a card:\n%s", d.screenshot())
	}
}

func TestPlayerRestsOnTheLastCard(t *testing.T) {
	d, p := play(t, "+ + + +")
	for range p.Cards[1:] {
		d.fireTimer()
	}
	d.shows("Where they stand")
	want, clocks := d.text(), len(d.waiting)
	d.fireTimer()
	if d.keys("right right"); d.text() != want || len(d.waiting) != clocks {
		t.Errorf("something moves after the last card:\n%s", d.screenshot())
	}
	d.lacks("pause", "resume")
	if d.keys("space"); d.text() != want {
		t.Errorf("space does something after the last card:\n%s", d.screenshot())
	}
	d.click(40, 10)
	if d.keys("left").lacks("paused"); len(d.waiting) == clocks {
		t.Error("the card before the last one has no timer")
	}
	d.keys("space right").lacks("paused", "resume")
	d.keys("left").shows("paused", "resume")
}

// TestPlayerLeavesToThePlace checks that Play goes back to the place where it was
// started.
func TestPlayerLeavesToThePlace(t *testing.T) {
	for _, keys := range []string{"1 down", "2 space left", "3 down down", "3 down enter", "4 down", "4 v right", "4 c enter", "/ l o o t down enter n"} {
		d := start(t, Options{Book: heist(t), Before: 4}, 80, 20).keys(keys)
		want := d.text()
		for _, leave := range []string{"esc", "right q", "space backspace", "p"} {
			if d.keys("p " + leave); d.text() != want {
				t.Errorf("%s p %s goes back to\n%s\nwant\n%s", keys, leave, d.screenshot(), want)
			}
		}
	}
}

func TestPlayerKeepsTheBudget(t *testing.T) {
	for _, minutes := range []int{1, 2, 5, 10} {
		memory := &testMemory{kept: data.Bookmark{Answer: trilogy(t).Answer(4), Minutes: new(minutes)}}
		d := start(t, Options{Book: trilogy(t), Memory: memory}, 80, 24).keys("p")
		var total time.Duration
		for _, card := range d.m.overlay.(*overlay.Player).Cards {
			total += card.Time
		}
		if total > time.Duration(minutes)*time.Minute {
			t.Errorf("%d minutes: the cards take %v", minutes, total)
		}
	}
}

// TestPlayerTellsUpToTheCursor checks that Play reveals nothing of the films after the one
// under the cursor.
func TestPlayerTellsUpToTheCursor(t *testing.T) {
	d, p := play(t, "+ + + + left left")
	for range p.Cards {
		d.lacks("Heist Two", "Dee", "Crane has")
		d.keys("right")
	}
	start(t, Options{Book: heist(t), Before: 1}, 80, 24).keys("p").shows("Nothing comes before the first film.")
}

// TestPlayerProgress checks that there is a dot for each card, and that the dots never
// exceed the width.
func TestPlayerProgress(t *testing.T) {
	d, p := play(t, "+ + + +")
	for i := range p.Cards {
		if want := strings.Repeat("●", i+1) + strings.Repeat("·", len(p.Cards)-i-1); !strings.Contains(d.text(), " "+want+"\n") {
			t.Errorf("card %d: the progress is not %s:\n%s", i, want, d.screenshot())
		}
		d.keys("right")
	}
	long := start(t, Options{Book: trilogy(t), Before: 4}, 20, 10).keys("+ + + + p G end")
	long.checkFrame(20, 10)
	long.shows("●")
}

func TestPlayerInWords(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4, Accessible: true}, 80, 24).keys("+ + + + p right")
	d.shows("card 2 of 14", "The Heist (2001)")
	d.keys("space").shows("card 2 of 14, paused")
	d.lacks("●")
}

// TestPlayerShowsWholeCards checks that a card is shown whole if the screen has room, and
// is marked as cut off if not.
func TestPlayerShowsWholeCards(t *testing.T) {
	whole, cut := 0, 0
	for _, size := range [][2]int{{80, 24}, {40, 12}, {30, 8}, {30, 6}, {24, 6}, {20, 5}} {
		d := start(t, Options{Book: trilogy(t), Before: 3}, size[0], size[1]).keys("+ + + + p")
		p := d.m.overlay.(*overlay.Player)
		for range p.Cards {
			card := strings.Join(strings.Fields(p.Cards[p.At].Title+" "+strings.Join(p.Cards[p.At].Lines, " ")), " ")
			shown := strings.Join(strings.Fields(strings.Join(d.body(), " ")), " ")
			switch {
			case strings.HasPrefix(shown, card):
				whole++
			case strings.HasSuffix(shown, "…") && size[1] < 12:
				cut++
			default:
				t.Errorf("%v: of the card %q the screen shows\n%s", size, card, d.screenshot())
			}
			d.keys("right")
		}
	}
	if whole == 0 || cut == 0 {
		t.Errorf("%d cards are whole and %d cut off, want some of each", whole, cut)
	}
}
