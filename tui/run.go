package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often the screen may be written: a key is answered
// within 9 ms.
const framesPerSecond = 120

// Run shows the app until the viewer quits. An interrupt by a signal leaves the
// terminal as it was, and is no error.
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	options := append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(framesPerSecond)}, more...)
	_, err := tea.NewProgram(New(o), options...).Run()
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
