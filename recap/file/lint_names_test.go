package file

import (
	"slices"
	"strings"
	"testing"
)

func TestNamesThatMeanSomethingElse(t *testing.T) {
	for _, c := range []struct {
		name, installments string
		want               []string
	}{
		{"labels of a later season", `label = "3"|label = "4"|label = "5"`, []string{`label "3" is also another number of this series`, `label "4" is also another number of this series`}},
		{"a title that is a number", `title = "2"|title = "1917"`, []string{`title "2" is also another number of this series`}},
		{"its own number", `title = "1"|label = "2"|label = "300"`, nil},
		{"the end", `title = "Start"|title = "The Middle"|title = "END!"`, []string{`title "END!" is also the answer for having seen everything`}},
		{"one name twice", `title = "Óne"|title = "Two"|title = "one"`, []string{`title "one" is also what installment 1 is called`}},
		{"one name in another field", `title = "Dune"|title = "Other"` + "\n" + `label = "Dune"`, []string{`label "Dune" is also what installment 1 is called`}},
		{"one numbering twice", `label = "S1E2"|label = "1x02"|label = "S1E3"`, []string{`label "1x02" is the label of installment 1 in another spelling`}},
		{"one installment with one name twice", `title = "Dune"` + "\n" + `label = "dune"`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "title = \"Saga\"\n"
			for i, in := range strings.Split(c.installments, "|") {
				if !strings.Contains(in, "title") {
					in += "\ntitle = \"Some " + strings.Repeat("x", i+1) + "\""
				}
				src += "\n[[installment]]\n" + in + "\nline = \"It happens.\"\n"
			}
			var got []string
			for _, p := range Check("saga.toml", []byte(src)) {
				if before, _, ok := strings.Cut(p.Diagnostic(), ", so nobody can name this installment by it; "); ok {
					_, message, _ := strings.Cut(before, "warning: ")
					got = append(got, message)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: got %q, want %q", c.name, got, c.want)
			}
		})
	}
}
