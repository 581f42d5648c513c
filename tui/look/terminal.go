package look

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// Ground is the background of a terminal.
type Ground int

// The backgrounds. Until a terminal has said which it has, colours must be
// readable on both.
const (
	UnknownGround Ground = iota
	DarkGround
	LightGround
)

// Terminal is what is known of a terminal's colours, attributes and widths. The zero value
// is one with 256 colours and italics, which has not said what its background is.
type Terminal struct {
	Ground  Ground
	Few     bool // it has no more than 16 colours
	Upright bool // it shows italics as something else
	Joins   bool // it has said that it joins characters (mode 2027); see [Measure]
}

// TerminalOf returns what the environment, given as "NAME=value" pairs, says of the
// terminal. How many colours it has is for others to find out.
func TerminalOf(environ []string) Terminal {
	t := Terminal{
		Ground:  groundOf(valueOf(environ, "COLORFGBG")),
		Upright: calledScreen(environ) || valueOf(environ, "STY") != "", // GNU screen shows italics in reverse
	}
	if t.Ground == UnknownGround && valueOf(environ, "TERM") == "linux" { // the console answers no question, and is black
		t.Ground = DarkGround
	}
	return t
}

// Profile returns how many colours a terminal shows. The library takes GNU screen for one
// with 256, which it is only where its name says so.
func Profile(terminal io.Writer, environ []string) colorprofile.Profile {
	profile := colorprofile.Detect(terminal, environ)
	if calledScreen(environ) && !strings.Contains(valueOf(environ, "TERM"), "256color") {
		return min(profile, colorprofile.ANSI)
	}
	return profile
}

// calledScreen reports whether the terminal has the name of GNU screen, and isn't
// tmux, which uses it, too.
func calledScreen(environ []string) bool {
	return strings.HasPrefix(valueOf(environ, "TERM"), "screen") && valueOf(environ, "TMUX") == ""
}

// groundOf reads what some terminals leave in COLORFGBG: the numbers of two of the
// 16 colours, with a third between them now and then; the background is the last.
func groundOf(colours string) Ground {
	background := colours[strings.LastIndexByte(colours, ';')+1:]
	switch {
	case slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "8"}, background):
		return DarkGround
	case slices.Contains([]string{"7", "9", "10", "11", "12", "13", "14", "15"}, background):
		return LightGround
	}
	return UnknownGround
}

// valueOf returns the value of a variable of the environment, "" where it is not set.
func valueOf(environ []string, name string) string {
	for _, pair := range environ {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}

// UTF8 reports whether the locale of the environment, given as "NAME=value"
// pairs, writes UTF-8. The first of LC_ALL, LC_CTYPE and LANG that is set
// decides (POSIX); where none is set, terminals of today write UTF-8.
func UTF8(environ []string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(valueOf(environ, name)); value != "" {
			return strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
		}
	}
	return true
}
