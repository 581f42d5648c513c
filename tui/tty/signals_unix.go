//go:build unix

package tty

import (
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// heeded returns the signals that end a Go program, or stop it. What Go passes over
// (USR1, ALRM and the like) the program passes over, too. TTIN and TTOU are the
// system's: they come again and again as long as the program is in the background
// and not stopped.
func heeded() []os.Signal {
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

func (r *runner) heed(s syscall.Signal) {
	guest := r.guest.Load()
	switch {
	case s == syscall.SIGTSTP && guest == nobody:
		go r.program.Send(tea.SuspendMsg{})
	case s == syscall.SIGTSTP && guest == editor:
		halt(syscall.Getpid())
	case s == syscall.SIGCONT && guest == nobody:
		go r.program.Send(continuedMsg{})
	case s == syscall.SIGCONT:
		select {
		case r.woken <- struct{}{}:
		default:
		}
	case guest == editor && (s == syscall.SIGINT || s == syscall.SIGQUIT): // typed in the editor
	default:
		r.end(s)
	}
}

// halt stops a process, or with 0 the group of this one, as TSTP would by
// default. Go gives a signal that was listened to no default again, but TTOU has
// the same: the system throws both away where nobody would wake the process.
func halt(process int) { _ = syscall.Kill(process, syscall.SIGTTOU) }

// shellBehind reports whether somebody may wait for the program to stop. In the
// process group of the session's leader nobody does, since a shell that waits
// gives each command a group of its own.
func shellBehind() bool {
	session, err := unix.Getsid(0)
	return err != nil || session != unix.Getpgrp()
}

// How often, and how long each time, stop looks whether it was woken. Each time
// is short, since the clock goes on while the program is stopped.
const (
	wakeTries = 25
	wakeTime  = 10 * time.Millisecond
)

// stop stops the program, and what runs together with it, until it is woken.
func (r *runner) stop() error {
	defer r.yield(shell)()
	select {
	case <-r.woken: // from an editor's stop
	default:
	}
	halt(0)
	for range wakeTries {
		select {
		case <-r.woken:
			return nil
		case <-time.After(wakeTime):
		}
	}
	return errNoShell
}
