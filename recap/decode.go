package recap

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits of a series file, besides those of [tooMuch]. They are far above any
// real series, and low enough that the largest one still loads at once.
const (
	MaxFileBytes = 16 << 20
	maxTextBytes = 64 << 10
	maxNumber    = 1_000_000
)

// Decode reads a series file. The base of name without ".toml" becomes the
// series' id, and name is what the problems call the file. Every problem of the
// file is reported at once, except that a file that is no TOML ends at its
// first. The Series is of use only where [Problems.Err] is nil.
func Decode(name string, src []byte) (Series, Problems) {
	d := decode(name, src)
	return d.series, d.report()
}

// Check is what Decode reports, and besides, as warnings, where the craft of
// the writing can be better: a text too long for its class, a name before its
// introduction, words from the future, an entry without a fate.
func Check(name string, src []byte) Problems {
	d := decode(name, src)
	if d.syntax == nil {
		d.craft()
	}
	return d.report()
}

// document is a file on its way to a Series.
type document struct {
	name   string
	src    []byte // without the byte order mark
	series Series
	found  []finding
	broken map[string]bool // paths whose value could not be taken
	syntax *Problem        // why the file could not be parsed at all
}

// finding is a problem at a path: its position is looked up only when there is
// something to report, so that a good file is never scanned for positions.
type finding struct {
	path, message string
	near          string // the words in the value of path to which it points
	nth           int    // which of their occurrences there, from 0
	warning       bool
}

// maxFindings bounds what is collected from a file of which everything is
// wrong.
const maxFindings = 5_000

func (d *document) errorf(path, format string, args ...any) {
	d.add(finding{path: path}, format, args...)
}

func (d *document) add(f finding, format string, args ...any) {
	if len(d.found) < maxFindings {
		f.message = fmt.Sprintf(format, args...)
		d.found = append(d.found, f)
	}
}

// refuse reports a value that cannot be taken; that it is missing then is no
// problem of its own.
func (d *document) refuse(f finding, format string, args ...any) {
	d.broken[f.path] = true
	d.add(f, format, args...)
}

func decode(name string, src []byte) *document {
	d := &document{name: name, src: bytes.TrimPrefix(src, []byte("\ufeff")), broken: map[string]bool{}}
	d.series.ID = strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml")
	tree, ok := d.parse()
	if !ok {
		return d
	}
	d.table("", tree, reflect.ValueOf(&d.series).Elem())
	if d.series.Kind == "" {
		d.series.Kind = "film"
	}
	d.checkSeries()
	return d
}

// table decodes m into the struct at into; keys that the struct does not have
// and values of another type are findings.
func (d *document) table(at string, m map[string]any, into reflect.Value) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		p, value := join(at, key), m[key]
		field, ok := fieldOf(into.Type(), key)
		if !ok {
			d.errorf(p, "unknown key %s; %s", quote(key), instead(key, keysOf(into.Type()), "did you mean", "known here are"))
			continue
		}
		d.set(p, value, into.Field(field.index), field.markdown)
	}
}

func (d *document) set(at string, value any, into reflect.Value, markdown bool) {
	switch target := into.Addr().Interface().(type) {
	case *Date:
		d.date(at, value, target)
		return
	case **bool:
		if b, ok := value.(bool); ok {
			*target = &b
		} else {
			d.wrongType(at, "true or false", value)
		}
		return
	}
	switch into.Kind() {
	case reflect.String:
		if s, ok := d.text(at, value, markdown); ok {
			into.SetString(s)
		}
	case reflect.Int:
		if n, ok := value.(int64); ok && n >= 0 && n <= maxNumber {
			into.SetInt(n)
		} else {
			d.wrongType(at, fmt.Sprintf("a whole number from 0 to %d", maxNumber), value)
		}
	case reflect.Bool:
		if b, ok := value.(bool); ok {
			into.SetBool(b)
		} else {
			d.wrongType(at, "true or false", value)
		}
	case reflect.Slice:
		d.slice(at, value, into)
	default:
		panic("recap: no decoder for " + into.Type().String())
	}
}

// slice decodes an array of strings, or an array of tables.
func (d *document) slice(at string, value any, into reflect.Value) {
	tables := into.Type().Elem().Kind() == reflect.Struct
	elements, ok := elementsOf(value)
	if !ok {
		d.wrongType(at, kindOfSlice(tables), value)
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(elements), len(elements)))
	for i, element := range elements {
		p := fmt.Sprintf("%s[%d]", at, i)
		m, isTable := element.(map[string]any)
		switch {
		case tables && isTable:
			d.table(p, m, into.Index(i))
		case tables:
			d.wrongType(p, kindOfSlice(tables), element)
		default:
			if s, ok := d.text(p, element, false); ok && s == "" {
				d.errorf(p, "an empty text in %s; write it or take it out", lastKey(at))
			} else {
				into.Index(i).SetString(s)
			}
		}
	}
}

func kindOfSlice(tables bool) string {
	if tables {
		return "tables in double brackets"
	}
	return `an array of strings, such as ["one", "two"]`
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
func (d *document) text(at string, value any, markdown bool) (string, bool) {
	s, ok := value.(string)
	if !ok {
		d.wrongType(at, "a string in quotes", value)
		return "", false
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if i := strings.IndexFunc(s, Unprintable); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		d.refuse(finding{path: at, near: string(r)}, "control character %U in the text; take it out", r)
		return "", false
	}
	if len(s) > maxTextBytes {
		d.refuse(finding{path: at}, "text longer than %d KB; shorten it", maxTextBytes>>10)
		return "", false
	}
	if strings.Contains(s, "[[installment") { // facts of a later block would pass for this one's text
		d.refuse(finding{path: at, near: "[[installment"}, "a block begins inside this text; close the quotes before it")
		return "", false
	}
	if markdown {
		return strings.TrimSpace(s), true
	}
	return strings.Join(strings.Fields(s), " "), true
}

// Unprintable reports whether r may not stand in a series file: control
// characters other than newline and tab, line separators, and the marks that
// reorder the text around them.
func Unprintable(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

func (d *document) date(at string, value any, into *Date) {
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
	d.wrongType(at, "a date such as 2020-06-19, or a year such as 2020", value)
}

func (d *document) wrongType(at, want string, got any) {
	d.refuse(finding{path: at}, "%s must be %s, not %s", quote(lastKey(at)), want, typeName(got))
}

func typeName(v any) string {
	switch v := v.(type) {
	case string:
		return "a string"
	case int64:
		return fmt.Sprintf("the number %d", v)
	case float64:
		return "a fraction"
	case bool:
		return "true or false"
	case time.Time:
		return "a date"
	case map[string]any:
		return "a table"
	}
	return "an array"
}
