package strict

import (
	"bytes"
	"unicode/utf8"
)

// Unreadable says why src must not be given to the library, and where the reason is. The
// message is empty if there is none.
func (f *Format) Unreadable(src []byte) (Position, Message) {
	if f.Bytes.Max > 0 && len(src) > f.Bytes.Max {
		return Position{1, 1}, f.Bytes.Why
	}
	if at := firstInvalid(src); at < len(src) {
		return PositionAt(src, at), Say("not UTF-8 text; save the file as UTF-8")
	}
	if !f.Blank.Empty() && len(bytes.TrimSpace(src)) == 0 {
		return Position{1, 1}, f.Blank
	}
	s := scanner{src: src, end: -1, limits: f.Limits}
	s.document()
	if s.why.Empty() {
		return Position{}, Message{}
	}
	return PositionAt(src, s.end), s.why
}

// firstInvalid returns the offset of the first byte that is not UTF-8, or the length.
func firstInvalid(src []byte) int {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(src)
}

// TooDeep reports whether a TOML file, whatever its format, nests too deep to be given to
// the library.
func TooDeep(src []byte) bool {
	s := scanner{src: src, end: -1}
	s.document()
	return !s.why.Empty()
}
