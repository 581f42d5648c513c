package strict

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// parse returns the file's tables. If the text cannot be parsed, or must not be given to
// the TOML library, ok is false and d.syntax says why.
func (d *Document) parse() (tree map[string]any, ok bool) {
	pos, why := d.format.Unreadable(d.src)
	if why.Empty() {
		err := parseTOML(d.src, &tree)
		if err == nil {
			return tree, true
		}
		pos, why = d.explain(err)
	}
	d.syntax = &Problem{File: d.name, Pos: pos, Message: d.messageForReaders(why)}
	return nil, false
}

// parseTOML is toml.Decode without its panics. The library panics when it meets what it
// takes for a bug of its own; a stranger's file must not end the program that way.
func parseTOML(src []byte, into *map[string]any) (err error) {
	defer func() {
		if bug := recover(); bug != nil {
			err = fmt.Errorf("%v", bug)
		}
	}()
	_, err = toml.Decode(string(src), into)
	return err
}

// explain turns an error of the TOML library into one line that says what to do about it.
// The library quotes the file at any length, so its words are for whoever writes the
// file; everybody else gets our own.
func (d *Document) explain(err error) (Position, Message) {
	parse, ok := errors.AsType[toml.ParseError](err)
	if !ok {
		return Position{1, 1}, d.libraryMessage(err.Error())
	}
	if open := unclosedOffset(d.src); open >= 0 {
		return PositionAt(d.src, open), Say("the text that begins here is never closed; close it with the three quotes it begins with")
	}
	at := min(max(parse.Position.Start, 0), len(d.src)-1)
	if strings.Contains(parse.Message, "control characters") { // the library points before it
		at = min(at+1, len(d.src)-1)
	}
	return PositionAt(d.src, namedOffset(d.src, at, parse.Message)), d.libraryMessage(parse.Message)
}

// gotCharacter matches the character that a message of the library names.
var gotCharacter = regexp.MustCompile(`but (?:got|found) '(\\n|.)'`)

// namedOffset returns the offset of the character that a message names: the library
// points at the spaces before it, or at what it looked at last.
func namedOffset(src []byte, at int, message string) int {
	match := gotCharacter.FindStringSubmatch(message)
	if match == nil {
		return at
	}
	name := match[1]
	if name == `\n` {
		name = "\n"
	}
	line := src[at:]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end+1]
	}
	if i := bytes.Index(line, []byte(name)); i >= 0 {
		return at + i
	}
	return at
}

// unclosedOffset returns the offset of a text in three quotes that never ends, or -1:
// where it begins says more than where the file ends.
func unclosedOffset(src []byte) int {
	s := scanner{src: src, end: -1}
	s.document()
	return s.unclosed - 1
}
