package strict

import "bytes"

// Format is what files of one sort are made of beyond TOML. Its zero value takes
// any TOML that the library can take.
type Format struct {
	Limits
	Twice  Message // what to do about a key or block that stands in the file twice
	Header Message // what to do about a broken header
	Blank  Message // what is wrong with an empty file; nothing where it may be empty

	// Text says what is wrong with a text of the file, or nothing, and the words
	// in it that are. nil takes any text.
	Text func(told string, form Form) (why Message, near string)
	// Place says where a key belongs that is unknown at the path, or nothing. nil
	// knows of none.
	Place func(at, key string) Message
	// Outspoken is for the reader's own files, which hold no story: each message
	// is shown in full.
	Outspoken bool
}

// Limit is how much there may be of something, and what to say of more. No limit
// is 0.
type Limit struct {
	Most int
	Why  Message
}

// Limits are looked at before a file is parsed, because the library that decodes
// TOML takes seconds or minutes over millions of tables and over very long keys.
type Limits struct {
	Bytes    Limit   // of the file
	Blocks   Limit   // at the top level, in double brackets
	Tables   Limit   // in single brackets
	Keys     Limit   // of one table
	KeyBytes Limit   // of one key
	Elements Limit   // of one array
	All      Limit   // elements of all arrays
	Deep     Message // what to say of what nests too deep; that has a limit always
}

// How deep arrays and tables may nest, and how many parts a key may have. The
// library does not come back from a file made of brackets.
const (
	maxNesting  = 12
	maxKeyParts = 4
)

// tooDeep is what to say where the format says nothing of it.
var tooDeep = Say("nested too deep; remove some of its brackets and dots")

// Unreadable says why src must not be given to the library, and where, if so.
func (f *Format) Unreadable(src []byte) (Position, Message) {
	if f.Bytes.Most > 0 && len(src) > f.Bytes.Most {
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

// TooDeep reports whether a TOML file, of whatever sort, nests deeper than one
// that may be given to the library.
func TooDeep(src []byte) bool {
	s := scanner{src: src, end: -1}
	s.document()
	return !s.why.Empty()
}
