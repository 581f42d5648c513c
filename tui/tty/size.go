package tty

import (
	"cmp"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// The most cells that are painted. Of a terminal that is larger, or claims to be, only the
// upper left part is used. The renderer keeps each cell twice, in about 200 bytes: this
// many take 80 MB, and 5000 × 2000 would take 2 GB.
const (
	maxColumns = 1000
	maxRows    = 400
)

// The size assumed for a terminal that reports none.
const defaultColumns, defaultRows = 80, 24

// clampSize returns the size of the part of a terminal that is painted.
func clampSize(size tea.WindowSizeMsg) tea.WindowSizeMsg {
	return tea.WindowSizeMsg{Width: min(cmp.Or(size.Width, defaultColumns), maxColumns), Height: min(cmp.Or(size.Height, defaultRows), maxRows)}
}

// unsizedWriter hides the terminal's size, so that the renderer doesn't allocate all of
// it before the first message can be limited.
type unsizedWriter struct{ io.Writer }

// sizeOf returns the size of a terminal; ok is false if it has none.
func sizeOf(f *os.File) (size tea.WindowSizeMsg, ok bool) {
	width, height, err := term.GetSize(f.Fd())
	return tea.WindowSizeMsg{Width: width, Height: height}, err == nil
}

// sizeOptions returns the options for starting on a terminal that is larger than what is
// painted, or that reports no size; unusual reports whether the terminal is one of these.
func sizeOptions(terminal *os.File) (options []tea.ProgramOption, unusual bool) {
	size, ok := sizeOf(terminal)
	if part := clampSize(size); ok && part != size {
		return []tea.ProgramOption{
			tea.WithOutput(unsizedWriter{terminal}), tea.WithWindowSize(part.Width, part.Height),
		}, true
	}
	return nil, false
}
