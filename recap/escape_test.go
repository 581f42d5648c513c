package recap

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"
)

// TestEscapeKeepsTextAsItIs checks that a Markdown reader shows an escaped text as it was,
// whatever it contains.
func TestEscapeKeepsTextAsItIs(t *testing.T) {
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList))
	frames := []string{"%", "- %", "# %", "**%** and", "- **%** (*%*)", "first\n\n- one\n- %", "### %\n\n- %"}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(
			rapid.StringOfN(rapid.RuneFrom([]rune("aB1_*#-+.)>=<&;:|~`\\[]()!\"' é漢")), 1, 12, -1),
			rapid.SampledFrom([]string{"&amp;", "&#42;", "<b>", "<!--", "[x] y", "[a](b)", "~~no~~", "12. x", "---", "```", "C #", "a_b_", "_a_", "`x`", "\\*"}),
		)
		plain := strings.Join(strings.Fields(strings.Join(rapid.SliceOfN(piece, 1, 4).Draw(t, "pieces"), " ")), " ")
		if plain == "" {
			return
		}
		frame := rapid.SampledFrom(frames).Draw(t, "frame")
		wantTags, wantText := rendered(t, markdown, strings.ReplaceAll(frame, "%", "x"))
		tags, text := rendered(t, markdown, strings.ReplaceAll(frame, "%", escape(plain)))
		if want := strings.ReplaceAll(wantText, "x", plain); tags != wantTags || text != want {
			t.Fatalf("%q reads as %q (%s), want %q (%s)", escape(plain), text, tags, want, wantTags)
		}
	})
}

// rendered returns the markup and the text that a Markdown reader makes of src.
func rendered(t *rapid.T, markdown goldmark.Markdown, src string) (tags, text string) {
	var out strings.Builder
	if err := markdown.Convert([]byte(src), &out); err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`<[^>]*>`)
	return strings.Join(tag.FindAllString(out.String(), -1), ""), html.UnescapeString(tag.ReplaceAllString(out.String(), ""))
}

// TestEscapeOnlyWhatIsMisread checks that everyday text is not escaped.
func TestEscapeOnlyWhatIsMisread(t *testing.T) {
	for _, text := range []string{"Q&A", "R&D ~ AT&T", "B&B; two", ":x", "=x", "+1", "a = b", "3 > 2", "100 % & more", "a_b", "C#", "a - b", "well; then &"} {
		if got := escape(text); got != text {
			t.Errorf("%q is escaped to %q", text, got)
		}
	}
}

// TestNoTextSwallowsWhatFollows checks that a text that opens a fence, a comment or a tag
// and never closes it does not swallow what is written below it.
func TestNoTextSwallowsWhatFollows(t *testing.T) {
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM))
	rapid.Check(t, func(t *rapid.T) {
		open := rapid.SliceOfN(rapid.SampledFrom([]string{
			"```", "````go", "~~~", "   ```", "  ~~~~~", "<!--", "<!-- a", "-->", "<?php", "<!DOCTYPE", "<![CDATA[", "<pre>", "<script>", "<style>", "<textarea>", "<div>", "</pre>",
			"- a", "- ```", "  ```", "> ```", "> <!--", "1. <pre>", "    ```", "a ``` b", "a", "", "`` ` ```", "[a]: b", "# a", "a <!-- b",
		}), 1, 6).Draw(t, "lines")
		text := strings.TrimSpace(strings.Join(open, "\n"))
		whole := closeBlocks(text)
		if !strings.HasPrefix(whole, text) {
			t.Fatalf("%q was changed before its end: %q", text, whole)
		}
		var out strings.Builder
		if err := markdown.Convert([]byte(whole+"\n\n## Next *one*\n"), &out); err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(out.String(), "<h2>Next <em>one</em></h2>\n") {
			t.Fatalf("%q becomes %q, which swallows what follows: %s", text, whole, out.String())
		}
	})
}
