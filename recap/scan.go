package recap

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bounds on what a file may be made of. They are looked at before the file is
// parsed, because the library that decodes TOML takes seconds or minutes over
// millions of tables, over very long keys and over very deep ones. The format
// itself needs 6 levels, 15 keys in a table and 2 parts in a key.
const (
	maxInstallments = 10_000
	maxNesting      = 12
	maxKeyParts     = 4
	maxKeyBytes     = 64
	maxKeys         = 1_000     // of one table
	maxElements     = 10_000    // of one array
	maxAllElements  = 1_000_000 // of all arrays
	maxTables       = 1_000     // in single brackets, of which the format has none
)

// What is wrong where a bound is broken.
var (
	tooDeep             = say("nested deeper than a series file can be; write one block for each installment, and below it one for each entry")
	tooManyInstallments = say("more than %s installments; split the series into several files", number(maxInstallments))
	tooManyTables       = say("more than %s tables in single brackets; blocks begin with double ones, such as [[installment]]", number(maxTables))
	tooManyKeys         = say("more than %s keys in one table; begin a new block for each entry", number(maxKeys))
	tooLongKey          = say("a key longer than %s bytes; shorten it", number(maxKeyBytes))
	tooLongArray        = say("an array of more than %s elements; shorten it or split the series into several files", number(maxElements))
	tooManyElements     = say("more than %s elements of arrays; split the series into several files", number(maxAllElements))
)

// scanner walks the text of a TOML file and says where each key and each
// element of an array stands; the library that decodes TOML does not tell. It
// ends where the text is no TOML, which is for the library to explain.
type scanner struct {
	src      []byte
	at       int
	record   func(path string, s span) // nil: only the bounds are looked at
	prefix   string                    // path of the current table
	counts   map[string]int            // elements of each array of tables
	keys     int                       // of the current table
	elements int                       // of all arrays
	tables   int                       // in single brackets
	blocks   int                       // at the top level, in double brackets
	end      int                       // offset at which the scan ended early, or -1
	open     int                       // 1 + offset of a text in three quotes without an end, or 0
	onlyDeep bool                      // of the bounds, only those on nesting count
	why      message                   // the bound that was broken there, or nothing for a broken text
}

// span is where something stands: offsets of its key, header or element, of its
// value, and of what follows the value.
type span struct{ key, value, end int }

// tooMuch gives the place at which src goes beyond what a series file can be,
// and says what is too much there; the message is empty where nothing is.
func tooMuch(src []byte) (Position, message) {
	s := scanner{src: src, end: -1}
	s.document()
	if s.why.empty() {
		return Position{}, message{}
	}
	return positionAt(src, s.end), s.why
}

// TooDeep reports whether a TOML file, of whatever sort, nests deeper than one
// that may be given to the library, which does not come back from a file made
// of brackets.
func TooDeep(src []byte) bool {
	s := scanner{src: src, end: -1, onlyDeep: true}
	s.document()
	return !s.why.empty()
}

// locate finds each path in src: "installment[0].cast[2].name".
func locate(src []byte) map[string]span {
	found := map[string]span{}
	s := scanner{src: src, end: -1, counts: map[string]int{}}
	s.record = func(path string, at span) {
		if _, ok := found[path]; !ok {
			found[path] = at
		}
	}
	s.document()
	return found
}

// positionAt turns a byte offset into line and column. An offset inside a
// character stands for the character.
func positionAt(src []byte, offset int) Position {
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

// stop ends the scan here. why is empty where the text is no TOML.
func (s *scanner) stop(why message) {
	if s.end < 0 {
		s.end, s.why = s.at, why
	}
}

// most ends the scan where there are more of something than a series file has.
func (s *scanner) most(n, bound int, why message) bool {
	if n > bound && !s.onlyDeep {
		s.stop(why)
	}
	return n <= bound || s.onlyDeep
}

func (s *scanner) document() {
	for s.space(true); s.at < len(s.src) && s.end < 0; s.space(true) {
		if s.src[s.at] == '[' {
			s.header()
			continue
		}
		s.keys++
		s.most(s.keys, maxKeys, tooManyKeys)
		s.keyValue(s.prefix, 0)
	}
}

// next is the byte at which the scan stands, 0 at the end of the text.
func (s *scanner) next() byte {
	if s.at < len(s.src) {
		return s.src[s.at]
	}
	return 0
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
	if s.next() != ']' {
		s.stop(message{})
		return
	}
	for s.next() == ']' {
		s.at++
	}
	s.keys = 0
	s.bounded(array, len(parts))
	if s.record == nil {
		return
	}
	s.prefix = ""
	here := span{start, start, s.at}
	for i, part := range parts {
		path := join(s.prefix, part)
		if array && i == len(parts)-1 {
			s.record(path, here)
			s.counts[path]++
		}
		s.prefix = s.last(path)
		s.record(s.prefix, here)
	}
}

// bounded counts a header whose key has so many parts.
func (s *scanner) bounded(array bool, parts int) {
	switch {
	case !array:
		s.tables++
		s.most(s.tables, maxTables, tooManyTables)
	case parts == 1:
		s.blocks++
		s.most(s.blocks, maxInstallments, tooManyInstallments)
	}
}

// keyValue reads "key = value" in the table at path, which stands depth deep.
func (s *scanner) keyValue(path string, depth int) {
	start := s.at
	parts := s.key()
	if s.next() != '=' {
		s.stop(message{})
	}
	if s.end >= 0 {
		return
	}
	s.at++
	s.space(false)
	value := s.at
	paths := s.paths(path, parts)
	s.value(paths[len(paths)-1], depth+1)
	if s.record != nil {
		for _, path := range paths {
			s.record(path, span{start, value, s.at})
		}
	}
}

// paths are those of the parts of a dotted key in a table, where paths are
// wanted.
func (s *scanner) paths(table string, parts []string) []string {
	if s.record == nil {
		return []string{""}
	}
	paths := parts // as long, and no longer needed
	for i, part := range parts {
		paths[i] = join(table, part)
		table = s.last(paths[i])
	}
	return paths
}

// last is the path of the table that a path in a header or dotted key leads to:
// the last one so far of an array of tables.
func (s *scanner) last(path string) string {
	if n := s.counts[path]; n > 0 {
		return path + "[" + strconv.Itoa(n-1) + "]"
	}
	return path
}

// key reads a dotted key into its parts.
func (s *scanner) key() []string {
	var parts []string
	for {
		s.space(false)
		part, ok := s.keyPart()
		if !ok {
			s.stop(message{})
			return nil
		}
		if parts = append(parts, part); len(parts) > maxKeyParts {
			s.stop(tooDeep)
			return nil
		}
		s.space(false)
		if s.next() != '.' {
			return parts
		}
		s.at++
	}
}

func (s *scanner) keyPart() (string, bool) {
	start := s.at
	c := s.next()
	if c == '"' || c == '\'' {
		s.quoted()
	} else {
		for bareKey(s.next()) {
			s.at++
		}
	}
	raw := s.src[start:s.at]
	if !s.most(len(raw), maxKeyBytes, tooLongKey) {
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

func bareKey(c byte) bool {
	return c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// unquoteKey is the key in quotes. TOML's escapes are Go's, but for \e and for
// \x, which is a character and not a byte.
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

// value reads any value; depth counts the arrays and inline tables around it.
func (s *scanner) value(path string, depth int) {
	if depth > maxNesting {
		s.stop(tooDeep)
		return
	}
	switch s.next() {
	case '"', '\'':
		s.quoted()
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
		if s.closed(']') {
			return
		}
		s.elements++
		s.most(i+1, maxElements, tooLongArray)
		s.most(s.elements, maxAllElements, tooManyElements)
		start, element := s.at, ""
		if s.record != nil {
			element = path + "[" + strconv.Itoa(i) + "]"
		}
		s.value(element, depth+1)
		if s.record != nil {
			s.record(element, span{start, start, s.at})
		}
		s.separator(']', start)
	}
}

// inlineTable reads the pairs up to the closing brace.
func (s *scanner) inlineTable(path string, depth int) {
	for i := 0; s.end < 0; i++ {
		if s.closed('}') {
			return
		}
		s.most(i+1, maxKeys, tooManyKeys)
		start := s.at
		s.keyValue(path, depth)
		s.separator('}', start)
	}
}

// closed passes over blanks, and over the closing bracket if it is next.
func (s *scanner) closed(bracket byte) bool {
	s.space(true)
	if s.next() != bracket {
		return false
	}
	s.at++
	return true
}

// separator passes over the comma after an element that began at start; only
// the closing bracket may stand in its place.
func (s *scanner) separator(bracket byte, start int) {
	s.space(true)
	switch {
	case s.next() == ',' && s.at > start:
		s.at++
	case s.next() != bracket || s.at == start:
		s.stop(message{})
	}
}

// quoted passes over a string of any of the four sorts.
func (s *scanner) quoted() {
	quote := s.src[s.at]
	long := []byte{quote, quote, quote}
	if bytes.HasPrefix(s.src[s.at:], long) {
		start := s.at
		for s.at += 3; !bytes.HasPrefix(s.src[s.at:], long); s.skipOne(quote) {
			if s.at == len(s.src) {
				s.open = start + 1
				s.stop(message{})
				return
			}
		}
		for s.next() == quote { // up to two quotes may stand before the closing three
			s.at++
		}
		return
	}
	for s.at++; s.at < len(s.src) && s.src[s.at] != quote && s.src[s.at] != '\n'; {
		s.skipOne(quote)
	}
	if s.next() != quote {
		s.stop(message{})
		return
	}
	s.at++
}

// skipOne passes over one character, or over an escape where the quote allows
// them.
func (s *scanner) skipOne(quote byte) {
	if quote == '"' && s.src[s.at] == '\\' && s.at+1 < len(s.src) {
		s.at++
	}
	s.at++
}

// join is the path of a key in a table. An empty key is written as the file
// must write it, so that its path is not that of the table.
func join(table, key string) string {
	if key == "" {
		key = `""`
	}
	if table == "" {
		return key
	}
	return table + "." + key
}
