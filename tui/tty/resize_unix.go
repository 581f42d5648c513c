//go:build unix

package tty

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// followSize tells the program when the terminal's size changes. A program that was
// given only part of the terminal doesn't notice.
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
