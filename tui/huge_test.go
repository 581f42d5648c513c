package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// TestSizesAreBounded: no size that reaches the app has more cells than are
// painted, and one that has no more is left alone.
func TestSizesAreBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := tea.WindowSizeMsg{Width: rapid.IntRange(0, 1<<16).Draw(t, "width"), Height: rapid.IntRange(0, 1<<16).Draw(t, "height")}
		got := filter(nil, size).(tea.WindowSizeMsg)
		if got.Width > mostColumns || got.Height > mostRows {
			t.Fatalf("%v becomes %v", size, got)
		}
		if got.Width < size.Width && got.Width != mostColumns || got.Height < size.Height && got.Height != mostRows {
			t.Fatalf("%v becomes %v", size, got)
		}
	})
}
