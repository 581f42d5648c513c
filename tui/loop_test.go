package tui

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"previously/data"
	"previously/recap/drawn"
)

// crowdedBook returns a book of n people who all know the first one. It is too long to be
// told at once.
func crowdedBook(tb testing.TB, n int) *data.Book {
	tb.Helper()
	var b strings.Builder
	for film := range 3 {
		fmt.Fprintf(&b, "[[installment]]\ntitle = \"Film %d\"\nline = \"Ann1 meets Ann2.\"\nrecap = \"Ann1 meets Ann2.\\n\\nAnn3 goes.\"\n", film)
		for i := film; i < n; i += 3 {
			fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\nname = \"Ann%d Bo\"\nfate = \"Gone.\"\n", i, i)
			if i > 0 {
				fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"p0\"\nto = \"p%d\"\nkind = \"ally\"\n", i)
			}
		}
	}
	return largeBook(tb, "crowded.toml", "title = \"Crowded\"\n"+b.String())
}

// TestNoKeyGoesThroughTheStoryInTheLoop presses every key on every screen of a series and
// of one twice as large, and checks that the update loop itself, without the commands,
// allocates no more for the larger one.
func TestNoKeyGoesThroughTheStoryInTheLoop(t *testing.T) {
	if testing.Short() {
		t.Skip("tells stories of 2,000 people")
	}
	if drawn.Race() {
		t.Skip("the race detector empties pools at random")
	}
	few, many := keysInTheLoop(t, 1_000), keysInTheLoop(t, 2_000)
	for key, bytes := range few {
		const noise = 64 << 10
		if many[key] > bytes+noise {
			t.Errorf("%s allocates %d KB, and %d KB in a series twice as large", key, bytes>>10, many[key]>>10)
		}
	}
}

// keysInTheLoop returns the bytes that the loop allocates for each key on each screen.
func keysInTheLoop(t *testing.T, people int) map[string]uint64 {
	t.Helper()
	d := start(t, Options{Book: crowdedBook(t, people), Before: 3}, 120, 36)
	bytes := map[string]uint64{}
	for _, screen := range []string{"1", "2", "3", "3 down down", "3 enter", "4", "4 down", "4 v"} {
		for _, b := range storyTable.Map().Bindings() {
			d.keys("esc esc esc " + screen)
			d.hold()
			bytes[fmt.Sprintf("%q, %s", screen, b.Action)] = d.bytesOf(b.Keys[0])
			d.held = nil
			d.release()
			d.m.overlay, d.m.message = nil, ""
		}
	}
	return bytes
}

// bytesOf returns the bytes allocated for a key and the frame after it.
func (d *driver) bytesOf(key string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d.m.Update(keyPress(key))
	d.m.View()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
