package text

import (
	"strings"
	"testing"
)

func TestWordsOf(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		"It's Lino's; the boys' car": "It Lino the boys car",
		"D'Hainaut, d’Hainaut’s":     "D'Hainaut d’Hainaut",
		"'quoted' ‘words’ ''":        "quoted words",
		"E\u0301te\u0301 2 R2-D2":    "E\u0301te\u0301 2 R2 D2",
		"one\n\ntwo\tthree":          "one two three",
	} {
		t.Run(text, func(t *testing.T) {
			var got []string
			for _, w := range Words(text) {
				if text[w.Start:w.End] != w.Text {
					t.Errorf("%q: the word %q is at %q", text, w.Text, text[w.Start:w.End])
				}
				got = append(got, w.Text)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("Words(%q) = %q, want %q", text, got, want)
			}
		})
	}
}
