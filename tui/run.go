package tui

import (
	"context"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"previously/tui/look"
	"previously/tui/tty"
)

// framesPerSecond limits how often the screen is redrawn: 120 keeps the delay after a key
// under 9 ms.
const framesPerSecond = 120

// Run shows the app until the viewer quits or the context ends; see [tty.Run].
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	profile := look.Profile(os.Stdout, os.Environ())
	o.Terminal.FewColours = profile < colorprofile.ANSI256
	model := New(o)
	defer model.removeCopies()
	return tty.Run(ctx, model, append([]tea.ProgramOption{tea.WithFPS(framesPerSecond), tea.WithColorProfile(profile)}, more...)...)
}
