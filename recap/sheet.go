package recap

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"previously/recap/text"
)

// sheet is a TOML file on its way into a struct, by the letter: a key that the
// struct does not have and a value of another type are findings.
type sheet struct {
	name      string
	src       []byte                       // without the byte order mark
	remedies  remedies                     // for what is no TOML
	place     func(at, key string) message // where a key belongs that is unknown at the path, or nothing; may be nil
	outspoken bool                         // every message is shown in full
	found     []finding
	dropped   map[bool]int    // how many findings beyond those, by whether they are warnings
	broken    map[string]bool // paths whose value could not be taken
	syntax    *Problem        // why the file could not be parsed at all
}

func newSheet(name string, src []byte, remedies remedies) sheet {
	return sheet{name: name, src: bytes.TrimPrefix(src, []byte("\ufeff")), remedies: remedies,
		dropped: map[bool]int{}, broken: map[string]bool{}}
}

// finding is a problem at a path: its position is looked up only when there is
// something to report, so that a good file is never scanned for positions.
type finding struct {
	path    string
	message message
	near    string // the words in the value of path to which it points
	nth     int    // which of their occurrences there, from 0
	warning bool
}

// maxFindings bounds what is collected from a file of which everything is
// wrong.
const maxFindings = 5_000

func (d *sheet) errorf(path string, w wording, parts ...part) {
	d.add(finding{path: path}, w, parts...)
}

func (d *sheet) add(f finding, w wording, parts ...part) {
	if d.full() {
		d.dropped[f.warning]++
		return
	}
	f.message = say(w, parts...)
	d.found = append(d.found, f)
}

// full reports whether further findings are only counted.
func (d *sheet) full() bool { return len(d.found) == maxFindings }

// refuse reports a value that cannot be taken; that it is missing then is no
// problem of its own.
func (d *sheet) refuse(f finding, w wording, parts ...part) {
	d.broken[f.path] = true
	d.add(f, w, parts...)
}

// table decodes m into the struct at into; keys that the struct does not have
// and values of another type are findings.
func (d *sheet) table(at string, m map[string]any, into reflect.Value) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		p, value := join(at, key), m[key]
		field, ok := fieldOf(into.Type(), key)
		if !ok {
			d.errorf(p, "unknown key %s; %s", secret(key), d.remedyFor(at, key, into.Type()))
			continue
		}
		d.set(spot{p, quoted(field.key)}, value, into.Field(field.index), field.form)
	}
}

// remedyFor says what to do about a key that the table at the path, of the
// struct's type, does not have.
func (d *sheet) remedyFor(at, key string, of reflect.Type) message {
	if d.place != nil {
		if place := d.place(at, key); !place.empty() {
			return place
		}
	}
	keys := keysOf(of)
	known := say("known here are %s", choice(keys))
	if question, ok := meant(key, keys); ok {
		known.full = string(question)
	}
	return known
}

// spot is where a value stands, and what messages call it.
type spot struct {
	path string
	name part
}

func (d *sheet) set(at spot, value any, into reflect.Value, form textForm) {
	switch target := into.Addr().Interface().(type) {
	case *Date:
		d.date(at, value, target)
		return
	case **bool:
		if b, ok := value.(bool); ok {
			*target = &b
		} else {
			d.wrongType(at, say("true or false"), value)
		}
		return
	}
	switch into.Kind() {
	case reflect.String:
		if s, ok := d.text(at, value, form); ok {
			into.SetString(s)
		}
	case reflect.Int:
		if n, ok := value.(int64); ok && n >= 0 && n <= maxNumber {
			into.SetInt(n)
		} else {
			d.wrongType(at, say("a whole number from 0 to %s", number(maxNumber)), value)
		}
	case reflect.Bool:
		if b, ok := value.(bool); ok {
			into.SetBool(b)
		} else {
			d.wrongType(at, say("true or false"), value)
		}
	case reflect.Slice:
		d.slice(at, value, into, form)
	case reflect.Map:
		d.open(at, value, into)
	default:
		panic("recap: no decoder for " + into.Type().String())
	}
}

// open decodes a table that may have any keys, all with values of one type.
func (d *sheet) open(at spot, value any, into reflect.Value) {
	m, ok := value.(map[string]any)
	if !ok {
		d.wrongType(at, say("a table"), value)
		return
	}
	into.Set(reflect.MakeMap(into.Type()))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		element := reflect.New(into.Type().Elem()).Elem()
		d.set(spot{join(at.path, key), secret(key)}, m[key], element, sentences)
		into.SetMapIndex(reflect.ValueOf(key), element)
	}
}

// slice decodes an array of strings, or an array of tables.
func (d *sheet) slice(at spot, value any, into reflect.Value, form textForm) {
	tables := into.Type().Elem().Kind() == reflect.Struct
	elements, ok := elementsOf(value)
	if !ok {
		d.wrongType(at, kindOfSlice(tables), value)
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(elements), len(elements)))
	for i, element := range elements {
		p := spot{fmt.Sprintf("%s[%d]", at.path, i), at.name}
		m, isTable := element.(map[string]any)
		switch {
		case tables && isTable:
			d.table(p.path, m, into.Index(i))
		case tables:
			d.wrongType(p, kindOfSlice(tables), element)
		default:
			if s, ok := d.text(p, element, form); ok && s == "" {
				d.errorf(p.path, "an empty text in %s; write it or take it out", at.name)
			} else {
				into.Index(i).SetString(s)
			}
		}
	}
}

func kindOfSlice(tables bool) message {
	if tables {
		return say("tables in double brackets")
	}
	return say(`an array of strings, such as ["one", "two"]`)
}

func elementsOf(value any) ([]any, bool) {
	switch v := value.(type) {
	case []any:
		return v, true
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = v[i]
		}
		return list, true
	}
	return nil, false
}

// text decodes a string. Markdown keeps its lines; all else is one line, its
// blanks folded. What a terminal could take for a command is refused.
func (d *sheet) text(at spot, value any, form textForm) (string, bool) {
	s, ok := value.(string)
	if !ok {
		d.wrongType(at, say("a string in quotes"), value)
		return "", false
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if i := strings.IndexFunc(s, text.Unprintable); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		d.refuse(finding{path: at.path, near: string(r)}, "control character%s in the text; take it out", hint(fmt.Sprintf(" %U", r)))
		return "", false
	}
	if why := unwieldy(s, form); !why.empty() {
		d.refuse(finding{path: at.path}, "%s", why)
		return "", false
	}
	if strings.Contains(s, "[[installment") { // facts of a later block would pass for this one's text
		d.refuse(finding{path: at.path, near: "[[installment"}, "a block begins inside this text; close the quotes before it")
		return "", false
	}
	if form == markdownText {
		return strings.TrimSpace(s), true
	}
	return strings.Join(strings.Fields(s), " "), true
}

func (d *sheet) date(at spot, value any, into *Date) {
	switch v := value.(type) {
	case int64:
		if v >= 1 && v <= 9999 {
			*into = Date{Year: int(v)}
			return
		}
	case time.Time:
		if v.Year() >= 1 {
			*into = Date{v.Year(), v.Month(), v.Day()}
			return
		}
	}
	d.wrongType(at, say("a date such as 2020-06-19, or a year such as 2020"), value)
}

func (d *sheet) wrongType(at spot, want message, got any) {
	d.refuse(finding{path: at.path}, "%s must be %s, not %s", at.name, want, typeName(got))
}

func typeName(v any) message {
	switch v := v.(type) {
	case string:
		return say("a string")
	case int64:
		return say("the number %s", secretNumber(v))
	case float64:
		return say("a fraction")
	case bool:
		return say("true or false")
	case time.Time:
		return say("a date")
	case map[string]any:
		return say("a table")
	}
	return say("an array")
}
