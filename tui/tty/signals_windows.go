package tty

import (
	"os"
	"syscall"
)

func heeded() []os.Signal { return []os.Signal{syscall.SIGINT, syscall.SIGTERM} }

func (r *runner) heed(s syscall.Signal) {
	if r.guest.Load() != editor || s != syscall.SIGINT {
		r.end(s)
	}
}

// Windows has no way to suspend a program.
func shellBehind() bool       { return false }
func (r *runner) stop() error { return errNoShell }
