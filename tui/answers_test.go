//go:build unix

package tui

import (
	"cmp"
	"errors"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// answers holds what a terminal replies to each question that the app asks it.
var answers = [...]struct{ question, answer string }{
	{"\x1b[?2026$p", "\x1b[?2026;2$y"},
	{"\x1b[?2027$p", "\x1b[?2027;2$y"},
	{"\x1b]11;?", "\x1b]11;rgb:1b1b/2626/3232\x1b\\"},
	{"\x1b[?u", "\x1b[?0u"},
	{"\x1b[c", "\x1b[?62;22c"},
}

// awaited is how long after its start the app certainly waits for answers.
const awaited = 500 * time.Millisecond

// answer makes the terminal reply to each question after a delay, in the order in which
// they were asked. It stops once the app need no longer wait: on a busy machine the app
// asks late. sent counts the replies.
func (p *terminal) answer(late time.Duration) (sent *atomic.Int32) {
	sent = new(atomic.Int32)
	type due struct {
		at   time.Time
		text string
	}
	queue := make(chan due, len(answers))
	go func() {
		for d := range queue {
			time.Sleep(time.Until(d.at))
			if time.Since(p.began) < awaited {
				_, _ = p.ctl.WriteString(d.text)
				sent.Add(1)
			}
		}
	}()
	go func() {
		defer close(queue)
		var asked [len(answers)]bool
		for begin := time.Now(); time.Since(begin) < patience; time.Sleep(time.Millisecond) {
			text, _ := p.outputSince(0)
			var now []int
			for i, a := range answers {
				if !asked[i] && strings.Contains(text, a.question) {
					asked[i], now = true, append(now, i)
				}
			}
			slices.SortFunc(now, func(a, b int) int {
				return cmp.Compare(strings.Index(text, answers[a].question), strings.Index(text, answers[b].question))
			})
			for _, i := range now {
				queue <- due{time.Now().Add(late), answers[i].answer}
			}
		}
	}()
	return sent
}

// TestQuitBeforeTheAnswers checks that no late reply reaches the shell. The app waits
// only half a second for the replies, so the test does not run in parallel with others.
func TestQuitBeforeTheAnswers(t *testing.T) {
	for _, late := range []time.Duration{0, 20 * time.Millisecond, 100 * time.Millisecond, 300 * time.Millisecond} {
		t.Run(late.String(), func(t *testing.T) {
			p := openTerminal(t)
			sent := p.answer(late)
			p.waitUntil("the questions of the first frame", 0, func(text string, _ time.Duration) bool { return strings.Contains(text, "\x1b[?u") })
			p.write("q")
			p.end()
			p.checkRestored()
			if _, err := term.MakeRaw(p.tty.Fd()); err != nil {
				t.Fatal(err)
			}
			if left := unreadBytes(t, p.tty); left != "" {
				t.Errorf("the shell can read %q, want nothing", left)
			}
			if sent.Load() == 0 {
				t.Skip("the app asked too late to be answered")
			}
		})
	}
}

// unreadBytes returns what can be read from a terminal in raw mode.
func unreadBytes(t *testing.T, f *os.File) string {
	t.Helper()
	for {
		fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}}
		n, err := unix.Poll(fds, int(quiet.Milliseconds()))
		if errors.Is(err, unix.EINTR) {
			continue
		}
		must(t, err)
		if n == 0 {
			return ""
		}
		text := make([]byte, 100)
		got, err := f.Read(text)
		must(t, err)
		return string(text[:got])
	}
}

// TestPieces checks that what a terminal sends in pieces, with a pause in between, is not
// taken for keys.
func TestPieces(t *testing.T) {
	const pause = 120 * time.Millisecond // more than Bubble Tea waits
	for _, c := range []struct{ name, first, rest, shown string }{
		{"colour", "\x1b]11;rgb:1b", "1b/2626/3232\x1b\\", ""},
		{"attributes", "\x1b[?", "62;22c", ""},
		{"mode", "\x1b[?2026;", "2$y", ""},
		{"wheel", "\x1b[<65;10", ";10M", ""},
		{"wheel after esc", "\x1b", "[<65;10;10M", ""},
		{"character", "/\xc3", "\xa9", "é"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t)
			from := p.waitUntilStill("story so far", 0)
			p.write(c.first)
			time.Sleep(pause)
			p.write(c.rest)
			if c.shown != "" {
				p.waitUntil("the character", from, func(text string, _ time.Duration) bool { return strings.Contains(text, c.shown) })
				return
			}
			p.write("?")
			p.waitUntil("the help on its key", from, func(text string, _ time.Duration) bool { return strings.Contains(text, "find people") })
		})
	}
}

// TestTerminalWithoutASize checks that a terminal without a size is taken to be 80 by 24
// until it reports one.
func TestTerminalWithoutASize(t *testing.T) {
	t.Parallel()
	for _, size := range []pty.Winsize{{}, {Rows: 24}, {Cols: 80}} {
		p := openTerminalOf(t, size)
		text := p.waitUntil("the screen", 0, func(text string, still time.Duration) bool {
			return strings.Contains(text, "story so far") && still > quiet
		})
		for _, word := range []string{"PREVIOUSLY", "Lino", "quit"} {
			if !strings.Contains(text, word) {
				t.Errorf("%d by %d: %q is missing from %q", size.Cols, size.Rows, word, text)
			}
		}
		if strings.Contains(text, "\x1b[25;") {
			t.Errorf("%d by %d: the app writes below row 24: %q", size.Cols, size.Rows, text)
		}
		if err := pty.Setsize(p.ctl, &pty.Winsize{Cols: benchColumns, Rows: benchRows}); err != nil {
			t.Fatalf("after %d by %d: %v", size.Cols, size.Rows, err)
		}
		p.waitUntil("a larger frame", len(text), func(text string, still time.Duration) bool {
			return strings.Contains(text, strings.Repeat("─", benchColumns-2)) && still > quiet
		})
		p.press("q")
		p.end()
	}
}
