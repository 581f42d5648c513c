package strict

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanner walks through the text of a TOML file and finds where each key and each element
// of an array is, which the TOML library does not tell. It stops where the text is not
// TOML; the library explains that.
type scanner struct {
	src      []byte
	at       int
	record   func(path string, s Span) // nil: only the limits are checked
	prefix   string                    // path of the current table
	counts   map[string]int            // elements of each array of tables
	keys     int                       // of the current table
	elements int                       // of all arrays
	tables   int                       // in single brackets
	blocks   int                       // at the top level, in double brackets
	end      int                       // offset at which the scan ended early, or -1
	unclosed int                       // 1 + offset of a text in three quotes that has no end, or 0
	limits   Limits
	why      Message // the limit exceeded there, or nothing if the text is not TOML
}

// Span is where something is: the offsets of its key, header or element, of its value,
// and of what follows the value.
type Span struct{ Key, Value, End int }

// Locate returns where each path is in src, such as "installment[0].cast[2].name", as far
// as src can be read and is within the limits.
func Locate(src []byte, limits Limits) map[string]Span {
	found := map[string]Span{}
	s := scanner{src: src, end: -1, limits: limits, counts: map[string]int{}}
	s.record = func(path string, at Span) {
		if _, ok := found[path]; !ok {
			found[path] = at
		}
	}
	s.document()
	return found
}

// PositionAt turns a byte offset into line and column. An offset inside a character
// counts as its beginning.
func PositionAt(src []byte, offset int) Position {
	offset = min(max(offset, 0), len(src))
	for offset > 0 && offset < len(src) && !utf8.RuneStart(src[offset]) {
		offset--
	}
	start := bytes.LastIndexByte(src[:offset], '\n') + 1
	return Position{
		Line: bytes.Count(src[:start], []byte{'\n'}) + 1,
		Col:  utf8.RuneCount(src[start:offset]) + 1,
	}
}

// stop ends the scan here. why is empty if the text is not TOML.
func (s *scanner) stop(why Message) {
	if s.end < 0 {
		s.end, s.why = s.at, why
	}
}

// checkLimit reports whether n is within the limit, and ends the scan if it is not.
func (s *scanner) checkLimit(n int, l Limit) bool {
	if l.Max > 0 && n > l.Max {
		s.stop(l.Why)
		return false
	}
	return true
}

// stopTooDeep ends the scan because something nests too deep.
func (s *scanner) stopTooDeep() {
	if s.limits.Deep.Empty() {
		s.stop(tooDeep)
	} else {
		s.stop(s.limits.Deep)
	}
}

func (s *scanner) document() {
	for s.skipSpace(true); s.at < len(s.src) && s.end < 0; s.skipSpace(true) {
		if s.src[s.at] == '[' {
			s.header()
			continue
		}
		s.keys++
		s.checkLimit(s.keys, s.limits.Keys)
		s.keyValue(s.prefix, 0)
	}
}

// peek returns the byte at the current position, or 0 at the end of the text.
func (s *scanner) peek() byte {
	if s.at < len(s.src) {
		return s.src[s.at]
	}
	return 0
}

// skipSpace skips spaces and comments, and line breaks if they mean nothing here.
func (s *scanner) skipSpace(lines bool) {
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
	if s.peek() != ']' {
		s.stop(Message{})
		return
	}
	for s.peek() == ']' {
		s.at++
	}
	s.keys = 0
	s.countHeader(array, len(parts))
	if s.record == nil {
		return
	}
	s.prefix = ""
	here := Span{start, start, s.at}
	for i, part := range parts {
		path := Join(s.prefix, part)
		if array && i == len(parts)-1 {
			s.record(path, here)
			s.counts[path]++
		}
		s.prefix = s.currentTable(path)
		s.record(s.prefix, here)
	}
}

// countHeader counts a header, whose key has the given number of parts, and checks the
// limits.
func (s *scanner) countHeader(array bool, parts int) {
	switch {
	case !array:
		s.tables++
		s.checkLimit(s.tables, s.limits.Tables)
	case parts == 1:
		s.blocks++
		s.checkLimit(s.blocks, s.limits.Blocks)
	}
}

// keyValue reads "key = value" in the table at path, which is depth levels deep.
func (s *scanner) keyValue(path string, depth int) {
	start := s.at
	parts := s.key()
	if s.peek() != '=' {
		s.stop(Message{})
	}
	if s.end >= 0 {
		return
	}
	s.at++
	s.skipSpace(false)
	value := s.at
	paths := s.paths(path, parts)
	s.value(paths[len(paths)-1], depth+1)
	if s.record != nil {
		for _, path := range paths {
			s.record(path, Span{start, value, s.at})
		}
	}
}

// paths returns the path of each part of a dotted key in a table, if paths are wanted.
func (s *scanner) paths(table string, parts []string) []string {
	if s.record == nil {
		return []string{""}
	}
	paths := parts // the same length, and no longer needed
	for i, part := range parts {
		paths[i] = Join(table, part)
		table = s.currentTable(paths[i])
	}
	return paths
}

// currentTable returns the path of the table that a path in a header or dotted key leads
// to: in an array of tables, the last one so far.
func (s *scanner) currentTable(path string) string {
	if n := s.counts[path]; n > 0 {
		return path + "[" + strconv.Itoa(n-1) + "]"
	}
	return path
}

// key reads a dotted key into its parts.
func (s *scanner) key() []string {
	var parts []string
	for {
		s.skipSpace(false)
		part, ok := s.keyPart()
		if !ok {
			s.stop(Message{})
			return nil
		}
		if parts = append(parts, part); len(parts) > maxKeyParts {
			s.stopTooDeep()
			return nil
		}
		s.skipSpace(false)
		if s.peek() != '.' {
			return parts
		}
		s.at++
	}
}

func (s *scanner) keyPart() (string, bool) {
	start := s.at
	c := s.peek()
	if c == '"' || c == '\'' {
		s.skipString()
	} else {
		for isBareKey(s.peek()) {
			s.at++
		}
	}
	raw := s.src[start:s.at]
	if !s.checkLimit(len(raw), s.limits.KeyBytes) {
		return "", false
	}
	switch {
	case s.record == nil:
		return "", len(raw) > 0
	case c == '"' || c == '\'':
		return unquoteKey(string(raw)), true
	}
	return string(raw), len(raw) > 0
}

func isBareKey(c byte) bool {
	return c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// value reads any value; depth counts the arrays and inline tables around it.
func (s *scanner) value(path string, depth int) {
	if depth > maxNesting {
		s.stopTooDeep()
		return
	}
	switch s.peek() {
	case '"', '\'':
		s.skipString()
	case '[':
		s.at++
		s.array(path, depth)
	case '{':
		s.at++
		s.inlineTable(path, depth)
	default:
		for s.at < len(s.src) && !strings.ContainsRune(",]}#\r\n", rune(s.src[s.at])) {
			s.at++
		}
	}
}

// array reads the elements up to the closing bracket.
func (s *scanner) array(path string, depth int) {
	for i := 0; s.end < 0; i++ {
		if s.skipClosing(']') {
			return
		}
		s.elements++
		s.checkLimit(i+1, s.limits.Elements)
		s.checkLimit(s.elements, s.limits.All)
		start, element := s.at, ""
		if s.record != nil {
			element = path + "[" + strconv.Itoa(i) + "]"
		}
		s.value(element, depth+1)
		if s.record != nil {
			s.record(element, Span{start, start, s.at})
		}
		s.skipComma(']', start)
	}
}

// inlineTable reads the pairs up to the closing brace.
func (s *scanner) inlineTable(path string, depth int) {
	for i := 0; s.end < 0; i++ {
		if s.skipClosing('}') {
			return
		}
		s.checkLimit(i+1, s.limits.Keys)
		start := s.at
		s.keyValue(path, depth)
		s.skipComma('}', start)
	}
}

// skipClosing skips spaces and, if it is next, the closing bracket.
func (s *scanner) skipClosing(bracket byte) bool {
	s.skipSpace(true)
	if s.peek() != bracket {
		return false
	}
	s.at++
	return true
}

// skipComma skips the comma after an element that began at start. Only the closing
// bracket may come instead.
func (s *scanner) skipComma(bracket byte, start int) {
	s.skipSpace(true)
	switch {
	case s.peek() == ',' && s.at > start:
		s.at++
	case s.peek() != bracket || s.at == start:
		s.stop(Message{})
	}
}

// Join returns the path of a key in a table. An empty key is written as the file
// must write it, so that its path is not that of the table.
func Join(table, key string) string {
	if key == "" {
		key = `""`
	}
	if table == "" {
		return key
	}
	return table + "." + key
}
