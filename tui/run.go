package tui

import (
	"context"
	"errors"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often the screen may be written: a key is answered
// within 9 ms.
const framesPerSecond = 120

// Run shows the app until the viewer quits. An end that comes by a signal or by
// the context leaves the terminal as it was, and is no error. Bubble Tea looks
// after SIGINT and SIGTERM; a terminal that hangs up is looked after here.
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGHUP)
	defer stop()
	options := append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(framesPerSecond)}, more...)
	_, err := tea.NewProgram(New(o), options...).Run()
	if errors.Is(err, tea.ErrInterrupted) || ctx.Err() != nil {
		return nil
	}
	return err
}
