package markdown

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"previously/tui/look"
)

// signs returns a text without spaces, which line breaks must not change.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

const manyMarks = `
# A heading that is longer than a narrow column

One paragraph with *emphasis*, **strong words**, a [link](https://example.org/a/long/address) and ` + "`code`" + `.
It goes on over several lines, and it is no poem.

- The first item of a list, long enough to be wrapped even in a column of seventy-six signs or so.
- The second item.
  - An item in the item, and this one is long enough as well to be wrapped at most widths.

1. Numbered, and long enough that the line is broken at the widths at which one reads it all.
2. The last.

> Somebody said this, and it was long enough to be wrapped at most of the widths that there are.

The end.
`

// TestMarkdownLosesNothing checks that no text is lost or added at any width that has room
// for its words.
func TestMarkdownLosesNothing(t *testing.T) {
	for _, drawn := range []*look.Signs{look.Unicode, look.ASCII} {
		r := New(Style(look.New("", look.Terminal{}, drawn)), look.Ruler{})
		text := func(width int) string { // each line of a quotation begins with the stem
			return strings.ReplaceAll(signs(r.Lines(manyMarks, width)), drawn.Stem, "")
		}
		want := text(400)
		for _, phrase := range []string{"Aheading", "emphasis", "strongwords", "example.org", "code", "Theseconditem", "Anitemintheitem", "Somebodysaid", "Theend."} {
			if !strings.Contains(want, phrase) {
				t.Errorf("ASCII %v: %q is lost: %s", drawn.ASCII, phrase, want)
			}
		}
		for width := 36; width <= 120; width++ {
			if got := text(width); got != want {
				t.Errorf("ASCII %v, %d columns (-wide +narrow): %s", drawn.ASCII, width, cmp.Diff(want, got))
			}
		}
	}
}

// TestMarkdownFits checks that no line is too wide at any width, even one narrower than a
// word.
func TestMarkdownFits(t *testing.T) {
	r := New(Style(look.New("", look.Terminal{}, look.Unicode)), look.Ruler{})
	for width := 1; width <= 130; width++ {
		for _, line := range r.Lines(manyMarks, width) {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("%d columns: a line is %d wide: %q", width, w, line)
			}
		}
	}
}

// TestLines checks the lines that Markdown becomes in 40 cells.
func TestLines(t *testing.T) {
	r := New(Style(look.New("", look.Terminal{}, look.Unicode)), look.Ruler{})
	for name, c := range map[string]struct {
		markdown string
		want     []string
	}{
		"tabs":            {"Name\tFate\n\n> quote\there\n\n- item\there", []string{"Name Fate", "", "│ quote here", "", "• item here"}},
		"tabs in code":    {"```\nif x:\n\tfor y:\n\t\tend\n```", []string{"if x:", "    for y:", "        end"}},
		"years":           {"1917. Two soldiers run.\n\n2046. A man waits, and he does for long.", []string{"1917. Two soldiers run.", "", "2046. A man waits, and he does for long."}},
		"a year":          {"Before.\n\n2046) One man waits for another, as long as it takes.", []string{"Before.", "", "2046) One man waits for another, as long", "as it takes."}},
		"a list of years": {"1917. Two\n1999. One\n1998. None", []string{"1917. Two", "1999. One", "1998. None"}},
		"numbers":         {"3. a\n7. b\n   1. c\n   4. d\n9. e", []string{"3. a", "7. b", "  1. c", "  4. d", "9. e"}},
		"counted":         {"1. a\n1. b\n1. c", []string{"1. a", "2. b", "3. c"}},
		"quotation": {"> A quotation that is also long and goes on so that it has to be wrapped\n>\n> > twice", []string{
			"│ A quotation that is also long and goes", "│ on so that it has to be wrapped", "│", "│ │ twice"}},
		"lists": {"- One item that is long enough to wrap\nand goes on\n  - nested, and long enough to wrap as well\n- [ ] a task that is long enough to be wrapped", []string{
			"• One item that is long enough to wrap", "  and goes on", "  • nested, and long enough to wrap as", "    well", "[ ] a task that is long enough to be", "    wrapped"}},
		"a list in a quotation": {"> 10. An item in it that is long enough to wrap", []string{"│ 10. An item in it that is long enough", "│     to wrap"}},
		"paragraphs in an item": {"- one\n\n  two\n- three", []string{"• one", "  two", "• three"}},
		"a quotation in an item": {"- one\n\n  > quoted, and long enough to be wrapped in it\n  >\n  > more\n\n  after it\n- two", []string{
			"• one", "  │ quoted, and long enough to be", "  │ wrapped in it", "  │", "  │ more", "  after it", "• two"}},
		"a quotation alone in an item": {"- > quoted", []string{"•", "  │ quoted"}},
		"code in items":                {"10. one\n\n    ```\n    code\n      here\n    ```\n\n    - two\n\n          indented\n", []string{"10. one", "    code", "      here", "", "  • two", "    indented"}},
		"a heading in an item":         {"- one\n\n  ## Two\n\n  three", []string{"• one", "  Two", "  three"}},
		"an item in a quotation":       {"> - one\n>\n>   ```\n>   code\n>   ```\n>\n>   after", []string{"│ • one", "│   code", "│   after"}},
		"line ends":                    {"a\nb  \nc\\\nd\n\n- e  \n  f", []string{"a b", "c", "d", "", "• e", "  f"}},
		"line ends in Japanese":        {"千尋は両親と\n**引っ越し**の途中、\n不思議な\nHaku\n- 町に\n  迷い", []string{"千尋は両親と引っ越しの途中、不思議な", "Haku", "", "• 町に迷い"}},
		"no comma begins a line":       {strings.Repeat("町", 20) + "、" + strings.Repeat("見", 3), []string{strings.Repeat("町", 19), "町、見見見"}},
		"a list alone in a quotation":  {"a\n\n> - b\n\nc", []string{"a", "", "│ • b", "", "c"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, line := range r.Lines(c.markdown, 40) {
				got = append(got, ansi.Strip(line))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%q (-want +got): %s", c.markdown, diff)
			}
		})
	}
}
