//go:build unix

package tui

import (
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/tui/overlay"
)

// crashVariable is the environment variable that says where the app panics or hangs once
// the chooser is open.
const crashVariable = "PREVIOUSLY_TEST_CRASH"

// A crasher is an app with a bug that shows once the chooser is open.
type crasher struct {
	*Model
	where string
}

func (c crasher) at(where string) {
	switch _, armed := c.overlay.(*overlay.FilmChooser); {
	case armed && c.where == where:
		panic("xyzzy")
	case armed && c.where == "stuck":
		select {} // forever
	}
}

func (c crasher) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Code == tea.KeyEnter {
		c.at("update")
		_, cmd := c.Model.Update(msg)
		return c, tea.Batch(cmd, func() tea.Msg {
			if c.where == "command" {
				panic("xyzzy")
			}
			return nil
		})
	}
	_, cmd := c.Model.Update(msg)
	return c, cmd
}

func (c crasher) View() tea.View {
	c.at("view")
	return c.Model.View()
}

// TestCrash checks that a panic gives the terminal back and prints one line.
func TestCrash(t *testing.T) {
	t.Parallel()
	for _, where := range []string{"update", "view", "command"} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t, crashVariable+"="+where)
			p.waitUntilStill("story so far", 0)
			p.write("w\x1b[A\r")
			if status := p.end(); status != 1 {
				t.Errorf("exit status %d, want 1", status)
			}
			p.checkRestored()
			text, _ := p.outputSince(0)
			_, said, _ := strings.Cut(text[strings.LastIndex(text, "\x1b[?1049l"):], "\x1b[K")
			if !strings.HasPrefix(said, "crashed") || strings.Count(said, "\n") != 1 || strings.Contains(text, "xyzzy") {
				t.Errorf("it says %q, want one line that the app crashed", said)
			}
		})
	}
}

// TestSignalEndsAStuckApp checks that a signal ends an app that hangs and can answer no
// key.
func TestSignalEndsAStuckApp(t *testing.T) {
	t.Parallel()
	p := openTerminal(t, crashVariable+"=stuck")
	p.waitUntilStill("story so far", 0)
	p.write("w")
	p.waitUntil("the key being read", 0, func(_ string, still time.Duration) bool { return still > 2*quiet })
	must(t, p.cmd.Process.Signal(syscall.SIGTERM))
	if status := p.end(); status != 128+int(syscall.SIGTERM) {
		t.Errorf("exit status %d, want that of a SIGTERM", status)
	}
	p.checkRestored()
}
