package markdown

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"previously/tui/look"
)

// signs is a text without its blanks: what a line break may not change.
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

// TestMarkdownLosesNothing at any width at which its words have room.
func TestMarkdownLosesNothing(t *testing.T) {
	for _, drawn := range []*look.Signs{look.Unicode, look.ASCII} {
		r := New(Style(look.New("", look.Terminal{}, drawn)))
		text := func(width int) string { // quotes begin each line with a sign
			return strings.ReplaceAll(signs(r.Lines(manyMarks, width)), drawn.Stem, "")
		}
		want := text(400)
		for _, phrase := range []string{"Aheading", "emphasis", "strongwords", "example.org", "code", "Theseconditem", "Anitemintheitem", "Somebodysaid", "Theend."} {
			if !strings.Contains(want, phrase) {
				t.Errorf("%q is lost: %s", phrase, want)
			}
		}
		for width := 36; width <= 120; width++ {
			if got := text(width); got != want {
				t.Errorf("%d columns: %s", width, cmp.Diff(want, got))
			}
		}
	}
}

// TestMarkdownFits at any width, words longer than it included.
func TestMarkdownFits(t *testing.T) {
	r := New(Style(look.New("", look.Terminal{}, look.Unicode)))
	for width := 1; width <= 130; width++ {
		for _, line := range r.Lines(manyMarks, width) {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("%d columns: %d wide: %q", width, w, line)
			}
		}
	}
}
