//go:build unix

package tty

import (
	"errors"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// openKeyboard returns where keys come from: standard input or, if that isn't a
// terminal, the terminal itself. If there is none, Bubble Tea will say so.
func openKeyboard() *keyboard {
	if term.IsTerminal(os.Stdin.Fd()) {
		return &keyboard{File: os.Stdin}
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return &keyboard{}
	}
	return &keyboard{File: in}
}

func (k *keyboard) inputOption() tea.ProgramOption {
	if k.File == nil {
		return func(*tea.Program) {}
	}
	return tea.WithInput(k)
}

// ready reports whether there is anything to read, waiting for it no longer than wait.
func (k *keyboard) ready(wait time.Duration) bool {
	for until := time.Now().Add(wait); ; {
		fds := []unix.PollFd{{Fd: int32(k.Fd()), Events: unix.POLLIN}}
		n, err := unix.Poll(fds, int(max(time.Until(until), 0).Milliseconds()))
		if !errors.Is(err, unix.EINTR) {
			return n > 0 && fds[0].Revents&unix.POLLIN != 0
		}
	}
}

// flush discards unread input. It uses raw mode, in which all of it can be read, not
// only whole lines.
func (k *keyboard) flush() {
	if k.File == nil {
		return
	}
	modes, err := term.MakeRaw(k.Fd())
	if err != nil {
		return
	}
	defer func() { _ = term.Restore(k.Fd(), modes) }()
	for buffer := make([]byte, 4096); k.ready(0); {
		if _, err := k.File.Read(buffer); err != nil {
			return
		}
	}
}
