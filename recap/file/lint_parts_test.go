package file

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestPartsThatCannotBeChosenOrTold(t *testing.T) {
	previously := "previously = \"" + strings.TrimSpace(strings.Repeat("So it goes on. ", 40)) + "\"\n"
	episode := func(keys string) string {
		return "[[installment]]\ntitle = \"T\"\n" + keys + "line = \"It happens.\"\nshort = \"" + strings.TrimSpace(strings.Repeat("So it goes on. ", 15)) + "\"\n"
	}
	one, two, none := episode("label = \"A1\"\npart = \"Season 1\"\n"), episode("label = \"A2\"\npart = \"Season 2\"\n"), episode("label = \"A3\"\n")
	const missing, unchosen = "previously is missing at the end of \"Season 1\"", "part is missing; name the part of the first installment too"
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"no parts", none, nil},
		{"one part", one + none, nil},
		{"two parts, the first without a text", one + two, []string{missing}},
		{"two parts", strings.Replace(one, "line", previously+"line", 1) + two, nil},
		{"the second is only announced", one + "[[installment]]\ntitle = \"T\"\npart = \"Season 2\"\n", nil},
		{"the first has none", none + one, []string{unchosen}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range Check("x.toml", []byte("title = \"X\"\nkind = \"episode\"\n"+c.src)) {
				for _, want := range []string{missing, unchosen} {
					if strings.Contains(p.Diagnostic(), want) {
						got = append(got, want)
					}
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestAPartsEndIsWarnedOfOnce checks that an installment without previously that ends a
// part gets one warning, although other installments have one.
func TestAPartsEndIsWarnedOfOnce(t *testing.T) {
	src := "title = \"X\"\n"
	for i, more := range []string{"previously = \"" + strings.Repeat("so ", 200) + "\"\n", "", ""} {
		src += fmt.Sprintf("[[installment]]\ntitle = \"T%d\"\npart = \"Part %d\"\nline = \"It is.\"\n%s", i, i/2, more)
	}
	warnings := 0
	for _, p := range Check("x.toml", []byte(src)) {
		warnings += strings.Count(p.Diagnostic(), "previously is missing")
	}
	if warnings != 1 {
		t.Errorf("got %d warnings, want 1", warnings)
	}
}
