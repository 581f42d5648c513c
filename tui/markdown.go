package tui

import (
	"slices"
	"strings"
	"sync"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"

	"previously/tui/markdown"
)

// renderers keeps one renderer for each width and glyph set.
var renderers = struct {
	sync.Mutex
	by map[rendererKey]*markdown.Renderer
}{by: map[rendererKey]*markdown.Renderer{}}

type rendererKey struct {
	width int
	gl    *glyphs
}

// maxRenderers bounds the renderers kept; a terminal dragged to another size
// passes through many widths.
const maxRenderers = 16

// renderMarkdown lays Markdown out in lines of at most width cells. Glamour does
// not count the signs before list items and quotes, which makes some of their
// lines too long: such a text is laid out anew in a narrower column.
func renderMarkdown(source string, width int, th *theme, gl *glyphs) []string {
	const widestSigns = 6
	for narrower := 0; narrower <= min(widestSigns, width/4); narrower += 2 {
		lines := glamourLines(source, width-narrower, th, gl)
		if !slices.ContainsFunc(lines, func(l string) bool { return lipgloss.Width(l) > width }) {
			return lines
		}
	}
	var lines []string
	for _, l := range glamourLines(source, width, th, gl) {
		lines = append(lines, wrap(l, width)...)
	}
	return lines
}

// glamourLines are the lines as Glamour breaks them, most of them within the
// width.
func glamourLines(source string, width int, _ *theme, gl *glyphs) []string {
	out, err := rendererFor(rendererKey{max(width, 1), gl}).Render(source)
	if err != nil {
		return wrap(source, width)
	}
	lines := strings.Split(strings.Trim(out, "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}

func rendererFor(key rendererKey) *markdown.Renderer {
	renderers.Lock()
	defer renderers.Unlock()
	if r := renderers.by[key]; r != nil {
		return r
	}
	if len(renderers.by) >= maxRenderers {
		clear(renderers.by)
	}
	made := markdown.New(markdownStyle(key.gl), key.width)
	renderers.by[key] = made
	return made
}

// MarkdownStyle is how the program styles Markdown, with ASCII signs only where
// asked for. It sets no colour and no margin on the document: Glamour wraps each
// blank of a coloured line in escapes of its own, which makes a page eight times
// its size.
func MarkdownStyle(ascii bool) ansi.StyleConfig {
	if ascii {
		return markdownStyle(&asciiGlyphs)
	}
	return markdownStyle(&unicodeGlyphs)
}

func markdownStyle(gl *glyphs) ansi.StyleConfig {
	yes, indent := true, uint(2)
	token := gl.stem + " "
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{Indent: ref(uint(1)), IndentToken: &token},
		List:           ansi.StyleList{LevelIndent: indent},
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n", Bold: &yes}},
		Emph:           ansi.StylePrimitive{Italic: &yes},
		Strong:         ansi.StylePrimitive{Bold: &yes},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: ansi.StylePrimitive{Format: "\n" + strings.Repeat(gl.rule, 8) + "\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: gl.bullet + " "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Underline: &yes},
		Image:          ansi.StylePrimitive{Underline: &yes},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}},
		Table: ansi.StyleTable{
			CenterSeparator: ref(gl.meet), ColumnSeparator: ref(gl.stem), RowSeparator: ref(gl.rule),
		},
	}
}

func ref[T any](v T) *T { return &v }
