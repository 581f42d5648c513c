//go:build unix

package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/tui/overlay"
)

// crashVariable tells the app where to panic, once the chooser has been opened.
const crashVariable = "PREVIOUSLY_TEST_CRASH"

// crasher is an app with a bug, which is met after the chooser has been opened.
type crasher struct {
	*Model
	where string
}

func (c crasher) at(where string) {
	if _, armed := c.overlay.(*overlay.FilmChooser); armed && c.where == where {
		panic("xyzzy")
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

// TestCrash gives the terminal back and says one line.
func TestCrash(t *testing.T) {
	t.Parallel()
	for _, where := range []string{"update", "view", "command"} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t, crashVariable+"="+where)
			p.settled("story so far", 0)
			p.write("w\x1b[A\r")
			if status := p.end(); status != 1 {
				t.Errorf("exit status %d", status)
			}
			p.restored()
			text, _ := p.written(0)
			_, said, _ := strings.Cut(text[strings.LastIndex(text, "\x1b[?1049l"):], "\x1b[K")
			if !strings.HasPrefix(said, "crashed") || strings.Count(said, "\n") != 1 || strings.Contains(text, "xyzzy") {
				t.Errorf("it says %q", said)
			}
		})
	}
}
