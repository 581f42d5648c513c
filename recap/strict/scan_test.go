package strict

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"previously/recap/canary"

	"pgregory.net/rapid"
)

func TestLocate(t *testing.T) {
	const src = `# a comment = no key
title = "A # B"   # "and" another = 1
"quoted key" = 'x'
'a.b' . "\u0063" = [1, [2, "]"], {d = 3}] # [4]
long = """
a = 1
[b]
""""
[[installment]]
beats = [ # first
  "one, [two]",
  '''
three''',
]
  [[installment.cast]]
  id = "x"
  [[ installment . "cast" ]]
  id.sub = 2020-06-19
[[installment]]
cast = [{id = "y", aliases = ["z"]}, {}]
`
	found := Locate([]byte(src), Limits{})
	for path, want := range map[string]struct{ line, value string }{
		"title":                          {"title", `"A # B"`},
		"quoted key":                     {`"quoted`, `'x'`},
		"a.b.c":                          {"'a.b'", `[1, [2, "]"], {d = 3}]`},
		"a.b.c[1][1]":                    {`"]"`, `"]"`},
		"a.b.c[2].d":                     {"d = 3", "3"},
		"long":                           {"long", "\"\"\"\na = 1\n[b]\n\"\"\"\""},
		"installment":                    {"[[installment]]", ""},
		"installment[0]":                 {"[[installment]]", ""},
		"installment[0].beats[0]":        {`"one`, `"one, [two]"`},
		"installment[0].beats[1]":        {"'''", "'''\nthree'''"},
		"installment[0].cast":            {"[[installment.cast]]", ""},
		"installment[0].cast[0].id":      {"id = ", `"x"`},
		"installment[0].cast[1]":         {"[[ installment .", ""},
		"installment[0].cast[1].id.sub":  {"id.sub", "2020-06-19"},
		"installment[1].cast[0].id":      {`id = "y"`, `"y"`},
		"installment[1].cast[0].aliases": {"aliases", `["z"]`},
		"installment[1].cast[1]":         {"{}]", "{}"},
	} {
		t.Run(path, func(t *testing.T) {
			at, ok := found[path]
			if !ok {
				t.Errorf("%s is not found", path)
				return
			}
			if !strings.HasPrefix(src[at.Key:], want.line) {
				t.Errorf("%s is found at %.20q, want %q", path, src[at.Key:], want.line)
			}
			if got := src[at.Value:at.End]; want.value != "" && got != want.value {
				t.Errorf("%s: got the value %q, want %q", path, got, want.value)
			}
		})
	}
}

func TestPositionAt(t *testing.T) {
	src := []byte("é = 1\r\nab\n")
	for offset, want := range map[int]Position{-1: {1, 1}, 0: {1, 1}, 1: {1, 1}, 2: {1, 2}, 8: {2, 1}, 9: {2, 2}, 11: {3, 1}, 99: {3, 1}} {
		t.Run(fmt.Sprint(offset), func(t *testing.T) {
			if got := PositionAt(src, offset); got != want {
				t.Errorf("PositionAt(%d) = %v, want %v", offset, got, want)
			}
		})
	}
}

func TestTooDeep(t *testing.T) {
	for src, want := range map[string]bool{
		"a = [[[1]]]":                        false,
		"a = " + strings.Repeat("[", 20):     true,
		strings.Repeat("[a]\n", 5000):        false, // other programs' files may have as many
		strings.Repeat("k", 5000) + " = 1":   false,
		strings.Repeat("k.", 5000) + "k = 1": true,
	} {
		t.Run(src, func(t *testing.T) {
			if got := TooDeep([]byte(src)); got != want {
				t.Errorf("TooDeep(%.20q) = %v, want %v", src, got, want)
			}
		})
	}
}

// tomlText draws the text of a TOML file, with everything that the syntax has.
type tomlText struct {
	*rapid.T
	b strings.Builder
}

func (w *tomlText) pick(of string, from ...string) string {
	return rapid.SampledFrom(from).Draw(w.T, of)
}

func (w *tomlText) write(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

func (w *tomlText) blank() { w.write(w.pick("blank", "", "", " ", "\t", "  ")) }

func (w *tomlText) lineEnd() {
	w.write(w.pick("line end", "\n", "\r\n", " # a = [\"\n", "\n\n", "\n# [b]\n\t"))
}

func (w *tomlText) key() {
	for {
		w.blank()
		w.write(w.pick("key", "a", "b", "c", "1", "-_", `"a"`, `'b'`, `"\u0062"`, `"\e"`, `"x y"`, `'='`, `"#"`, `"\""`, `"é"`)) // the library stumbles over empty keys
		w.blank()
		if w.pick("dotted", "", "", "", ".") == "" {
			return
		}
		w.write(".")
	}
}

func (w *tomlText) value(depth int) {
	kinds := 8
	if depth > 3 {
		kinds = 5
	}
	switch rapid.IntRange(0, kinds).Draw(w.T, "value") {
	case 0:
		w.write(w.pick("number", "1", "-2", "+1_000", "0xff", "1.5e3", "inf", "true", "false"))
	case 1:
		w.write(w.pick("date", "2020-06-19", "2020-06-19T10:00:00Z", "2020-06-19 10:00:00", "10:00:00"))
	case 2:
		w.write(`"`, w.pick("basic", "", "a", `\"`, `\\`, "#", "]", "é", `\u00e9`, "'", `\\\"`), `"`)
	case 3:
		w.write(`'`, w.pick("literal", "", "a", `\`, `"`, "# [", "}"), `'`)
	case 4:
		w.write(`"""`, w.pick("long", "", "\n", "a\nb = 1\n", `""`, "\\\n  x", `\"""`, "[[c]]\n", `'''`, "\r\n"), w.pick("quotes", "", `"`, `""`), `"""`)
	case 5:
		w.write(`'''`, w.pick("long literal", "", "\n", "a\n[b]\n", `''`, `\`, `"""`), w.pick("quotes", "", `'`, `''`), `'''`)
	case 6, 7:
		w.array(depth)
	case 8:
		w.inlineTable(depth)
	}
}

func (w *tomlText) array(depth int) {
	w.write("[")
	for range rapid.IntRange(0, 3).Draw(w.T, "elements") {
		w.write(w.pick("gap", "", " ", "\n", " # ],\n\r\n"))
		w.value(depth + 1)
		w.write(w.pick("gap", "", " ", "\n", " # ],\n"), ",")
	}
	w.write(w.pick("gap", "", " ", "\n"), "]")
}

func (w *tomlText) inlineTable(depth int) {
	w.write("{")
	for i := range rapid.IntRange(0, 3).Draw(w.T, "pairs") {
		if i > 0 {
			w.write(",")
		}
		w.key()
		w.write("=")
		w.blank()
		w.value(depth + 1)
		w.blank()
	}
	w.write("}")
}

func (w *tomlText) document() string {
	for range rapid.IntRange(0, 8).Draw(w.T, "items") {
		switch rapid.IntRange(0, 4).Draw(w.T, "item") {
		case 0:
			w.write("[")
			w.key()
			w.write("]")
		case 1:
			w.write("[[")
			w.key()
			w.write("]]")
		default:
			w.key()
			w.write("=")
			w.blank()
			w.value(0)
		}
		w.lineEnd()
	}
	return w.b.String()
}

// TestEveryPathIsLocated checks the scanner against the TOML library: every value that the
// library decodes is where the scanner says.
func TestEveryPathIsLocated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		allLocated(t, (&tomlText{T: t}).document())
	})
}

func TestEveryPathOfMangledFilesIsLocated(t *testing.T) {
	file, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		allLocated(t, canary.Garble(t, string(file[:rapid.IntRange(1, len(file)).Draw(t, "length")])))
	})
}

// allLocated fails the test if the library decodes a file with a path that the scanner
// does not find, or finds at a place with another value.
func allLocated(t *rapid.T, src string) {
	var tree map[string]any
	if err := parseTOML([]byte(src), &tree); err != nil {
		return
	}
	if _, why := new(Format).Unreadable([]byte(src)); !why.Empty() {
		return
	}
	found := map[string][]Span{} // the library accepts some keys twice although TOML does not allow it
	sc := scanner{src: []byte(src), end: -1, counts: map[string]int{}}
	sc.record = func(path string, s Span) { found[path] = append(found[path], s) }
	sc.document()
	walk("", tree, func(path string, value any) {
		if len(found[path]) == 0 {
			t.Fatalf("%q is not found in\n%s", path, src)
		}
		if _, text := value.(string); text && !slices.ContainsFunc(found[path], func(s Span) bool { return hasValue(src, s, value) }) {
			t.Fatalf("%q has the value %q, which is not where it is found in\n%s", path, value, src)
		}
	})
}

// hasValue reports whether the text at a span has the value.
func hasValue(src string, s Span, value any) bool {
	var again map[string]any
	return parseTOML([]byte("x = "+src[s.Value:s.End]), &again) == nil && reflect.DeepEqual(again["x"], value)
}

// walk calls f with the path and value of everything in a decoded table.
func walk(path string, value any, f func(string, any)) {
	if path != "" {
		f(path, value)
	}
	switch v := value.(type) {
	case map[string]any:
		for key, value := range v {
			walk(Join(path, key), value, f)
		}
	case []map[string]any:
		for i := range v {
			walk(fmt.Sprintf("%s[%d]", path, i), v[i], f)
		}
	case []any:
		for i := range v {
			walk(fmt.Sprintf("%s[%d]", path, i), v[i], f)
		}
	}
}
