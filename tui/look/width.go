package look

import (
	"iter"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Measure says how many cells a text takes. A terminal that joins characters
// (mode 2027) shows each cluster of them, such as a letter with its signs, in one or
// two cells. Others go on by the width of each character, and so does the renderer,
// which cuts what lies beyond the edge. Until the terminal has said that it joins,
// which is the zero value, a cluster takes as much as it does in the wider of the two.
type Measure struct{ joins bool }

// Width returns how many cells a styled text takes.
func (m Measure) Width(styled string) int { return width(styled, m.string) }

// Columns returns the width of a styled text where characters are joined, which is how
// Lip Gloss counts whatever the terminal does.
func Columns(styled string) int { return width(styled, ansi.StringWidth) }

// string returns the width of any text, one character after the other.
func (m Measure) string(styled string) int {
	if m.joins {
		return ansi.StringWidth(styled)
	}
	cells := 0
	for part := range parts(styled) {
		cells += m.part(part)
	}
	return cells
}

// part returns the width of a cluster of characters or of a command to the terminal.
func (m Measure) part(part string) int {
	if len(part) == 1 && alone(part) {
		return 1
	}
	cells := ansi.StringWidth(part)
	if !m.joins && part[0] != '\x1b' {
		cells = max(cells, ansi.StringWidthWc(part))
	}
	return cells
}

// alone reports whether a text begins with a letter or a sign of ASCII with nothing on it.
func alone(text string) bool {
	return text[0] >= ' ' && text[0] < '\x7f' && (len(text) == 1 || text[1] < utf8.RuneSelf)
}

// parts returns the clusters of a styled text, and the commands to the terminal in it.
func parts(styled string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var state byte
		for len(styled) > 0 {
			if state == ansi.NormalState && alone(styled) { // as most are
				if !yield(styled[:1]) {
					return
				}
				styled = styled[1:]
				continue
			}
			_, _, n, next := ansi.DecodeSequence(styled, state, nil)
			state = next
			if c := styled[0]; c >= ' ' && c < '\x7f' && state == ansi.NormalState {
				letter, _ := ansi.FirstGraphemeCluster(styled, ansi.GraphemeWidth) // with the signs on it
				n = len(letter)
			}
			if n == 0 || !yield(styled[:n]) {
				return
			}
			styled = styled[n:]
		}
	}
}

// width asks for the width only of what may be joined. Most characters of a frame
// are never.
func width(styled string, ask func(string) int) int {
	cells := 0
	for i := 0; i < len(styled); {
		if styled[i] == '\x1b' {
			n := styleLength(styled[i:])
			if n == 0 {
				return ask(styled)
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
			return ask(styled)
		}
		cells += ask(styled[i : i+n])
		i += n
	}
	return cells
}

// joined returns the length of what may be joined, at the front of a text: it ends
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

// single returns the length of a character, at the front of a text, that takes one
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
