package tui

import (
	"fmt"
	"testing"

	"previously/data"
	"previously/recap/drawn"
)

// manySeasons returns 300 episodes in 15 seasons.
func manySeasons(tb testing.TB) *data.Book {
	tb.Helper()
	return decodeBook(tb, "town.toml", townFile(15, 20))
}

// tenFilms returns a series of usual length.
func tenFilms(tb testing.TB) *data.Book {
	tb.Helper()
	return decodeBook(tb, "town.toml", townFile(1, 10))
}

// BenchmarkSeasons measures the first frame of a decoded series, a step to another
// episode and to another season, a frame, and the chooser, for ten installments and for
// 300.
func BenchmarkSeasons(b *testing.B) {
	for _, c := range []struct {
		name string
		book *data.Book
	}{{"ten films", tenFilms(b)}, {"300 episodes", manySeasons(b)}} {
		b.Run("first frame of "+c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				start(b, Options{Book: c.book, Before: c.book.End()}, benchColumns, benchRows).styled()
			}
		})
		for name, keys := range map[string]string{"episode": "left right", "season": "{ }", "frame": "", "chooser": "w down up esc"} {
			b.Run(fmt.Sprintf("%s of %s", name, c.name), func(b *testing.B) {
				d := start(b, Options{Book: c.book, Before: c.book.End()}, benchColumns, benchRows)
				b.ReportAllocs()
				for b.Loop() {
					d.keys(keys).styled()
				}
			})
		}
	}
}

// TestNoFrameGrowsWithTheSeasons checks that a frame of 300 episodes takes as many
// allocations as one of two seasons, on the story and in the chooser.
func TestNoFrameGrowsWithTheSeasons(t *testing.T) {
	if drawn.Race() {
		t.Skip("the race detector empties pools at random")
	}
	for _, keys := range []string{"", "2", "3", "3 enter", "{", "w", "w left", "?"} {
		frame := func(book *data.Book) float64 {
			d := start(t, Options{Book: book, Before: book.End() - 1}, 120, 40).keys("s").keys(keys)
			d.styled()
			return testing.AllocsPerRun(5, func() { d.styled() })
		}
		few, many := frame(decodeBook(t, "town.toml", townFile(2, 20))), frame(manySeasons(t))
		if rows := 15 - 2; many > few*1.1+float64(8*rows) { // each further season may add a row
			t.Errorf("after %q a frame takes %v allocations with 15 seasons, %v with 2", keys, many, few)
		}
	}
}
