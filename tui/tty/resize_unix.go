//go:build unix

package tty

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// followSize tells the program when its terminal has another size, which it does
// not notice by itself where it has been given a part of the terminal.
func followSize(program *tea.Program, terminal *os.File) (stop func()) {
	changes := make(chan os.Signal, 1)
	signal.Notify(changes, syscall.SIGWINCH)
	go func() {
		for range changes {
			if size, ok := sizeOf(terminal); ok {
				program.Send(size)
			}
		}
	}()
	return func() {
		signal.Stop(changes)
		close(changes)
	}
}
