//go:build unix

package tui

import (
	"strings"
	"testing"

	"previously/recap"
)

// crashVariable tells the app where to panic, once the chooser has been opened.
const crashVariable = "PREVIOUSLY_TEST_CRASH"

// crasher is a book and a memory with a bug.
type crasher struct {
	Book
	testMemory
	where string
	armed bool
}

func (c *crasher) at(where string) {
	if c.armed && c.where == where {
		panic("xyzzy")
	}
}

func (c *crasher) Installment(n int) (recap.Next, bool) {
	c.armed = true
	return c.Book.Installment(n)
}

func (c *crasher) Story(next int) *recap.Story { c.at("update"); return c.Book.Story(next) }
func (c *crasher) Title() string               { c.at("view"); return c.Book.Title() }

func (c *crasher) Remember(id string, r Remembered) error {
	c.at("command")
	return c.testMemory.Remember(id, r)
}

// crashing are the options of an app that has a bug somewhere.
func crashing(where string, o Options) Options {
	if where != "" {
		c := &crasher{Book: o.Book, where: where}
		o.Book, o.Memory = c, c
	}
	return o
}

// TestCrash gives the terminal back and says one line.
func TestCrash(t *testing.T) {
	for _, where := range []string{"update", "view", "command"} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t, crashVariable+"="+where)
			p.settled("everyone", 0)
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
