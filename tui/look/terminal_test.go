package look

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestTerminalOf(t *testing.T) {
	for environ, want := range map[string]Terminal{
		"":                                  {},
		"TERM=xterm-256color":               {},
		"COLORFGBG=15;0":                    {Background: DarkBackground},
		"COLORFGBG=0;15":                    {Background: LightBackground},
		"COLORFGBG=0;default;15":            {Background: LightBackground},
		"COLORFGBG=12;8":                    {Background: DarkBackground},
		"COLORFGBG=0;7":                     {Background: LightBackground},
		"COLORFGBG=15;default":              {},
		"COLORFGBG=;":                       {},
		"COLORFGBG=":                        {},
		"COLORFGBG=0;99":                    {},
		"COLORFGBG=0;-1":                    {},
		"COLORFGBG=15":                      {Background: LightBackground},
		"TERM=linux":                        {Background: DarkBackground},
		"TERM=linux COLORFGBG=0;15":         {Background: LightBackground},
		"TERM=screen":                       {NoItalics: true},
		"TERM=screen.xterm-256color":        {NoItalics: true},
		"TERM=screen-256color TMUX=/tmp/x":  {},
		"TERM=tmux-256color TMUX=/tmp/x":    {},
		"TERM=xterm STY=12.pts-0":           {NoItalics: true},
		"TERM=screen TMUX=/tmp/x STY=1.pts": {NoItalics: true},
		"TERM=xterm STY=":                   {},
	} {
		t.Run(environ, func(t *testing.T) {
			if got := TerminalOf(strings.Fields(environ)); got != want {
				t.Errorf("%q: got %+v, want %+v", environ, got, want)
			}
		})
	}
}

func TestUTF8(t *testing.T) {
	for environ, want := range map[string]bool{
		"":                               true, // not set, and today's terminals use UTF-8
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
		t.Run(environ, func(t *testing.T) {
			if got := IsUTF8(strings.Fields(environ)); got != want {
				t.Errorf("%q: got %v, want %v", environ, got, want)
			}
		})
	}
}

// TestProfileOfScreen checks that GNU Screen gets 16 colours unless TERM says that it has
// more.
func TestProfileOfScreen(t *testing.T) {
	for environ, want := range map[string]bool{
		"TERM=screen": false, "TERM=screen.xterm": false, "TERM=screen STY=1.pts": false,
		"TERM=screen-256color": true, "TERM=screen.xterm-256color": true, "TERM=screen TMUX=/tmp/x": true, "TERM=xterm-256color": true,
	} {
		t.Run(environ, func(t *testing.T) {
			if got := Profile(io.Discard, append(strings.Fields(environ), "TTY_FORCE=1")); (got >= colorprofile.ANSI256) != want {
				t.Errorf("%q: got %v, want 256 colours or more: %v", environ, got, want)
			}
		})
	}
}
