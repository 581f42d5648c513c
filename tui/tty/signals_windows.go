package tty

import (
	"os"
	"syscall"
)

func handledSignals() []os.Signal { return []os.Signal{syscall.SIGINT, syscall.SIGTERM} }

func (r *runner) handleSignal(s syscall.Signal) {
	if r.terminalOwner.Load() != editor || s != syscall.SIGINT {
		r.endBySignal(s)
	}
}

// Windows has no way to suspend a program.
func hasShellToResume() bool              { return false }
func (r *runner) stopUntilResumed() error { return errNoShell }
