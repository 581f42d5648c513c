package look

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is how many cells a styled text takes: what [ansi.StringWidth] says,
// which looks at every character as one that may be joined to the next. Most
// characters of a frame are none of these.
func Width(styled string) int {
	cells := 0
	for i := 0; i < len(styled); {
		if styled[i] == '\x1b' {
			n := styleLength(styled[i:])
			if n == 0 {
				return ansi.StringWidth(styled)
			}
			i += n
			continue
		}
		if n := single(styled[i:]); n > 0 && (i+n == len(styled) || styled[i+n] == '\x1b' || single(styled[i+n:]) > 0) {
			cells++
			i += n
			continue
		}
		n := joined(styled[i:])
		if n == 0 {
			return ansi.StringWidth(styled)
		}
		cells += ansi.StringWidth(styled[i : i+n])
		i += n
	}
	return cells
}

// joined is the length of what may be joined, at the front of a text: it ends
// before an escape, or between two that are never joined. It is 0 where there is
// a control character or half a one, which may be more than itself.
func joined(text string) int {
	last := false
	for i := 0; i < len(text); {
		if i > 0 && text[i] == '\x1b' {
			return i
		}
		n := single(text[i:])
		if n > 0 && last {
			return i
		}
		if last = n > 0; !last {
			var r rune
			if r, n = utf8.DecodeRuneInString(text[i:]); n == 1 || r < 0xa0 {
				return 0
			}
		}
		i += n
	}
	return len(text)
}

// single is the length of a character, at the front of a text, that takes one
// cell and is never joined to another of its kind; 0 where it may be anything
// else.
func single(text string) int {
	if c := text[0]; c < utf8.RuneSelf {
		if c < ' ' || c == '\x7f' {
			return 0
		}
		return 1
	}
	r, n := utf8.DecodeRuneInString(text)
	switch {
	case r >= 'À' && r <= 'ſ', // letters with accents
		r >= '‐' && r <= '‧' && n == 3,             // dashes, quotes and dots
		r >= '─' && r <= '╿', r >= '▀' && r <= '▟': // lines and blocks
		return n
	}
	return 0
}
