package recap

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Limits of a series file. They are far above any real series, and low enough
// that the largest one still loads at once.
const (
	MaxFileBytes    = 16 << 20
	maxTextBytes    = 64 << 10
	maxInstallments = 10_000
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
	if len(d.found) == 0 {
		d.craft()
	}
	return d.report()
}

// document is a file on its way to a Series.
type document struct {
	name   string
	src    []byte
	series Series
	found  []finding
	syntax *Problem // why the file could not be parsed at all
}

// finding is a problem at a path: its position is looked up only when there is
// something to report, so that a good file is never scanned for positions.
type finding struct {
	path, message string
	near          string // the text in the value of path to which it points
	warning       bool
}

// maxFindings bounds what is collected from a file of which everything is
// wrong.
const maxFindings = 5_000

func (d *document) errorf(path, format string, args ...any) {
	if len(d.found) < maxFindings {
		d.found = append(d.found, finding{path: path, message: fmt.Sprintf(format, args...)})
	}
}

func decode(name string, src []byte) *document {
	d := &document{name: name, src: src}
	d.series.ID = strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml")
	if pos, message := d.unreadable(); message != "" {
		d.syntax = &Problem{File: name, Pos: pos, Message: message}
		return d
	}
	var tree map[string]any
	if _, err := toml.Decode(string(src), &tree); err != nil {
		d.syntax = &Problem{File: name, Pos: Position{1, 1}, Message: err.Error()}
		if parse, ok := errors.AsType[toml.ParseError](err); ok {
			d.syntax.Pos = positionAt(src, parse.Position.Start)
			d.syntax.Message = parse.Message
		}
		return d
	}
	d.table("", tree, reflect.ValueOf(&d.series).Elem())
	if d.series.Kind == "" {
		d.series.Kind = "film"
	}
	d.checkSeries()
	return d
}

// unreadable says why src cannot be given to the TOML library, if so.
func (d *document) unreadable() (Position, string) {
	if len(d.src) > MaxFileBytes {
		return Position{1, 1}, fmt.Sprintf("larger than %d MB, which no series file is; split it or shorten its texts", MaxFileBytes>>20)
	}
	if !utf8.Valid(d.src) {
		return positionAt(d.src, invalidUTF8(d.src)), "not UTF-8 text; save the file as UTF-8"
	}
	if pos, deep := tooDeep(d.src); deep {
		return pos, "nested deeper than a series file can be; write one block for each installment, as in the format's example"
	}
	if n := bytes.Count(d.src, []byte("[[installment]]")); n > maxInstallments {
		return Position{1, 1}, fmt.Sprintf("more than %d installments; split the series into several files", maxInstallments)
	}
	if len(bytes.TrimSpace(d.src)) == 0 {
		return Position{1, 1}, "the file is empty; `previously new TITLE` writes one to start from"
	}
	return Position{}, ""
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

// report turns the findings into problems with positions, in file order.
func (d *document) report() Problems {
	if d.syntax != nil {
		return Problems{*d.syntax}
	}
	if len(d.found) == 0 {
		return nil
	}
	offsets := locate(d.src)
	at := make([]int, len(d.found))
	order := make([]int, len(d.found))
	for i, f := range d.found {
		at[i], order[i] = d.offset(offsets, f), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return at[a] - at[b] })
	problems := Problems{}
	for _, i := range order {
		if len(problems) == maxProblems {
			break
		}
		f := d.found[i]
		problems = append(problems, Problem{File: d.name, Pos: positionAt(d.src, at[i]), Message: f.message, Warning: f.warning})
	}
	return problems.closing(len(d.found))
}

// offset is where the finding's path stands, or the nearest thing around it
// that does.
func (d *document) offset(offsets map[string]int, f finding) int {
	for p := f.path; ; {
		if at, ok := offsets[p]; ok {
			if i := bytes.Index(d.src[at:min(len(d.src), at+maxTextBytes)], []byte(f.near)); f.near != "" && i > 0 {
				return at + i
			}
			return at
		}
		cut := strings.LastIndexAny(p, ".[")
		if cut < 0 {
			return 0
		}
		p = p[:cut]
	}
}

// table decodes m into the struct at into; keys that the struct does not have
// and values of another type are findings.
func (d *document) table(at string, m map[string]any, into reflect.Value) {
	for key, value := range m {
		p := join(at, key)
		field, ok := fieldOf(into, key)
		if !ok {
			d.errorf(p, "unknown key %s; %s", quote(key), instead(key, keysOf(into.Type()), "did you mean", "known here are"))
			continue
		}
		d.set(p, value, field.value, field.markdown)
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
		if n, ok := value.(int64); ok && n >= 0 && n <= 1_000_000 {
			into.SetInt(n)
		} else {
			d.wrongType(at, "a whole number from 0 on", value)
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
			if s, ok := d.text(p, element, false); ok {
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
		d.errorf(at, "control character %U in the text; take it out", r)
		return "", false
	}
	if len(s) > maxTextBytes {
		d.errorf(at, "text longer than %d KB; shorten it", maxTextBytes>>10)
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
	d.errorf(at, "%s must be %s, not %s", quote(lastKey(at)), want, typeName(got))
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
