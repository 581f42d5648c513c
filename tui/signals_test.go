//go:build unix

package tui

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"

	"previously/tui/tty"
)

// shellVariable is the environment variable that makes the binary a shell with one job,
// the app.
const shellVariable = "PREVIOUSLY_TEST_SHELL"

// What the shell says about its job.
const (
	stopped = "[1]+ Stopped"
	done    = "[1]+ Done"
)

// runShell runs the app as the shell's job. Whenever the job stops, the terminal is in
// the shell's own modes until it reads "fg".
func runShell() int {
	modes, err := term.GetState(0)
	if err != nil {
		return 2
	}
	job := exec.Command(os.Args[0])
	job.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, shellVariable) })
	job.Stdin, job.Stdout, job.Stderr = os.Stdin, os.Stdout, os.Stderr
	job.SysProcAttr = &syscall.SysProcAttr{Foreground: true, Ctty: 0}
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU) // handled here, so that the job starts with the system's defaults
	if err := job.Start(); err != nil {
		return 2
	}
	signal.Ignore(syscall.SIGTTOU) // to be able to take the terminal back
	for input := bufio.NewReader(os.Stdin); ; {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(job.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil {
			return 2
		}
		_ = unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, unix.Getpgrp())
		if !status.Stopped() {
			fmt.Println(done, status.ExitStatus())
			_, _ = input.ReadString('\n') // when a shell ends, the terminal drops what nobody has read yet
			return 0
		}
		_ = term.Restore(0, modes)
		fmt.Println(stopped, job.Process.Pid)
		for line := ""; line != "fg\n"; {
			if line, err = input.ReadString('\n'); err != nil {
				return 2
			}
		}
		_ = unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, job.Process.Pid)
		_ = syscall.Kill(-job.Process.Pid, syscall.SIGCONT)
	}
}

// passedOver are the signals that do not end a Go program: those that only report
// something, and those that mean nothing to it.
var passedOver = []syscall.Signal{
	syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGPIPE, syscall.SIGALRM, syscall.SIGCHLD, syscall.SIGCONT, syscall.SIGTSTP, syscall.SIGTTIN,
	syscall.SIGTTOU, syscall.SIGURG, syscall.SIGXFSZ, syscall.SIGVTALRM, syscall.SIGPROF, syscall.SIGWINCH, syscall.SIGIO, unix.SignalNum("SIGPWR"),
	unix.SignalNum("SIGINFO"),
}

// TestEverySignal sends the app each signal that can be sent and caught. The app goes on,
// or ends with the status that a shell has for the signal; in the end the terminal is as
// it was, with nothing from the Go runtime on it. Stops are discarded here, since the app
// leads its session.
func TestEverySignal(t *testing.T) {
	open := map[syscall.Signal]*terminal{} // all at once, since each spends its time waiting
	for n := syscall.Signal(1); n < 32; n++ {
		if n != syscall.SIGKILL && n != syscall.SIGSTOP {
			open[n] = openTerminal(t)
		}
	}
	for n, p := range open {
		p.waitUntilStill("story so far", 0)
		must(t, p.cmd.Process.Signal(n))
	}
	for n, p := range open {
		want := 128 + int(n)
		if slices.Contains(passedOver, n) {
			p.waitUntil("an answer after "+unix.SignalName(n), 0, func(text string, still time.Duration) bool {
				if still > quiet { // a key that comes while the app takes the terminal back may be lost
					p.write("3")
				}
				return strings.Contains(text, "Where we left them")
			})
			p.write("q")
			want = 0
		}
		if status := p.end(); status != want {
			t.Errorf("%s: exit status %d, want %d", unix.SignalName(n), status, want)
		}
		p.checkRestored()
		text := p.waitUntil("an empty row of the cursor after "+unix.SignalName(n), 0, func(text string, _ time.Duration) bool { return strings.HasSuffix(text, "\x1b[K") })
		if strings.Contains(text, "goroutine ") || strings.Contains(text, "SIG") {
			t.Errorf("%s: output of the Go runtime is on the terminal: %q", unix.SignalName(n), text)
		}
	}
}

// openJob returns the app as the job of a shell, on its first page.
func openJob(t *testing.T, env ...string) *terminal {
	t.Helper()
	p := openTerminal(t, append(env, shellVariable+"=1")...)
	p.waitUntilStill("story so far", 0)
	return p
}

// jobDone waits for the job to end, and returns its exit status.
func (p *terminal) jobDone() (status int) {
	p.t.Helper()
	text := p.waitUntil("the end of the job", 0, func(text string, still time.Duration) bool {
		return strings.Contains(text, done) && still > quiet
	})
	_, after, _ := strings.Cut(text, done)
	if _, err := fmt.Sscan(after, &status); err != nil {
		p.t.Fatal(err)
	}
	p.checkRestored()
	return status
}

// hasStopped waits until the shell reports a stop in the output from the given byte on.
// It returns what the app wrote before that, and the job's process.
func (p *terminal) hasStopped(from int) (wrote string, job int) {
	p.t.Helper()
	wrote = p.waitUntil("a stop", from, func(text string, still time.Duration) bool {
		return strings.Contains(text, stopped) && still > quiet
	})
	wrote, after, _ := strings.Cut(wrote, stopped)
	if _, err := fmt.Sscan(after, &job); err != nil {
		p.t.Fatal(err)
	}
	return wrote, job
}

// checkResumed fails the test unless the output from the given byte on shows that the
// app is back: its screen, repainted, its keys, and the modes of the terminal.
func (p *terminal) checkResumed(from int) {
	p.t.Helper()
	p.waitUntil("the screen", from, func(text string, still time.Duration) bool {
		_, screen, ok := strings.Cut(text, "\x1b[?1049h")
		return ok && strings.Contains(screen, "story so far") && still > quiet
	})
	modes, err := term.GetState(p.tty.Fd())
	if err != nil {
		p.t.Fatal(err)
	}
	if modes.Lflag&(unix.ICANON|unix.ECHO|unix.ISIG) != 0 {
		p.t.Errorf("the app goes on in the wrong modes: %+v", modes)
	}
	if text := p.press("3"); !strings.Contains(text, "captive") {
		p.t.Errorf("a key writes %q, want the cast", text)
	}
}

// job returns the process group in the terminal's foreground, which is the app's.
func (p *terminal) job() (group int) {
	p.t.Helper()
	side, err := p.ctl.SyscallConn()
	if err != nil {
		p.t.Fatal(err)
	}
	if failed := side.Control(func(fd uintptr) { group, err = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) }); failed != nil || err != nil {
		p.t.Fatal(failed, err)
	}
	return group
}

// TestStops checks that the app gives the terminal back when it is stopped by a key or by
// a signal that can be caught, and takes it again when it goes on, even after a stop that
// could not be caught.
func TestStops(t *testing.T) {
	t.Parallel()
	jobs := map[string]*terminal{} // all at once, since each spends its time waiting
	for name := range stops {
		jobs[name] = openTerminal(t, shellVariable+"=1")
	}
	for range 2 {
		begin := map[string]int{}
		for name, p := range jobs {
			begin[name] = p.waitUntilStill("story so far", 0)
			stops[name].stop(p)
		}
		for name, p := range jobs {
			wrote, _ := p.hasStopped(begin[name])
			for _, off := range []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[?1002l", "\x1b[?2004l"} {
				if strings.Contains(wrote, off) != stops[name].caught {
					t.Errorf("%s: the app writes %q, want %q in it: %v", name, wrote, off, stops[name].caught)
				}
			}
			begin[name] = p.write("fg\n")
		}
		for name, p := range jobs {
			p.checkResumed(begin[name])
			p.waitUntilStill("2 min", p.write("1")) // a key that is not read would go to the shell
		}
	}
	for name, p := range jobs {
		p.write("q")
		if status := p.jobDone(); status != 0 {
			t.Errorf("%s: exit status %d, want 0", name, status)
		}
	}
}

// stops are ways to stop the app, and whether it can catch them.
var stops = map[string]struct {
	stop   func(p *terminal)
	caught bool
}{
	"ctrl+z":  {func(p *terminal) { p.write("\x1a") }, true},
	"SIGTSTP": {func(p *terminal) { _ = syscall.Kill(p.job(), syscall.SIGTSTP) }, true},
	"group":   {func(p *terminal) { _ = syscall.Kill(-p.job(), syscall.SIGTSTP) }, true},
	"SIGSTOP": {func(p *terminal) { _ = syscall.Kill(p.job(), syscall.SIGSTOP) }, false},
	"SIGTTIN": {func(p *terminal) { _ = syscall.Kill(p.job(), syscall.SIGTTIN) }, false},
	"SIGTTOU": {func(p *terminal) { _ = syscall.Kill(p.job(), syscall.SIGTTOU) }, false},
}

// TestSignalWhileStopped checks that a signal sent to the stopped app ends it as soon as
// it goes on.
func TestSignalWhileStopped(t *testing.T) {
	t.Parallel()
	p := openJob(t)
	_, job := p.hasStopped(p.write("\x1a"))
	must(t, syscall.Kill(job, syscall.SIGQUIT))
	p.write("fg\n")
	if status := p.jobDone(); status != 128+int(syscall.SIGQUIT) {
		t.Errorf("exit status %d, want that of a SIGQUIT", status)
	}
}

// TestNoShellBehind checks that the app does not stop if nothing could resume it, and
// says so.
func TestNoShellBehind(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(p *terminal){
		"ctrl+z":  func(p *terminal) { p.write("\x1a") },
		"SIGTSTP": func(p *terminal) { _ = p.cmd.Process.Signal(syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t)
			from := p.waitUntilStill("story so far", 0)
			stop(p)
			text := p.waitUntil("a message", from, func(text string, _ time.Duration) bool { return strings.Contains(text, "no shell") })
			if strings.Contains(text, "\x1b[?1049l") {
				t.Errorf("the app leaves the screen: %q", text)
			}
			if text := p.press("3"); !strings.Contains(text, "captive") {
				t.Errorf("afterwards a key writes %q, want the cast", text)
			}
			p.press("q")
			p.end()
			p.checkRestored()
		})
	}
}

// lendVariable holds a script that the app runs as its editor, on the key "e".
const lendVariable = "PREVIOUSLY_TEST_EDITOR"

// A lender is an app whose editor needs no file.
type lender struct {
	*Model
	script string
}

func (l lender) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "e" {
		return l, tty.Lend(exec.Command("/bin/sh", "-c", l.script), func(error) tea.Msg { return nil })
	}
	_, cmd := l.Model.Update(msg)
	return l, cmd
}

// TestEditorHasItsKeys checks that what interrupts the editor does not end the app, and
// that what stops the editor stops the app too.
func TestEditorHasItsKeys(t *testing.T) {
	t.Parallel()
	p := openJob(t, lendVariable+`=trap "echo INTERRUPTED" INT QUIT; echo EDITING; until read line; do :; done; echo "GOT $line"`)
	before, _ := p.outputSince(0)
	p.press("e")
	for _, key := range []string{"\x03", "\x1c"} {
		p.waitUntil("the editor", len(before), func(text string, still time.Duration) bool {
			return strings.Contains(text, "EDITING") && still > quiet
		})
		if text := p.press(key); !strings.Contains(text, "INTERRUPTED") {
			t.Errorf("after %q the editor writes %q", key, text)
		}
	}
	p.hasStopped(p.write("\x1a"))
	p.write("fg\n")
	p.waitUntilStill("fg", len(before))
	p.write("word\n")
	p.waitUntil("the screen", len(before), func(text string, still time.Duration) bool {
		_, after, ok := strings.Cut(text, "GOT word")
		return ok && strings.Contains(after, "story so far") && still > quiet
	})
	p.press("q")
	if status := p.jobDone(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}
