package look

import (
	"strings"
	"unicode/utf8"

	"previously/recap/text"
)

// Safe returns styled text with nothing in it that a terminal would take for a
// command, but for colours and attributes (SGR) and links to the web (OSC 8).
// Newlines stay; any other command or control character becomes U+FFFD. Texts are
// clean long before; this is the last guard, for what no other has thought of.
func Safe(styled string) string {
	if !suspicious(styled) {
		return styled
	}
	var b strings.Builder
	for len(styled) > 0 {
		n := 1
		if styled[0] == '\x1b' {
			n = max(styleLength(styled), linkLength(styled))
		}
		if n > 1 {
			b.WriteString(styled[:n])
			styled = styled[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(styled)
		b.WriteRune(printed(r))
		styled = styled[size:]
	}
	return b.String()
}

// Plain returns unstyled text in which every character is one to be seen: a
// newline or a tab becomes a blank, what a terminal could take for a command
// U+FFFD.
func Plain(plain string) string { return text.Printable(blanks.Replace(plain)) }

var blanks = strings.NewReplacer("\n", " ", "\t", " ")

func printed(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case text.Unprintable(r):
		return utf8.RuneError
	}
	return r
}

// suspicious reports whether styled text holds anything but SGR sequences and what may
// be printed. It is asked of every frame, so it decodes only what is not ASCII.
func suspicious(styled string) bool {
	for i := 0; i < len(styled); {
		switch c := styled[i]; {
		case c == '\x1b':
			n := styleLength(styled[i:])
			if n == 0 {
				return true
			}
			i += n
		case c < ' ' && c != '\n' || c == '\x7f':
			return true
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(styled[i:])
			if r == utf8.RuneError && size == 1 || text.Unprintable(r) {
				return true
			}
			i += size
		}
	}
	return false
}

// styleLength returns the length in bytes of the SGR sequence with which styled text begins,
// or 0.
func styleLength(styled string) int {
	if !strings.HasPrefix(styled, "\x1b[") {
		return 0
	}
	end := 2
	for end < len(styled) && (styled[end] >= '0' && styled[end] <= '9' || styled[end] == ';' || styled[end] == ':') {
		end++
	}
	if end == len(styled) || styled[end] != 'm' {
		return 0
	}
	return end + 1
}

// linkLength returns the length in bytes of the OSC 8 sequence with which styled text begins,
// where that ends a link or begins one to the web; otherwise 0. Its end is
// searched for no further than a link may be long.
func linkLength(styled string) int {
	const (
		longest          = 8 << 10
		introducer       = "\x1b]8;"
		bell, terminator = '\a', "\x1b\\"
	)
	rest, ok := strings.CutPrefix(styled, introducer)
	if !ok {
		return 0
	}
	rest = rest[:min(len(rest), longest)]
	end := strings.IndexFunc(rest, func(r rune) bool { return r < ' ' || r > '~' })
	if end < 0 {
		return 0
	}
	_, address, ok := strings.Cut(rest[:end], ";")
	if !ok || address != "" && !Web(address) {
		return 0
	}
	length := len(introducer) + end
	switch {
	case rest[end] == bell:
		return length + 1
	case strings.HasPrefix(rest[end:], terminator):
		return length + len(terminator)
	}
	return 0
}

// Web reports whether an address is a web address, written as a link may be:
// http or https, and nothing but printable ASCII.
func Web(address string) bool {
	lower := strings.ToLower(address)
	_, after, ok := strings.Cut(lower, "://")
	return ok && (strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")) &&
		after != "" && !strings.HasPrefix(after, "/") &&
		strings.IndexFunc(address, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}
