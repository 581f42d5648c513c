package strict

import (
	"bytes"
	"strconv"
	"strings"
)

// skipString skips a string of any of the four kinds.
func (s *scanner) skipString() {
	quote := s.src[s.at]
	long := []byte{quote, quote, quote}
	if bytes.HasPrefix(s.src[s.at:], long) {
		start := s.at
		for s.at += 3; !bytes.HasPrefix(s.src[s.at:], long); s.skipChar(quote) {
			if s.at == len(s.src) {
				s.unclosed = start + 1
				s.stop(Message{})
				return
			}
		}
		for s.peek() == quote { // up to two quotes may come before the closing three
			s.at++
		}
		return
	}
	for s.at++; s.at < len(s.src) && s.src[s.at] != quote && s.src[s.at] != '\n'; {
		s.skipChar(quote)
	}
	if s.peek() != quote {
		s.stop(Message{})
		return
	}
	s.at++
}

// skipChar skips one character, or an escape if the quote allows them.
func (s *scanner) skipChar(quote byte) {
	if quote == '"' && s.src[s.at] == '\\' && s.at+1 < len(s.src) {
		s.at++
	}
	s.at++
}

// unquoteKey returns a key without its quotes. TOML's escapes are Go's, except for \e,
// and for \x, which is a character and not a byte.
func unquoteKey(raw string) string {
	inner := raw[1:max(1, len(raw)-1)]
	if raw[0] == '\'' || !strings.Contains(inner, `\`) {
		return inner
	}
	var b strings.Builder
	for inner != "" {
		if rest, ok := strings.CutPrefix(inner, `\e`); ok {
			b.WriteByte('\x1b')
			inner = rest
			continue
		}
		r, _, rest, err := strconv.UnquoteChar(inner, '"')
		if err != nil {
			return raw
		}
		b.WriteRune(r)
		inner = rest
	}
	return b.String()
}
