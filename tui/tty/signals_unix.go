//go:build unix

package tty

import (
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// handledSignals returns the signals that end, stop or resume a program. XCPU is one
// of them, although Go ignores it; USR1, ALRM and the like are ignored, as in any Go
// program. TTIN and TTOU are left to the system: they come again and again as long as the
// program is in the background and not stopped.
func handledSignals() []os.Signal {
	list := []os.Signal{
		syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGXCPU,
		syscall.SIGILL, syscall.SIGTRAP, syscall.SIGABRT, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGSEGV, syscall.SIGSYS,
		syscall.SIGTSTP, syscall.SIGCONT,
	}
	for _, name := range []string{"SIGSTKFLT", "SIGEMT"} { // not on every system
		if s := unix.SignalNum(name); s != 0 {
			list = append(list, s)
		}
	}
	return list
}

func (r *runner) handleSignal(s syscall.Signal) {
	owner := r.terminalOwner.Load()
	switch {
	case s == syscall.SIGTSTP && owner == app:
		go r.program.Send(tea.SuspendMsg{})
	case s == syscall.SIGTSTP && owner == editor:
		halt(syscall.Getpid())
	case s == syscall.SIGCONT && owner == app:
		go r.program.Send(continuedMsg{})
	case s == syscall.SIGCONT:
		select {
		case r.resumed <- struct{}{}:
		default:
		}
	case owner == editor && (s == syscall.SIGINT || s == syscall.SIGQUIT): // typed in the editor
	default:
		r.endBySignal(s)
	}
}

// halt stops a process, or with a pid of 0 this one's group, as TSTP would by default. Go can't
// restore the default of a signal that it has listened to, but TTOU has the same one:
// the system discards both if nobody would resume the process.
func halt(pid int) { _ = syscall.Kill(pid, syscall.SIGTTOU) }

// hasShellToResume reports whether there may be a shell to resume a stopped program. In
// the process group of the session's leader there is none, because a shell that waits
// for commands gives each a group of its own.
func hasShellToResume() bool {
	session, err := unix.Getsid(0)
	return err != nil || session != unix.Getpgrp()
}

// How many times stopUntilResumed checks whether the program was resumed, and how long it
// waits each time. The waits are short, because the clock keeps running while the program
// is stopped.
const (
	resumeTries = 25
	resumeWait  = 10 * time.Millisecond
)

// stopUntilResumed stops the program and the rest of its process group until it is
// resumed.
func (r *runner) stopUntilResumed() error {
	defer r.lendTerminal(shell)()
	select {
	case <-r.resumed: // left over from an editor's stop
	default:
	}
	halt(0)
	for range resumeTries {
		select {
		case <-r.resumed:
			return nil
		case <-time.After(resumeWait):
		}
	}
	return errNoShell
}
