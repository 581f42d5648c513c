package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"charm.land/glamour/v2/ansi"
	xansi "github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/recap/drawn"
	"previously/recap/planted"
	"previously/tui/look"
)

// styled returns a renderer with visible styles for everything that is drawn.
func styled(width int) fixed {
	yes, one, bar := true, uint(1), "| "
	return fixed{width, New(ansi.StyleConfig{
		BlockQuote:    ansi.StyleBlock{Indent: &one, IndentToken: &bar},
		List:          ansi.StyleList{LevelIndent: 2},
		Heading:       ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n", Bold: &yes}},
		Emph:          ansi.StylePrimitive{Italic: &yes},
		Strong:        ansi.StylePrimitive{Bold: &yes},
		Strikethrough: ansi.StylePrimitive{CrossedOut: &yes},
		Item:          ansi.StylePrimitive{BlockPrefix: "* "},
		Enumeration:   ansi.StylePrimitive{BlockPrefix: ". "},
		Link:          ansi.StylePrimitive{Underline: &yes},
		Code:          ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}},
	}, look.Ruler{})}
}

// fixed is a renderer with a fixed width.
type fixed struct {
	width int
	*Renderer
}

func render(r fixed, markdown string) string { return strings.Join(r.Lines(markdown, r.width), "\n") }

// frames are pieces of Markdown with a place for a text, %.
var frames = []string{
	"%", "# %", "a\n\n%\n\nb", "- %\n- b", "1. a\n2. %", "> %", "- > - %", "*%*", "**%**", "***a* %**", "~~%~~", "`%`", "``a % b``",
	"[%](https://a.example)", "[a `%` b](https://a.example)", "[a](%)", "[a](https://a.example/%)", "[a](<%> \"%\")", "![%](https://a.example)",
	"[![%](https://a.example)](https://b.example)", "<https://a.example/%>", "www.a.example/%", "[%]\n\n[%]: https://a.example", "[a][b]\n\n[b]: %",
	"    %", "```\n%\n```", "```%\na\n```", "<div>%</div>", "<div>\n%", "<!-- % -->", "a <b>%</b>", "<script>%</script>", "- [ ] %", "%\n===", "%  \nb", "%\\\nb",
}

// TestNothingIsACommand checks that whatever the Markdown is, what is drawn has no terminal
// commands except colours, attributes and links to the web.
func TestNothingIsACommand(t *testing.T) {
	r := styled(40)
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(
			rapid.SampledFrom(planted.Entities),
			rapid.StringOfN(rapid.RuneFrom([]rune("a 0;&#x1b9[]()<>*_~`\\!:/\n\x1b\x07\x9b\u202e\ufffe")), 1, 8, -1),
			rapid.Custom(func(t *rapid.T) string { return fmt.Sprintf("&#%d;", rapid.IntRange(0, 0x110000).Draw(t, "code")) }),
			rapid.Custom(func(t *rapid.T) string { return fmt.Sprintf("&#X%x;", rapid.IntRange(0, 0xa0).Draw(t, "code")) }),
		)
		text := strings.Join(rapid.SliceOfN(piece, 1, 4).Draw(t, "text"), "")
		markdown := strings.ReplaceAll(rapid.SampledFrom(frames).Draw(t, "frame"), "%", text)
		if found := planted.FindCommand(render(r, markdown)); found != "" {
			t.Fatalf("%q is drawn with the command %q", markdown, found)
		}
	})
}

// TestTextComesOutAsItIs checks that text with backslash escapes, as CommonMark defines
// them, is drawn as it was before escaping.
func TestTextComesOutAsItIs(t *testing.T) {
	r := styled(1000)
	escaped := func(text string) string {
		var b strings.Builder
		for _, c := range text {
			if strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) {
				b.WriteByte('\\')
			}
			b.WriteRune(c)
		}
		return b.String()
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aB1_*#-+.)>=<&;:|~`\\[]()!\"'{}$é漢")), 1, 12, -1).Draw(t, "text")
		frame := rapid.SampledFrom([]string{"x%x", "# x%x", "- x%x", "> x%x", "*x%x*", "**x%x**", "~~x%x~~", "[x%x](https://a.example)", "a *b **x%x***"}).Draw(t, "frame")
		out := xansi.Strip(render(r, strings.ReplaceAll(frame, "%", escaped(text))))
		if !strings.Contains(out, "x"+text+"x") {
			t.Fatalf("%q in %q is drawn as %q", text, frame, out)
		}
	})
}

func TestWhatIsDrawn(t *testing.T) {
	r := styled(60)
	for name, c := range map[string]struct{ markdown, want string }{
		"entities":            {"A &lt; B &amp; C &#x2014; D &eacute; &copy;", "A < B & C \u2014 D \u00e9 \u00a9"},
		"not an entity":       {"Q&A &ampx; &#; &nosuch; &#xg;", "Q&A &ampx; &#; &nosuch; &#xg;"},
		"an escaped entity":   {`\&#27;[41m`, "&#27;[41m"},
		"an escape":           {"a &#27;[41m b", "a \ufffd[41m b"},
		"tab and newline":     {"a&#9;b&#10;c", "a b c"},
		"code":                {"`\\* &amp; &#27;`", "\\* &amp; &#27;"},
		"code in a link":      {"[`\\*`](https://a.example)", "\\* https://a.example"},
		"block of code":       {"```\n\\* &amp;\n```", "\\* &amp;"},
		"link":                {"[a](https://a.example/b)", "a https://a.example/b"},
		"link in capitals":    {"[a](HTTPS://a.example)", "a HTTPS://a.example"},
		"link to a command":   {"[a](javascript:alert(1)) b", "a (javascript:alert(1)) b"},
		"link to a file":      {"[a](file:///etc/passwd)", "a (file:///etc/passwd)"},
		"link without a host": {"[a](https:///x) [b](http:x)", "a (https:///x) b (http:x)"},
		"link in the page":    {"[a](#b)", "a"},
		"link to nothing":     {"[a]()", "a"},
		"picture":             {"![a](https://a.example)", "a https://a.example"},
		"picture of a file":   {"![a](file:///x)", "a (file:///x)"},
		"linked picture":      {"[![a](https://a.example)](https://b.example)", "a https://b.example"},
		"address":             {"<https://a.example>", "https://a.example"},
		"other address":       {"<vscode://a> ftp://a.example <a@b.example>", "vscode://a ftp://a.example a@b.example"},
		"address with accent": {"<https://a.example/\u00e9>", "https://a.example/%C3%A9"},
		"tags":                {"a <b>c</b> d", "a c d"},
		"block of tags":       {"<div>a &amp; <b>c</b></div>", "a & c"},
		"a script":            {"<script>a</script>", ""},
		"numbers":             {"7. a\n8. b\n9. c", "7. a 8. b 9. c"},
		"numbers from 0":      {"0. a\n1. b", "0. a 1. b"},
	} {
		t.Run(name, func(t *testing.T) {
			out := strings.Join(strings.Fields(xansi.Strip(render(r, c.markdown))), " ")
			if out != c.want {
				t.Errorf("%q: got %q, want %q", c.markdown, out, c.want)
			}
		})
	}
}

// TestLinksLeadToTheWeb checks the links that the terminal gets.
func TestLinksLeadToTheWeb(t *testing.T) {
	out := render(styled(200), "[a](https://a.example/b_c?d=e&f) <http://b.example> [c](file:///x) www.d.example <ssh://-oProxyCommand=x>")
	for _, address := range []string{"https://a.example/b_c?d=e&f", "http://b.example", "http://www.d.example"} {
		if !strings.Contains(out, ";"+address+"\a") {
			t.Errorf("no link to %s in %q", address, out)
		}
	}
	if n := strings.Count(out, "\x1b]8;id="); n != 4 { // twice for a: its word and its address
		t.Errorf("got %d links, want 4: %q", n, out)
	}
}

// work returns how many bytes drawing allocates.
func work(t testing.TB, r fixed, markdown string) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r.Lines(markdown, r.width)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestWorkGrowsWithTheText checks that the work for a text is about in proportion to its
// length, whatever it repeats.
func TestWorkGrowsWithTheText(t *testing.T) {
	if drawn.Race() {
		t.Skip("the race detector empties pools at random")
	}
	if testing.Short() {
		t.Skip("renders long texts")
	}
	const size = 8 << 10
	r := styled(76)
	work(t, r, "# a") // pays for what is made only once
	for _, piece := range []string{
		"# a\n", "a\n===\n", "- a\n", "1. a\n", "- > a\n", "> a\nb\n", strings.Repeat("- ", 19) + "a\n", strings.Repeat("> ", 19) + "a\n", "> ", "- ", "a\n\n", "---\n\n",
		"[a](", "[a", "![a", "[a][b] ", "[a]: b\n", "*a _b ", "*a**b", "**a ", "`a``", "~~a ", "<a b=\n", "<!-- a ", "<", "&#", "&amp;", "\\", "www.a.b ", "a@b.c ",
		"```\na\n", "    a\n", "<div>\n", "- [ ] a\n", "|a|b|\n|-|-|\n", "a\n: b\n", "[a](https://a.example) ", "![a](b) ", "a", "a ",
	} {
		t.Run(piece, func(t *testing.T) {
			once := work(t, r, strings.Repeat(piece, size/len(piece)))
			fourfold := work(t, r, strings.Repeat(piece, 4*size/len(piece)))
			if fourfold > 6*once+1<<20 {
				t.Errorf("%d bytes are allocated for %d KB, and %d for four times as much text", once, size>>10, fourfold)
			}
		})
	}
}

// FuzzRender checks that the work for any text is bounded by its length, and that what is
// drawn has no commands.
func FuzzRender(f *testing.F) {
	for _, frame := range frames {
		f.Add(frame)
	}
	for _, text := range planted.Entities {
		f.Add(text)
	}
	r := styled(76)
	work(f, r, "# a")
	f.Fuzz(func(t *testing.T, markdown string) {
		const aPiece, aByte = 256 << 10, 64 << 10
		if n, most := work(t, r, markdown), uint64(aPiece+aByte*len(markdown)); n > most {
			t.Errorf("%d bytes are allocated to draw %d bytes, want at most %d: %q", n, len(markdown), most, markdown)
		}
		if found := planted.FindCommand(render(r, markdown)); found != "" {
			t.Errorf("%q is drawn with the command %q", markdown, found)
		}
	})
}
