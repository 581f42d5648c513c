package planted

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/BurntSushi/toml"

	"previously/recap"
)

// File returns a series of two installments, and how many fields of it hold text. Each of
// them has what text returns for its path, such as "Installments.Cast.Name".
func File(text func(path string) string) (src string, fields int) {
	var s recap.Series
	p := planter{text: text, seen: map[string]bool{}}
	p.plant(reflect.ValueOf(&s).Elem(), "")
	connect(&s)
	var out strings.Builder
	if err := toml.NewEncoder(&out).Encode(s); err != nil {
		panic(fmt.Sprintf("a series of this program cannot be written: %v", err))
	}
	return out.String(), len(p.seen)
}

type planter struct {
	text func(path string) string
	seen map[string]bool
}

// plant fills a value, and each list in it with two elements.
func (p *planter) plant(v reflect.Value, path string) {
	switch {
	case v.Type() == reflect.TypeFor[string]():
		p.seen[path] = true
		v.SetString(p.text(path))
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			p.plant(v.Index(i), path)
			if v.Index(i).Kind() == reflect.String { // elements of a list must differ
				v.Index(i).SetString(v.Index(i).String() + strings.Repeat(" once more", i))
			}
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[recap.Date]():
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("toml") != "-" {
				p.plant(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."))
			}
		}
	}
}

// connect gives a valid value to whatever is not text or must fit something else.
func connect(s *recap.Series) {
	for i := range s.Installments {
		in := &s.Installments[i]
		in.Title += fmt.Sprint(" ", i+1)
		in.Label += fmt.Sprint(" ", i+1)
		in.Released.Year = 2000 + i
		for k := range in.Cast {
			c := &in.Cast[k]
			c.ID, c.SameAs = fmt.Sprint("p", k), ""
			c.Name += fmt.Sprint(" ", "AB"[k:k+1])
			c.Aliases = []string{c.Aliases[0] + fmt.Sprint(" ", "CD"[k:k+1], i)}
			c.Status = recap.Statuses()[i]
		}
		for k := range in.Relationships {
			r := &in.Relationships[k]
			r.From, r.To, r.Kind = fmt.Sprint("p", k), fmt.Sprint("p", 1-k), recap.Kinds()[i+k]
		}
		for k := range in.Threads {
			t := &in.Threads[k]
			t.ID = fmt.Sprint("t", k+i)
			if k == 0 && i > 0 {
				t.Text = ""
			} else {
				t.Closed = ""
			}
		}
		for k := range in.Things {
			in.Things[k].Name += fmt.Sprint(" ", k)
		}
		for k := range in.Sources {
			in.Sources[k].URL, in.Sources[k].Verbatim = "https://example.org/"+fmt.Sprint(k), true
		}
	}
}
