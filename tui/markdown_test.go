package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"previously/recap"
)

// signs is a text without its blanks: what a line break may not change.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

// TestEveryWidthTellsTheSame compares what the plot says: wrapping loses
// nothing, and adds nothing.
func TestEveryWidthTellsTheSame(t *testing.T) {
	thorough(t)
	for file, src := range bundled(t) {
		story := decodeBook(t, file, src).Story(99)
		for film := 1; film <= story.Seen(); film++ {
			for _, length := range recap.Lengths() {
				told := func(width int) string {
					r := request{story: story, section: plot, film: film, length: length, width: width, speed: 238, th: themeNamed("", true), gl: &unicodeGlyphs}
					var lines []string
					for _, l := range build(r).lines {
						lines = append(lines, l.text)
					}
					return signs(lines)
				}
				want := told(measure)
				for width := 4; width < measure; width += 3 {
					if got := told(width); got != want {
						t.Errorf("%s, film %d, %s, %d columns: %s", file, film, length, width, cmp.Diff(want, got))
						break
					}
				}
			}
		}
	}
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
	for _, gl := range []*glyphs{&unicodeGlyphs, &asciiGlyphs} {
		text := func(width int) string { // quotes begin each line with a sign
			return strings.ReplaceAll(signs(renderMarkdown(manyMarks, width, nil, gl)), gl.stem, "")
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
	for width := 1; width <= 130; width++ {
		for _, line := range renderMarkdown(manyMarks, width, nil, &unicodeGlyphs) {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("%d columns: %d wide: %q", width, w, line)
			}
		}
	}
}
