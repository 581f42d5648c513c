package tui

import (
	"strings"
	"testing"

	"previously/recap"
)

// TestEveryStateHasASign in each set: a new state that is in none is not shown.
func TestEveryStateHasASign(t *testing.T) {
	for name, set := range map[string]glyphs{"unicode": unicodeGlyphs, "ASCII": asciiGlyphs, "linear": linearGlyphs} {
		for _, status := range recap.Statuses() {
			if set.status[status] == "" {
				t.Errorf("%s has no sign in the %s set", status, name)
			}
		}
	}
}

func TestUTF8(t *testing.T) {
	for environ, want := range map[string]bool{
		"":                               true, // nothing is said, and terminals of today write it
		"LANG=en_GB.UTF-8":               true,
		"LANG=en_GB.utf8":                true,
		"LANG=C":                         false,
		"LANG=POSIX LC_ALL=":             false,
		"LANG=de_DE.ISO-8859-1":          false,
		"LANG=C LC_CTYPE=C.UTF-8":        true,
		"LC_ALL=C LC_CTYPE=C.UTF-8":      false,
		"LC_CTYPE=C LANG=en_GB.UTF-8":    false,
		"LC_ALL=C.UTF-8 LANG=C":          true,
		"TERM=xterm LANGUAGE=C NOTLANG=": true,
	} {
		if got := UTF8(strings.Fields(environ)); got != want {
			t.Errorf("%q: %v, want %v", environ, got, want)
		}
	}
}
