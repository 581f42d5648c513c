package look

import (
	"strings"
	"unicode/utf8"

	"previously/recap/text"
)

// Safe returns styled text without anything that a terminal would take for a command,
// except colours and attributes (SGR) and web links (OSC 8). Newlines stay; any other
// command or control character becomes U+FFFD. Texts are cleaned long before this; it is
// the last guard, for what nobody thought of.
func Safe(styled string) string {
	if !isSuspicious(styled) {
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
		b.WriteRune(replaceUnprintable(r))
		styled = styled[size:]
	}
	return b.String()
}

// Plain returns unstyled text with visible characters only. A newline or tab becomes a
// space; anything a terminal could take for a command becomes U+FFFD.
func Plain(plain string) string { return text.Sanitize(spaces.Replace(plain)) }

var spaces = strings.NewReplacer("\n", " ", "\t", " ")

func replaceUnprintable(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case text.IsUnprintable(r):
		return utf8.RuneError
	}
	return r
}

// isSuspicious reports whether styled text holds anything but SGR sequences and printable
// characters. It runs on every frame, so it decodes only what is not ASCII.
func isSuspicious(styled string) bool {
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
			if r == utf8.RuneError && size == 1 || text.IsUnprintable(r) {
				return true
			}
			i += size
		}
	}
	return false
}

// styleLength returns the length in bytes of the SGR sequence at the start of styled
// text, or 0.
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

// linkLength returns the length in bytes of the OSC 8 sequence at the start of styled
// text if it starts a web link or ends a link, and otherwise 0. It looks for the end of
// the sequence only within the longest length a link may have.
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
	if !ok || address != "" && !IsWebAddress(address) {
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

// IsWebAddress reports whether an address is a web address in the form that links need:
// http or https, and printable ASCII only.
func IsWebAddress(address string) bool {
	lower := strings.ToLower(address)
	_, after, ok := strings.Cut(lower, "://")
	return ok && (strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")) &&
		after != "" && !strings.HasPrefix(after, "/") &&
		strings.IndexFunc(address, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}
