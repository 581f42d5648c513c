package tty

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// TestSizesAreBounded checks that a size reaches the app with at least one cell each way
// and at most as many as are painted, and otherwise unchanged.
func TestSizesAreBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := tea.WindowSizeMsg{Width: rapid.IntRange(0, 1<<16).Draw(t, "width"), Height: rapid.IntRange(0, 1<<16).Draw(t, "height")}
		got := new(runner).filter(nil, size).(tea.WindowSizeMsg)
		if got.Width < 1 || got.Height < 1 || got.Width > maxColumns || got.Height > maxRows {
			t.Fatalf("%v becomes %v, which is out of bounds", size, got)
		}
		if got.Width != size.Width && got.Width != maxColumns && size.Width != 0 || got.Height != size.Height && got.Height != maxRows && size.Height != 0 {
			t.Fatalf("%v becomes %v, want no change", size, got)
		}
	})
}
