package tty

import (
	"cmp"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// The most cells that are painted: of a terminal that is larger, or says so, the
// upper left. The renderer keeps each cell twice, in about 200 bytes; these take
// 80 MB, and 5000 × 2000 would take 2 GB.
const (
	mostColumns = 1000
	mostRows    = 400
)

// The size of a terminal that does not give its own.
const usualColumns, usualRows = 80, 24

// painted returns the size of what is painted of a terminal.
func painted(size tea.WindowSizeMsg) tea.WindowSizeMsg {
	return tea.WindowSizeMsg{Width: min(cmp.Or(size.Width, usualColumns), mostColumns), Height: min(cmp.Or(size.Height, usualRows), mostRows)}
}

// sizeless is the terminal without its size, so that the renderer does not make
// room for all of it before the first message can be bounded.
type sizeless struct{ io.Writer }

// sizeOf returns the size of a terminal; ok is false for one that has none.
func sizeOf(f *os.File) (size tea.WindowSizeMsg, ok bool) {
	width, height, err := term.GetSize(f.Fd())
	return tea.WindowSizeMsg{Width: width, Height: height}, err == nil
}

// sized gives the options with which the program starts on a part of a terminal
// that is larger than what is painted, or on one that has no size; is reports
// whether it is one of these.
func sized(terminal *os.File) (options []tea.ProgramOption, is bool) {
	size, ok := sizeOf(terminal)
	if part := painted(size); ok && part != size {
		return []tea.ProgramOption{
			tea.WithOutput(sizeless{terminal}), tea.WithWindowSize(part.Width, part.Height),
		}, true
	}
	return nil, false
}
