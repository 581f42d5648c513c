//go:build unix

package tui

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"previously/data"
	"previously/recap/drawn"
	"previously/tui/look"
	"previously/tui/tty"
)

// These tests run the app in a real pseudo-terminal: the test's own binary plays
// the program.

// Environment variables for the test binary: appVariable makes it the app and names the
// file to open, ownVariable makes that a file of the user's own, which can be edited,
// and limitVariable sets a limit to its memory, though one that is never reached.
const (
	appVariable   = "PREVIOUSLY_TEST_APP"
	ownVariable   = "PREVIOUSLY_TEST_OWN"
	limitVariable = "PREVIOUSLY_TEST_LIMIT"
)

// sideBySide is how many tests run in parallel: more than there are processors, since most
// of them wait for a terminal.
const sideBySide = "4"

func TestMain(m *testing.M) {
	if os.Getenv(shellVariable) != "" {
		os.Exit(runShell())
	}
	if file := os.Getenv(appVariable); file != "" {
		os.Exit(runApp(file))
	}
	if err := flag.Set("test.parallel", sideBySide); err != nil {
		panic(err)
	}
	drawn.CollectLess()
	os.Exit(m.Run())
}

func runApp(file string) int {
	if os.Getenv(limitVariable) != "" {
		if err := unix.Setrlimit(unix.RLIMIT_AS, &unix.Rlimit{Cur: 1 << 50, Max: 1 << 50}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 2
		}
	}
	book, err := bookAt(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	options := Options{Book: book, Before: 3, Terminal: look.TerminalOf(os.Environ())}
	script, where := os.Getenv(lendVariable), os.Getenv(crashVariable)
	switch {
	case script != "":
		err = tty.Run(context.Background(), lender{New(options), script})
	case where != "":
		err = tty.Run(context.Background(), crasher{New(options), where})
	default:
		err = Run(context.Background(), options)
	}
	if ended, ok := errors.AsType[tty.Signalled](err); ok {
		return ended.Status()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func bookAt(path string) (*data.Book, error) {
	if os.Getenv(ownVariable) != "" {
		return data.Open(path)
	}
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return data.Parse(path, src)
}

// A terminal is a pseudo-terminal, of 120×40 cells by default, in which the app runs. It
// replies to no query.
type terminal struct {
	t       *testing.T
	ctl     *os.File // the terminal's side
	tty     *os.File // the app's side, kept open to look at its modes
	modes   *term.State
	cmd     *exec.Cmd
	ended   chan error
	mutex   sync.Mutex
	output  strings.Builder
	began   time.Time // before the app started
	arrived time.Time // when the last byte arrived
}

// These tests wait until what they expect has arrived, and fail after patience. The
// terminal counts as quiet once nothing has arrived for a while.
const (
	patience = 30 * time.Second
	quiet    = 100 * time.Millisecond
)

// openPair opens both sides of a pseudo-terminal. The terminal's own side does not block:
// otherwise closing it would wait for whoever reads from it.
func openPair(t *testing.T) (ctl, side *os.File) {
	t.Helper()
	blocking, side, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	defer blocking.Close()
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	syscall.CloseOnExec(fd) // the app must not hold the other side of its terminal
	if err := syscall.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "terminal"), side
}

func openTerminal(t *testing.T, env ...string) *terminal {
	t.Helper()
	return openTerminalOf(t, pty.Winsize{Cols: benchColumns, Rows: benchRows}, env...)
}

// openTerminalOf is openTerminal with another size.
func openTerminalOf(t *testing.T, size pty.Winsize, env ...string) *terminal {
	t.Helper()
	if testing.Short() && !drawn.Race() {
		t.Skip("waits for a terminal, and a short run waits for nothing")
	}
	ctl, side := openPair(t)
	if err := pty.Setsize(ctl, &size); err != nil {
		t.Fatal(err)
	}
	modes, err := term.GetState(side.Fd())
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append([]string{"GORACE=atexit_sleep_ms=10", "TERM=xterm-256color", "HOME=" + t.TempDir(), appVariable + "=../data/series/lost-bullet.toml"}, env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = side, side, side
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &terminal{t: t, began: began, ctl: ctl, tty: side, modes: modes, cmd: cmd, ended: make(chan error, 1), arrived: time.Now()}
	go p.read()
	go func() { p.ended <- cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = ctl.Close()
		_ = side.Close()
	})
	return p
}

func (p *terminal) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := p.ctl.Read(buffer)
		p.mutex.Lock()
		p.output.Write(buffer[:n])
		p.arrived = time.Now()
		p.mutex.Unlock()
		if err != nil {
			return
		}
	}
}

// outputSince returns the app's output from the given byte on, and for how long there has
// been none.
func (p *terminal) outputSince(from int) (string, time.Duration) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.output.String()[from:], time.Since(p.arrived)
}

// waitUntil waits until the condition holds for the app's output from the given byte
// on, and returns that output.
func (p *terminal) waitUntil(what string, from int, holds func(text string, still time.Duration) bool) string {
	p.t.Helper()
	for begin := time.Now(); ; time.Sleep(2 * time.Millisecond) {
		text, still := p.outputSince(from)
		if holds(text, still) {
			return text
		}
		if time.Since(begin) > patience {
			p.t.Fatalf("waited for %s in vain; the app wrote %q", what, text)
		}
	}
}

// waitUntilStill waits until a word is in the app's output from the given byte on and the
// terminal is quiet. It returns the number of bytes written in all.
func (p *terminal) waitUntilStill(word string, from int) int {
	p.t.Helper()
	p.waitUntil(word, from, func(text string, still time.Duration) bool { return strings.Contains(text, word) && still > quiet })
	text, _ := p.outputSince(0)
	return len(text)
}

// write types keys, and returns how many bytes the app had written before.
func (p *terminal) write(keys string) (before int) {
	p.t.Helper()
	text, _ := p.outputSince(0)
	if _, err := p.ctl.WriteString(keys); err != nil {
		p.t.Fatal(err)
	}
	return len(text)
}

// press types keys, and returns what the app writes in response, once it is quiet.
func (p *terminal) press(keys string) string {
	p.t.Helper()
	return p.waitUntil("a response to "+keys, p.write(keys), func(text string, still time.Duration) bool { return text != "" && still > quiet })
}

// end waits for the app to end, and returns its exit status.
func (p *terminal) end() int {
	p.t.Helper()
	select {
	case err := <-p.ended:
		if exit, failed := errors.AsType[*exec.ExitError](err); failed {
			return exit.ExitCode()
		}
		if err != nil {
			p.t.Fatal(err)
		}
		return 0
	case <-time.After(patience):
		text, _ := p.outputSince(0)
		p.t.Fatalf("the app does not end; it wrote %q", text)
		return -1
	}
}

// checkRestored fails the test unless the terminal is as it was before the app.
func (p *terminal) checkRestored() {
	p.t.Helper()
	text := p.waitUntil("the end of the alternate screen", 0, func(text string, still time.Duration) bool {
		return strings.LastIndex(text, "\x1b[?1049l") > strings.LastIndex(text, "\x1b[?1049h") && still > quiet
	})
	for _, mode := range []struct{ name, on, off string }{
		{"the alternate screen", "\x1b[?1049h", "\x1b[?1049l"},
		{"the hidden cursor", "\x1b[?25l", "\x1b[?25h"},
		{"the mouse", "\x1b[?1002h", "\x1b[?1002l"},
		{"bracketed paste", "\x1b[?2004h", "\x1b[?2004l"},
	} {
		if on, off := strings.LastIndex(text, mode.on), strings.LastIndex(text, mode.off); on >= 0 && off < on {
			p.t.Errorf("%s is not turned off: %q", mode.name, text[max(len(text)-300, 0):])
		}
	}
	if !strings.Contains(text, "\x1b[?1049h") {
		p.t.Error("the alternate screen was never entered")
	}
	modes, err := term.GetState(p.tty.Fd())
	if err != nil {
		p.t.Fatal(err)
	}
	if !reflect.DeepEqual(modes, p.modes) {
		p.t.Errorf("the terminal's modes are %+v, want %+v as before", modes, p.modes)
	}
}

// TestBytesOfAScrollStep limits the bytes that one step sends over a slow line, in the
// default theme and in those that paint a background.
func TestBytesOfAScrollStep(t *testing.T) {
	t.Parallel()
	const most = 5 << 8 // the budget is 1 KB; the rest is room for longer names
	p := openTerminal(t)
	p.waitUntilStill("story so far", 0)
	for i, theme := range look.Themes() {
		if i > 0 {
			p.press("t")
		}
		if i > 0 && !look.HasBackground(theme) {
			continue
		}
		for _, section := range []string{"2", "1", "3", "4"} {
			p.press(section)
			worst := 0
			for _, key := range []string{"j", "j", "k"} {
				worst = max(worst, len(p.press(key)))
			}
			if worst > most {
				t.Errorf("%s, section %s: one step writes %d bytes, want at most %d", theme, section, worst, most)
			}
			t.Logf("%s, section %s: at most %d bytes a step", theme, section, worst)
		}
	}
}

// TestNoBytesWhileIdle checks that the app writes nothing while no key is pressed.
func TestNoBytesWhileIdle(t *testing.T) {
	t.Parallel()
	p := openTerminal(t)
	for _, keys := range []string{"", "2", "4", "/", "ar"} {
		if keys != "" {
			p.press(keys)
		}
		from := p.waitUntilStill("story so far", 0)
		const idle = 3 * quiet
		p.waitUntil("the end of the quiet", 0, func(_ string, still time.Duration) bool { return still > idle })
		if text, _ := p.outputSince(from); text != "" {
			t.Errorf("after %q the idle app writes %q", keys, text)
		}
	}
}
