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
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	model := New(o)
	defer model.removeCopies()
	return tty.Run(ctx, model, append([]tea.ProgramOption{tea.WithFPS(framesPerSecond)}, more...)...)
}
