package tui

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often the screen may be written: a key is answered
// within 9 ms.
const framesPerSecond = 120

// Run shows the app until the viewer quits. An end that comes by a signal or by
// the context leaves the terminal as it was, and is no error. Every signal ends
// the program in the same way as the key does: one that is killed does not wait
// for the frame that is being written.
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	hangup, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP)
	defer stop()
	options := append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(framesPerSecond), tea.WithFilter(filter)}, more...)
	part, isHuge := huge(os.Stdout)
	options = append(options, part...)
	defer guard(os.Stdout)()
	model := New(o)
	defer model.removeCopies()
	program := tea.NewProgram(model, options...)
	if isHuge {
		defer followSize(program, os.Stdout)()
	}
	defer context.AfterFunc(hangup, program.Quit)() // Bubble Tea looks after the other signals
	_, err := program.Run()
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// filter makes an interrupt an ordinary end, and bounds what is painted of a huge
// terminal.
func filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.InterruptMsg:
		return tea.QuitMsg{}
	case tea.WindowSizeMsg:
		return bounded(msg)
	}
	return msg
}
