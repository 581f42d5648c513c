package look

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// Background is the background of a terminal.
type Background int

// The backgrounds. Until a terminal has reported its own, colours must be readable on
// both.
const (
	UnknownBackground Background = iota
	DarkBackground
	LightBackground
)

// Terminal is what is known about a terminal's colours, attributes and widths. The zero
// value has 256 colours, italics and an unknown background.
type Terminal struct {
	Background      Background
	FewColours      bool // has no more than 16 colours
	NoItalics       bool // shows italics as something else
	JoinsCharacters bool // has reported that it joins characters (mode 2027); see [Ruler]
}

// TerminalOf returns what the environment, given as "NAME=value" pairs, says about the
// terminal. It leaves FewColours to be set by the caller.
func TerminalOf(environ []string) Terminal {
	t := Terminal{
		Background: parseBackground(valueOf(environ, "COLORFGBG")),
		NoItalics:  isGNUScreen(environ) || valueOf(environ, "STY") != "", // GNU screen shows italics in reverse
	}
	if t.Background == UnknownBackground && valueOf(environ, "TERM") == "linux" { // the Linux console answers no queries and is black
		t.Background = DarkBackground
	}
	return t
}

// Profile returns how many colours a terminal shows. The library assumes 256 for GNU
// screen, which has them only if TERM says so.
func Profile(terminal io.Writer, environ []string) colorprofile.Profile {
	profile := colorprofile.Detect(terminal, environ)
	if isGNUScreen(environ) && !strings.Contains(valueOf(environ, "TERM"), "256color") {
		return min(profile, colorprofile.ANSI)
	}
	return profile
}

// isGNUScreen reports whether TERM names GNU screen. tmux uses the same name and is not
// counted.
func isGNUScreen(environ []string) bool {
	return strings.HasPrefix(valueOf(environ, "TERM"), "screen") && valueOf(environ, "TMUX") == ""
}

// parseBackground reads COLORFGBG, which some terminals set to the numbers of two of
// the 16 colours, sometimes with a third between them. The last one is the background.
func parseBackground(colours string) Background {
	background := colours[strings.LastIndexByte(colours, ';')+1:]
	switch {
	case slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "8"}, background):
		return DarkBackground
	case slices.Contains([]string{"7", "9", "10", "11", "12", "13", "14", "15"}, background):
		return LightBackground
	}
	return UnknownBackground
}

// valueOf returns the value of an environment variable, or "" if it is not set.
func valueOf(environ []string, name string) string {
	for _, pair := range environ {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}

// IsUTF8 reports whether the locale of the environment, given as "NAME=value" pairs,
// writes UTF-8. The first of LC_ALL, LC_CTYPE and LANG that is set decides (POSIX). If
// none is set it returns true, because terminals write UTF-8 today.
func IsUTF8(environ []string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(valueOf(environ, name)); value != "" {
			return strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
		}
	}
	return true
}
