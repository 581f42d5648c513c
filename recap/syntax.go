package recap

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// parse gives the file's tables. Where the text cannot be parsed, or must not
// be given to the TOML library, d.syntax says why, and ok is false.
func (d *sheet) parse(unreadable func() (Position, string)) (tree map[string]any, ok bool) {
	pos, message := unreadable()
	if message == "" {
		err := parseTOML(d.src, &tree)
		if err == nil {
			return tree, true
		}
		pos, message = d.explain(err)
	}
	d.syntax = &Problem{File: d.name, Pos: pos, Message: message, Discreet: message}
	return nil, false
}

// unreadable says why src cannot be a series file, if so.
func (d *document) unreadable() (Position, string) {
	if len(d.src) > MaxFileBytes {
		return Position{1, 1}, fmt.Sprintf("larger than %d MB, which no series file is; split it or shorten its texts", MaxFileBytes>>20)
	}
	if !utf8.Valid(d.src) {
		return positionAt(d.src, invalidUTF8(d.src)), "not UTF-8 text; save the file as UTF-8"
	}
	if len(bytes.TrimSpace(d.src)) == 0 {
		return Position{1, 1}, "the file is empty; `previously new TITLE` writes one to start from"
	}
	return tooMuch(d.src)
}

func invalidUTF8(src []byte) int {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(src)
}

// parseTOML is toml.Decode. The library panics where it meets what it takes for
// a bug of its own; a stranger's file must not end the program with that.
func parseTOML(src []byte, into *map[string]any) (err error) {
	defer func() {
		if bug := recover(); bug != nil {
			err = fmt.Errorf("%v", bug)
		}
	}()
	_, err = toml.Decode(string(src), into)
	return err
}

// explain turns an error of the TOML library into one line that says what to
// do about it.
func (d *sheet) explain(err error) (Position, string) {
	parse, ok := errors.AsType[toml.ParseError](err)
	if !ok {
		return Position{1, 1}, oneLine(err.Error()) + "; mend it as TOML has it (https://toml.io)"
	}
	at := min(max(parse.Position.Start, 0), len(d.src)-1)
	message := oneLine(parse.Message)
	if strings.Contains(message, "control characters") { // the library points before it
		at = min(at+1, len(d.src)-1)
	}
	if open := unclosed(d.src); open >= 0 {
		at, message = open, "the text that begins here has no end"
	}
	return positionAt(d.src, at), message + "; " + d.remedy(message)
}

// unclosed is the offset of a text in three quotes that the file ends in, or
// -1: where it begins says more than where the file ends.
func unclosed(src []byte) int {
	s := scanner{src: src, end: -1}
	s.document()
	return s.open - 1
}

// oneLine is a message of the library with all that a terminal could take for
// a command spelled out.
func oneLine(message string) string {
	var b strings.Builder
	for _, r := range message {
		if Unprintable(r) || r == '\n' || r == '\t' {
			fmt.Fprintf(&b, "%U", r)
		} else {
			b.WriteRune(r)
		}
	}
	line := strings.TrimRight(b.String(), ".")
	if rest, ok := strings.CutPrefix(line, "TOML files"); ok {
		return "a file" + rest
	}
	return strings.ToLower(line[:1]) + line[1:]
}

// remedy says what to do about a message of the TOML library that holds the
// words.
type remedy struct{ words, remedy string }

// What to do in a series file, in one of settings, and in any.
var (
	seriesRemedies   = headerRemedies("give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]", "[[installment]] or [[installment.cast]]")
	settingsRemedies = headerRemedies("give each key once", "[name]")
)

func headerRemedies(twice, header string) []remedy {
	list := []remedy{{"already", twice}}
	for _, words := range []string{"table name", "table separator", "table array name"} {
		list = append(list, remedy{words, "write a header as " + header})
	}
	return list
}

var commonRemedies = []remedy{
	{"has no end", `close it with the three quotes with which it begins`},
	{"cannot contain newlines", `end the text with a quote on the same line, or put it in three quotes`},
	{`expected '"'`, `end the text with a quote`},
	{`expected "'"`, `end the text with a quote`},
	{"array terminator", `put a comma between two elements, and ] after the last; a quote inside a text is written \"`},
	{"unexpected comma", "leave one comma between two elements"},
	{"inline table", `put a comma between two pairs, and } after the last; a quote inside a text is written \"`},
	{"top-level item to end", `give each key a line of its own; a quote inside a text is written \"`},
	{`found '\n'`, "put a value after the equals sign"},
	{"expected value", "put text in quotes, and ] after the last element of an array"},
	{"expected '.' or '='", "write key = value on each line"},
	{"key name appears blank", "write key = value on each line"},
	{"keys cannot start", "write key = value on each line"},
	{"escape", `write a backslash as \\, or the character itself`},
	{"hexadecimal digits", `write a backslash as \\, or the character itself`},
	{"control character", "take it out"},
	{"null bytes", "save the file as UTF-8"},
	{"date", "write it as 2020-06-19"},
	{"integer", "write it in digits without a leading zero"},
	{"range", "write a smaller one"},
	{"float", "put text in quotes, or write a whole number"},
	{"digit", "put text in quotes, or write a whole number"},
	{"number", "put text in quotes, or write a whole number"},
}

func (d *sheet) remedy(message string) string {
	for _, r := range slices.Concat(d.remedies, commonRemedies) {
		if strings.Contains(strings.ToLower(message), r.words) {
			return r.remedy
		}
	}
	return "mend it as TOML has it (https://toml.io)"
}
