package file

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestPreviously checks that a file that gives previously for one installment is
// asked for it in all but the last, and that it has 150 to 260 words.
func TestPreviously(t *testing.T) {
	const missing = "previously is missing; tell the whole story so far in 150 to 260 words, as another installment does"
	for name, c := range map[string]struct {
		lengths []int // of the text in words; -1 for an installment that is announced
		want    []string
	}{
		"nowhere":             {[]int{0, 0, 0}, nil},
		"everywhere":          {[]int{150, 260, 200}, nil},
		"all but the last":    {[]int{150, 260, 0}, nil},
		"missing in between":  {[]int{150, 0, 200}, []string{"9: " + missing}},
		"missing before":      {[]int{0, 150, 0, -1}, []string{"2: " + missing}},
		"announced":           {[]int{150, 0, -1}, nil},
		"too short, too long": {[]int{149, 261}, []string{"8: previously has 149 words; tell the whole story so far in 150 to 260", "15: previously has 261 words; tell the whole story so far in 150 to 260"}},
	} {
		src := "title = \"A\"\n"
		for i, n := range c.lengths {
			src += fmt.Sprintf("[[installment]]\ntitle = \"Film %d\"\n", i)
			if n >= 0 {
				src += texts
			}
			if n > 0 {
				src += "previously = \"" + words(n) + "\"\n"
			}
		}
		var got []string
		for _, p := range Check("x.toml", []byte(src)) {
			got = append(got, fmt.Sprintf("%d: %s", p.Pos.Line, p.Message.Full()))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// TestEpisodesNeedLess checks that an episode needs only a line and a paragraph, of any
// length up to that for a film.
func TestEpisodesNeedLess(t *testing.T) {
	const line, short = "line = \"It.\"\n", "short = \"%s\"\n"
	for told, want := range map[string]string{
		line + fmt.Sprintf(short, words(70)): "",
		line + fmt.Sprintf(short, words(70)) + "recap = \"" + words(100) + "\"\nbeats = [\"a\", \"b\"]\n": "",
		line:                               "short is missing; tell the whole story in about 70 words",
		"recap = \"" + words(300) + "\"\n": "line (at most 25 words) and short (about 70 words) are missing; tell the whole story at each length",
		line + fmt.Sprintf(short, words(70)) + "recap = \"" + words(701) + "\"\n": "recap has 701 words; tell the whole story in 300 to 700",
		"[[installment.thing]]\nname = \"X\"\nnote = \"Y.\"\n":                    "this installment has no story; add line and short",
	} {
		src := strings.Replace(start, "\n", "\nkind = \"episode\"\n", 1) + told
		if got := strings.Join(warnings(src), "; "); got != want {
			t.Errorf("%s: got %q, want %q", told, got, want)
		}
	}
	src := "title = \"A\"\nkind = \"episode\"\n"
	for i, previously := range []string{"", "previously = \"" + words(200) + "\"\n", "", ""} {
		src += fmt.Sprintf("[[installment]]\ntitle = \"E %d\"\n", i) + line + fmt.Sprintf(short, words(70)) + previously
	}
	if got := warnings(src); got != nil {
		t.Errorf("previously is asked for in other episodes too: %q", got)
	}
}

// TestCopiedTexts checks that there are no warnings about the style of copied texts, but
// the usual ones about what they give away.
func TestCopiedTexts(t *testing.T) {
	src := func(verbatim string) string {
		return "title = \"A\"\n[[installment]]\ntitle = \"One\"\n" +
			"recap = \"The man will eventually meet Zoe, and the woman.\\n\\n1917. He dies.\"\nbeats = [\"He runs from the police.\"]\n" +
			"[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\n[[installment.cast]]\nid = \"bo\"\nname = \"Ann\"\nfate = \"Alive.\"\n" +
			"[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"friend\"\nlabel = \"mother of\"\nwhy = \"She is.\"\n" +
			"[[installment.source]]\ntitle = \"A page\"\n" + verbatim +
			"[[installment]]\ntitle = \"Two\"\n" + texts + "[[installment.cast]]\nid = \"zoe\"\nname = \"Zoe\"\nfate = \"Free.\"\n"
	}
	if got := warnings(src("")); len(got) != 12 {
		t.Errorf("in the author's own words: got %d warnings, want 12: %q", len(got), got)
	}
	got := warnings(src("verbatim = true\n"))
	want := []string{
		`"Zoe" is a name first given in installment 2 ("Two"); leave it out here, or introduce the person sooner`,
		`"Ann" is already a name of "ann"; give one of them a longer name`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestTheDocumentsGiveTheSizes checks that the format's description and the file to start
// from give the sizes that the linter asks for.
func TestTheDocumentsGiveTheSizes(t *testing.T) {
	asked := map[string][]string{
		"line": {lineSize.words()}, "short": {shortSize.words()}, "recap": {recapSize.words()}, "previously": {previouslySize.words()},
		"beats": {beatsSize.phrase().Full() + " sentences", beatSize.words()},
	}
	for file, begins := range map[string]string{"README.md": "| `%s` |", "skeleton.toml": "# %s = "} {
		text, err := os.ReadFile("../../data/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for key, sizes := range asked {
			at := strings.Index(string(text), fmt.Sprintf(begins, key))
			if at < 0 {
				t.Fatalf("%s has no line about %s", file, key)
			}
			row := strings.Join(strings.SplitN(string(text[at:]), "\n", 3)[:2], "\n") // a list begins on the line below its key
			for _, size := range sizes {
				if !strings.Contains(row, size) {
					t.Errorf("%s does not give the size %q for %s:\n%s", file, size, key, row)
				}
			}
		}
	}
}
