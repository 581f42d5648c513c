package strict

import (
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"previously/recap/text"
)

// MaxNumber is the largest whole number that a file may give.
const MaxNumber = 1_000_000

// spot is the path of a value, and what messages call it.
type spot struct {
	path string
	name Part
}

// decodeText decodes a string. Markdown keeps its lines; any other text is one line, with
// runs of spaces made one. Text that a terminal could take for a command is refused.
func (d *Document) decodeText(at spot, value any, form Form) (string, bool) {
	s, ok := value.(string)
	if !ok {
		d.wrongType(at, Say("a string in quotes"), value)
		return "", false
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if i := strings.IndexFunc(s, text.IsUnprintable); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		d.refuse(finding{path: at.path, near: string(r)}, "control character%s in the text; remove it", Hint(fmt.Sprintf(" %U", r)))
		return "", false
	}
	if d.format.Text != nil {
		if why, near := d.format.Text(s, form); !why.Empty() {
			d.refuse(finding{path: at.path, near: near}, "%s", why)
			return "", false
		}
	}
	if form == Markdown {
		return strings.TrimSpace(s), true
	}
	return text.OneLine(s), true
}

// date is a day, or a year alone. Every struct that dates are decoded into has the same
// fields.
type date struct {
	Year  int
	Month time.Month
	Day   int
}

func (d *Document) decodeDate(at spot, value any, into reflect.Value) {
	set := func(day date) { into.Set(reflect.ValueOf(day).Convert(into.Type())) }
	switch v := value.(type) {
	case int64:
		if v >= 1 && v <= 9999 {
			set(date{Year: int(v)})
			return
		}
	case time.Time:
		if v.Year() >= 1 {
			set(date{v.Year(), v.Month(), v.Day()})
			return
		}
	}
	d.wrongType(at, Say("a date such as 2020-06-19, or a year such as 2020"), value)
}

func (d *Document) wrongType(at spot, want Message, got any) {
	d.refuse(finding{path: at.path}, "%s must be %s, not %s", at.name, want, typeName(got))
}

// timeOfDay is the zone that the TOML library gives to a time without a date.
const timeOfDay = "time-local"

func typeName(v any) Message {
	switch v := v.(type) {
	case string:
		return Say("a string")
	case int64:
		return Say("the number %s", SecretNumber(v))
	case float64:
		return Say("a fraction")
	case bool:
		return Say("true or false")
	case time.Time:
		if v.Location().String() == timeOfDay {
			return Say("a time of day")
		}
		return Say("a date")
	case map[string]any:
		return Say("a table")
	}
	return Say("an array")
}
