package look

import (
	"iter"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Ruler says how many cells a text takes. A terminal that joins characters (mode 2027)
// shows a cluster, such as a letter with its accents, in one or two cells. Others add up
// the widths of the characters, and so does the renderer, which cuts what lies beyond the
// edge. The zero value is for a terminal that has not reported that it joins; it takes
// the wider of the two.
type Ruler struct{ joins bool }

// Width returns how many cells a styled text takes.
func (r Ruler) Width(styled string) int { return width(styled, r.measure) }

// LipglossWidth returns the width of styled text if characters are joined. Lip Gloss
// always counts that way, whatever the terminal does.
func LipglossWidth(styled string) int { return width(styled, ansi.StringWidth) }

// measure returns the width of any text, adding up its clusters.
func (r Ruler) measure(styled string) int {
	if r.joins {
		return ansi.StringWidth(styled)
	}
	cells := 0
	for part := range clusters(styled) {
		cells += r.partWidth(part)
	}
	return cells
}

// partWidth returns the width of one cluster or of one escape sequence.
func (r Ruler) partWidth(part string) int {
	if len(part) == 1 && isPlainASCII(part) {
		return 1
	}
	cells := ansi.StringWidth(part)
	if !r.joins && part[0] != '\x1b' {
		cells = max(cells, ansi.StringWidthWc(part))
	}
	return cells
}

// isPlainASCII reports whether a text begins with a printable ASCII character that
// nothing combines with.
func isPlainASCII(text string) bool {
	return text[0] >= ' ' && text[0] < '\x7f' && (len(text) == 1 || text[1] < utf8.RuneSelf)
}

// clusters returns the clusters and escape sequences of styled text, in order.
func clusters(styled string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var state byte
		for len(styled) > 0 {
			if state == ansi.NormalState && isPlainASCII(styled) { // true of most characters
				if !yield(styled[:1]) {
					return
				}
				styled = styled[1:]
				continue
			}
			_, _, n, next := ansi.DecodeSequence(styled, state, nil)
			state = next
			if c := styled[0]; c >= ' ' && c < '\x7f' && state == ansi.NormalState {
				letter, _ := ansi.FirstGraphemeCluster(styled, ansi.GraphemeWidth) // with its combining marks
				n = len(letter)
			}
			if n == 0 || !yield(styled[:n]) {
				return
			}
			styled = styled[n:]
		}
	}
}

// width returns how many cells styled text takes. It calls measure only for what may be
// joined; most characters of a frame never are.
func width(styled string, measure func(string) int) int {
	cells := 0
	for i := 0; i < len(styled); {
		if isPlainASCII(styled[i:]) { // true of most characters
			cells++
			i++
			continue
		}
		if styled[i] == '\x1b' {
			n := styleLength(styled[i:])
			if n == 0 {
				return measure(styled)
			}
			i += n
			continue
		}
		if n := singleCellLength(styled[i:]); n > 0 && (i+n == len(styled) || styled[i+n] == '\x1b' || singleCellLength(styled[i+n:]) > 0) {
			cells++
			i += n
			continue
		}
		n := joinableLength(styled[i:])
		if n == 0 {
			return measure(styled)
		}
		cells += measure(styled[i : i+n])
		i += n
	}
	return cells
}

// joinableLength returns the length in bytes of the text at the front that may be
// joined. It ends before an escape, or between two characters that are never joined. It
// returns 0 at a control character or a stray byte, which may belong to a longer
// sequence.
func joinableLength(text string) int {
	last := false
	for i := 0; i < len(text); {
		if i > 0 && text[i] == '\x1b' {
			return i
		}
		n := singleCellLength(text[i:])
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

// singleCellLength returns the length in bytes of the first character if it takes one
// cell and never joins its own kind, and otherwise 0.
func singleCellLength(text string) int {
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
