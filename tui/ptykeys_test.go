//go:build unix

package tui

import (
	"strings"
	"testing"
	"time"
)

// TestKeysAsTerminalsSendThem checks that the app can be left with keys of another
// keyboard layout, with and without the position of the key, and with keys that arrive
// right after esc.
func TestKeysAsTerminalsSendThem(t *testing.T) {
	for name, c := range map[string][]string{
		"ctrl+c, place named":     {"\x1b[1089::99;5u"},
		"ctrl+c, place not named": {"\x1b[1089;5u"},
		"ctrl+c of xterm":         {"\x1b[27;5;1089~"},
		"a letter":                {"й"},
		"q after esc":             {"/", "\x1bq"},
		"q after esc and right":   {"p", "\x1b\x1b[Cq"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := openTerminal(t)
			p.waitUntilStill("story so far", 0)
			p.waitUntil("the question for the places of keys", 0, func(text string, _ time.Duration) bool {
				return strings.Contains(text, "\x1b[>5u")
			})
			for _, keys := range c {
				p.press(keys)
			}
			if status := p.end(); status != 0 {
				t.Errorf("exit status %d, want 0", status)
			}
			p.checkRestored()
		})
	}
}
