package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"previously/tui/tty"
)

// framesPerSecond is how often the screen may be written: a key is answered
// within 9 ms.
const framesPerSecond = 120

// Run shows the app until the viewer quits or the context ends; see [tty.Run].
func Run(ctx context.Context, o Options) error {
	model := New(o)
	defer model.removeCopies()
	return tty.Run(ctx, model, tea.WithFPS(framesPerSecond))
}
