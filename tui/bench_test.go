package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/tui/page"
)

// benchColumns and benchRows are the size of the terminal in the benchmarks.
const benchColumns, benchRows = 120, 40

// BenchmarkFirstFrame measures everything from a decoded series to the first content on
// screen: cut, Story, digest, layout and painting.
func BenchmarkFirstFrame(b *testing.B) {
	book := trilogy(b)
	b.ReportAllocs()
	for b.Loop() {
		d := start(b, Options{Book: book, Before: 3}, benchColumns, benchRows)
		d.styled()
	}
}

// BenchmarkScrollStep measures a key and the next frame on a page that is already built.
// It must build nothing, and not depend on the length of the page.
func BenchmarkScrollStep(b *testing.B) {
	for _, keys := range []string{"1 + + +", "2", "3", "4"} {
		b.Run(page.Titles(false)[keys[0]-'1'], func(b *testing.B) {
			d := start(b, Options{Book: trilogy(b), Before: 3}, benchColumns, benchRows).keys(keys)
			b.ReportAllocs()
			down := true
			for b.Loop() {
				before := d.m.here
				d.keys(map[bool]string{true: "down", false: "up"}[down])
				if d.m.here == before { // at an end
					down = !down
				}
				d.styled()
			}
		})
	}
}

// BenchmarkFilmStep measures a step to a film whose pages have been built ahead, and one
// to a film without any.
func BenchmarkFilmStep(b *testing.B) {
	for _, built := range []bool{true, false} {
		b.Run(map[bool]string{true: "built", false: "not built"}[built], func(b *testing.B) {
			d := start(b, Options{Book: trilogy(b), Before: 3}, benchColumns, benchRows).keys("2")
			b.ReportAllocs()
			for b.Loop() {
				if !built {
					d.m.pages = page.NewCache()
				}
				d.keys("left").styled()
				d.keys("right").styled()
			}
		})
	}
}

// BenchmarkResize measures the layout of a page at a new width: dragging an edge of the
// window causes one after the other.
func BenchmarkResize(b *testing.B) {
	d := start(b, Options{Book: trilogy(b), Before: 3}, benchColumns, benchRows).keys("2")
	b.ReportAllocs()
	for width := 40; b.Loop(); width = 40 + (width-39)%100 {
		d.m.pages = page.NewCache()
		d.resize(width, benchRows)
		d.styled()
	}
}

// BenchmarkWheel measures the mouse wheel, which sends more events than any key.
func BenchmarkWheel(b *testing.B) {
	d := start(b, Options{Book: trilogy(b), Before: 3}, benchColumns, benchRows).keys("2")
	b.ReportAllocs()
	for b.Loop() {
		d.wheel(tea.MouseWheelDown)
		d.wheel(tea.MouseWheelUp)
		d.styled()
	}
}
