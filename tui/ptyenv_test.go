//go:build unix

package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestHangUp checks that the app ends when its terminal is closed, and does not read
// forever.
func TestHangUp(t *testing.T) {
	t.Parallel()
	p := openTerminal(t)
	p.waitUntilStill("story so far", 0)
	_ = p.tty.Close()
	_ = p.ctl.Close()
	p.end()
}

func TestResizeOfTheTerminal(t *testing.T) {
	t.Parallel()
	p := openTerminal(t)
	from := p.waitUntilStill("story so far", 0)
	for _, size := range []pty.Winsize{{Cols: 60, Rows: 20}, {Cols: 1, Rows: 1}, {Cols: 100, Rows: 30}} {
		if err := pty.Setsize(p.ctl, &size); err != nil {
			t.Fatalf("%+v: %v", size, err)
		}
		p.waitUntil("a frame of another size", from, func(text string, still time.Duration) bool { return text != "" && still > quiet })
		text, _ := p.outputSince(0)
		from = len(text)
	}
	p.press("q")
	if status := p.end(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}

// colour matches an escape sequence that sets a colour.
var colour = regexp.MustCompile(`\x1b\[[0-9;:]*\b(3[0-7]|9[0-7]|4[0-7]|10[0-7]|[34]8[;:][25])[0-9;:]*m`)

// TestPoorTerminals checks that the screen has no colours if none are wanted or the
// terminal has none.
func TestPoorTerminals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env     string
		colours bool
	}{{"TERM=xterm-256color", true}, {"NO_COLOR=1", false}, {"TERM=dumb", false}, {"TERM=", false}, {"TERM=linux", true}} {
		t.Run(c.env, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t, c.env)
			p.waitUntilStill("story so far", 0)
			p.press("3")
			text, _ := p.outputSince(0)
			if got := colour.MatchString(text); got != c.colours {
				t.Errorf("colours: %v, want %v: %q", got, c.colours, colour.FindString(text))
			}
			for _, word := range []string{"†", "captive", "Yuri"} {
				if !strings.Contains(text, word) {
					t.Errorf("%q is not on the screen", word)
				}
			}
			p.press("q")
			p.end()
		})
	}
}

// TestAnswerAgainstTheEnvironment checks that the app believes the terminal rather than
// the environment.
func TestAnswerAgainstTheEnvironment(t *testing.T) {
	t.Parallel()
	p := openTerminal(t, "COLORFGBG=15;0")
	p.waitUntilStill("story so far", 0)
	const dark, light = "38;5;110", "38;5;25"
	if text, _ := p.outputSince(0); !strings.Contains(text, dark) {
		t.Errorf("with a dark background in the environment the app writes %q", text)
	}
	if text := p.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\"); !strings.Contains(text, light) || strings.Contains(text, dark) {
		t.Errorf("on a light background the app writes %q", text)
	}
	p.press("q")
	p.end()
}

// TestTerminalThatAnswers checks that a terminal that reports a light background gets the
// colours for it.
func TestTerminalThatAnswers(t *testing.T) {
	t.Parallel()
	p := openTerminal(t, "COLORTERM=truecolor")
	p.waitUntil("the question for the background", 0, func(text string, _ time.Duration) bool { return strings.Contains(text, "\x1b]11;?") })
	p.waitUntilStill("story so far", 0)
	const either, light = "38;5;67", "38;5;25"
	if text, _ := p.outputSince(0); !strings.Contains(text, either) || strings.Contains(text, light) {
		t.Errorf("before the answer the heading is not in a colour for both backgrounds: %q", text)
	}
	if text := p.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\"); !strings.Contains(text, light) || strings.Contains(text, either) {
		t.Errorf("on a light background the app writes %q", text)
	}
	p.press("q")
	p.end()
}

// TestEditorInTheTerminal runs a real editor from the question, once for the copy that is
// cut off and once for the whole file, and checks that nothing is left of the copy.
func TestEditorInTheTerminal(t *testing.T) {
	t.Parallel()
	folder, temp := t.TempDir(), t.TempDir()
	said := filepath.Join(folder, "said")
	editor := put(t, folder, "editor", "#!/bin/sh\ncat \"$1\" >> '"+said+"'\necho EDITED\n")
	must(t, os.Chmod(editor, 0o700))
	p := openTerminal(t, ownVariable+"=1", "VISUAL="+editor, "TMPDIR="+temp, "PATH="+os.Getenv("PATH"))
	p.waitUntilStill("story so far", 0)
	edit := func(keys string) string {
		t.Helper()
		must(t, os.WriteFile(said, nil, 0o600))
		from, _ := p.outputSince(0)
		for _, key := range keys {
			p.press(string(key))
		}
		p.waitUntil("the screen after the editor", len(from), func(text string, still time.Duration) bool {
			_, after, ran := strings.Cut(text, "EDITED")
			return ran && strings.Contains(after, "\x1b[?1049h") && still > quiet
		})
		return readFile(t, said)
	}
	if text := edit("ec"); !strings.Contains(text, "A copy to read") || !strings.Contains(text, "Last Bullet") || strings.Count(text, "[[installment]]") != 3 {
		t.Errorf("c opens\n%.400s", text)
	}
	if got := edit("ey"); got != readFile(t, "../data/series/lost-bullet.toml") {
		t.Errorf("y opens\n%.400s", got)
	}
	p.press("q")
	p.end()
	p.checkRestored()
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v (error: %v)", left, err)
	}
}

// cursorRow matches an escape sequence that moves the cursor to a row.
var cursorRow = regexp.MustCompile(`\x1b\[(\d+);\d+H`)

// TestHugeTerminals checks that a huge terminal, at the start or after a resize, is
// painted only in part, which shows in the memory used, and in whole again once it is
// smaller.
func TestHugeTerminals(t *testing.T) {
	t.Parallel()
	for name, sizes := range map[string][]pty.Winsize{
		"at the start": {{Cols: 5000, Rows: 2000}, {Cols: 100, Rows: 30}},
		"by a resize":  {{Cols: 100, Rows: 30}, {Cols: 65535, Rows: 65535}, {Cols: 100, Rows: 30}},
	} {
		t.Run(name, func(t *testing.T) {
			p := openTerminalOf(t, sizes[0])
			from := p.waitUntilStill("story so far", 0)
			for _, size := range sizes[1:] {
				if err := pty.Setsize(p.ctl, &size); err != nil {
					t.Fatalf("%+v: %v", size, err)
				}
				p.waitUntil("a frame of another size", from, func(text string, still time.Duration) bool { return text != "" && still > quiet })
				text, _ := p.outputSince(0)
				from = len(text)
			}
			lowest := 0
			text := p.press("?")
			for _, at := range cursorRow.FindAllStringSubmatch(text, -1) {
				row, err := strconv.Atoi(at[1])
				must(t, err)
				lowest = max(lowest, row)
			}
			if lowest < 20 || lowest > 30 {
				t.Errorf("on 30 rows the lowest row written is %d: %q", lowest, text)
			}
			if most := p.memory(); most > 600<<10 || most == 0 && runtime.GOOS == "linux" {
				t.Errorf("the app used %d MB, want at most 600", most>>10)
			}
			p.press("q")
			p.press("q")
			if status := p.end(); status != 0 {
				t.Errorf("exit status %d, want 0", status)
			}
			p.checkRestored()
		})
	}
}

// memory returns the most memory that the app has used so far, in KB, as Linux counts it;
// 0 elsewhere. The kernel's figure for an ended process is no use, as it includes the
// parent's.
func (p *terminal) memory() int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	most, _ := strconv.Atoi(strings.Fields(rest)[0])
	return most
}

// TestTerminalIsGivenBackByTheGuard checks that the guard restores the terminal of an app
// that is killed, as when it runs out of memory, and says nothing if the app ends in the
// ordinary way.
func TestTerminalIsGivenBackByTheGuard(t *testing.T) {
	t.Parallel()
	const died = "previously: died, probably out of memory; its limit is"
	for name, c := range map[string]struct {
		leave func(p *terminal)
		dies  bool
	}{
		"killed":  {func(p *terminal) { _ = p.cmd.Process.Signal(syscall.SIGKILL) }, true},
		"q":       {func(p *terminal) { p.press("q") }, false},
		"SIGTERM": {func(p *terminal) { _ = p.cmd.Process.Signal(syscall.SIGTERM) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t, limitVariable+"=1", "PATH="+os.Getenv("PATH"))
			p.waitUntilStill("story so far", 0)
			c.leave(p)
			p.end()
			if c.dies {
				p.waitUntil("the guard's message", 0, func(text string, still time.Duration) bool { return strings.Contains(text, died) && still > quiet })
			}
			p.checkRestored()
			if text, _ := p.outputSince(0); !c.dies && strings.Contains(text, died) {
				t.Errorf("an ordinary end is reported as a death: %q", text[max(len(text)-300, 0):])
			}
		})
	}
}
