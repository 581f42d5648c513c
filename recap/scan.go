package recap

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bounds on nesting: a file needs 3 levels. They are looked at before the file
// is parsed, because a parser that recurses, or that keeps each dotted prefix,
// would not come back from a file made of brackets or dots.
const (
	maxNesting   = 32
	maxKeyParts  = 16
	maxPathBytes = 1024
)

// scanner walks the text of a TOML file and says where each key and each
// element of an array stands; the library that decodes TOML does not tell. It
// believes the text: what it makes of a broken one is of no use, but it always
// ends.
type scanner struct {
	src    []byte
	at     int
	record func(path string, offset int) // nil: only the bounds are looked at
	prefix string                        // path of the current table
	counts map[string]int                // elements of each array of tables
	deep   int                           // offset where a bound was broken, or -1
}

// tooDeep gives the place at which src nests deeper than a series file can.
func tooDeep(src []byte) (Position, bool) {
	s := scanner{src: src, deep: -1}
	s.document()
	if s.deep < 0 {
		return Position{}, false
	}
	return positionAt(src, s.deep), true
}

// TooDeep reports whether a TOML file nests deeper than one that may be given
// to the library, which does not come back from a file made of brackets.
func TooDeep(src []byte) bool {
	_, deep := tooDeep(src)
	return deep
}

// locate gives the byte offset of each path in src: "installment[0].cast[2].name".
func locate(src []byte) map[string]int {
	found := map[string]int{}
	s := scanner{src: src, deep: -1, counts: map[string]int{}}
	s.record = func(path string, offset int) {
		if _, ok := found[path]; !ok {
			found[path] = offset
		}
	}
	s.document()
	return found
}

// positionAt turns a byte offset into line and column.
func positionAt(src []byte, offset int) Position {
	offset = min(max(offset, 0), len(src))
	start := bytes.LastIndexByte(src[:offset], '\n') + 1
	return Position{
		Line: bytes.Count(src[:start], []byte{'\n'}) + 1,
		Col:  utf8.RuneCount(src[start:offset]) + 1,
	}
}

func (s *scanner) document() {
	for s.space(true); s.at < len(s.src) && s.deep < 0; s.space(true) {
		start := s.at
		if s.src[s.at] == '[' {
			s.header()
		} else {
			s.keyValue(s.prefix, 0)
		}
		if s.at == start { // nothing a key can begin with
			s.at++
		}
	}
}

// space passes over blanks and comments, and over line ends where they mean
// nothing.
func (s *scanner) space(lines bool) {
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case c == ' ' || c == '\t' || lines && (c == '\n' || c == '\r'):
			s.at++
		case c == '#':
			end := bytes.IndexByte(s.src[s.at:], '\n')
			if end < 0 {
				end = len(s.src) - s.at
			}
			s.at += end
		default:
			return
		}
	}
}

// header reads "[table]" or "[[array of tables]]".
func (s *scanner) header() {
	start := s.at
	array := bytes.HasPrefix(s.src[s.at:], []byte("[["))
	s.at++
	if array {
		s.at++
	}
	parts := s.key()
	for s.at < len(s.src) && s.src[s.at] == ']' {
		s.at++
	}
	if s.record == nil || len(parts) == 0 {
		return
	}
	s.prefix = ""
	for i, part := range parts {
		path := join(s.prefix, part)
		last := i == len(parts)-1
		if last && array {
			s.record(path, start)
			s.counts[path]++
		}
		if n := s.counts[path]; n > 0 {
			path = path + "[" + strconv.Itoa(n-1) + "]"
		}
		s.prefix = path
	}
	s.record(s.prefix, start)
}

// keyValue reads "key = value" in the table at path, which stands depth deep.
func (s *scanner) keyValue(path string, depth int) {
	start := s.at
	parts := s.key()
	if s.record != nil {
		for _, part := range parts {
			path = join(path, part)
			s.record(path, start)
		}
	}
	s.space(false)
	if s.at < len(s.src) && s.src[s.at] == '=' {
		s.at++
		s.value(path, depth+1)
	}
}

// key reads a dotted key into its parts.
func (s *scanner) key() []string {
	var parts []string
	for count := 1; ; count++ {
		if count > maxKeyParts {
			s.deep = s.at
			return nil
		}
		s.space(false)
		part, ok := s.keyPart()
		if !ok {
			return parts
		}
		if s.record != nil {
			parts = append(parts, part)
		}
		s.space(false)
		if s.at >= len(s.src) || s.src[s.at] != '.' {
			return parts
		}
		s.at++
	}
}

func (s *scanner) keyPart() (string, bool) {
	if s.at >= len(s.src) {
		return "", false
	}
	start := s.at
	if c := s.src[s.at]; c == '"' || c == '\'' {
		s.quoted()
		raw := string(s.src[start:s.at])
		if unquoted, err := strconv.Unquote(raw); err == nil && c == '"' {
			return unquoted, true
		}
		return strings.Trim(raw, string(rune(c))), true
	}
	for s.at < len(s.src) && bareKey(s.src[s.at]) {
		s.at++
	}
	return string(s.src[start:s.at]), s.at > start
}

func bareKey(c byte) bool {
	return c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// value reads any value; depth counts the arrays and inline tables around it.
func (s *scanner) value(path string, depth int) {
	if depth > maxNesting || len(path) > maxPathBytes {
		s.deep = s.at
		return
	}
	s.space(false)
	if s.at >= len(s.src) {
		return
	}
	switch s.src[s.at] {
	case '"', '\'':
		s.quoted()
	case '[':
		s.at++
		s.array(path, depth)
	case '{':
		s.at++
		s.inlineTable(path, depth)
	default:
		for s.at < len(s.src) && !strings.ContainsRune(",]}#\n", rune(s.src[s.at])) {
			s.at++
		}
	}
}

func (s *scanner) array(path string, depth int) {
	for i := 0; s.deep < 0; i++ {
		s.space(true)
		if s.at >= len(s.src) {
			return
		}
		if s.src[s.at] == ']' {
			s.at++
			return
		}
		element := path
		if s.record != nil {
			element = fmt.Sprintf("%s[%d]", path, i)
			s.record(element, s.at)
		}
		start := s.at
		s.value(element, depth+1)
		s.space(true)
		if s.at < len(s.src) && s.src[s.at] == ',' {
			s.at++
		} else if s.at == start {
			return // not a value
		}
	}
}

// inlineTable reads the pairs up to the closing brace.
func (s *scanner) inlineTable(path string, depth int) {
	for s.deep < 0 {
		s.space(true)
		if s.at >= len(s.src) {
			return
		}
		if s.src[s.at] == '}' {
			s.at++
			return
		}
		start := s.at
		s.keyValue(path, depth)
		s.space(true)
		if s.at < len(s.src) && s.src[s.at] == ',' {
			s.at++
		} else if s.at == start {
			return // not a pair
		}
	}
}

// quoted passes over a string of any of the four sorts.
func (s *scanner) quoted() {
	quote := s.src[s.at]
	long := []byte{quote, quote, quote}
	if bytes.HasPrefix(s.src[s.at:], long) {
		s.at += 3
		for s.at < len(s.src) && !bytes.HasPrefix(s.src[s.at:], long) {
			s.skipOne(quote)
		}
		for s.at < len(s.src) && s.src[s.at] == quote { // up to two quotes may stand before the closing three
			s.at++
		}
		return
	}
	s.at++
	for s.at < len(s.src) && s.src[s.at] != quote && s.src[s.at] != '\n' {
		s.skipOne(quote)
	}
	if s.at < len(s.src) && s.src[s.at] == quote {
		s.at++
	}
}

// skipOne passes over one character, or over an escape where the quote allows
// them.
func (s *scanner) skipOne(quote byte) {
	if quote == '"' && s.src[s.at] == '\\' && s.at+1 < len(s.src) {
		s.at++
	}
	s.at++
}

func join(prefix, part string) string {
	if prefix == "" {
		return part
	}
	return prefix + "." + part
}
