package markdown

import (
	"bytes"
	"strings"
	"sync"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// Renderer draws Markdown in one style. Only one goroutine may use it at a time.
type Renderer struct {
	look.Ruler
	renderer renderer.Renderer
	numbers  *numbers
	tokens   tokens
}

// New returns a renderer for a style and a ruler. Making one costs as much as
// drawing a short text.
func New(style glamour.StyleConfig, ruler look.Ruler) *Renderer {
	const priority, unbroken = 1000, 0 // Glamour breaks no lines
	n := &numbers{ANSIRenderer: glamour.NewRenderer(glamour.Options{Styles: addMarks(style), WordWrap: unbroken})}
	s := tokens{bullet: ruler.Width(style.Item.BlockPrefix), point: ruler.Width(style.Enumeration.BlockPrefix), task: ruler.Width(style.Task.Ticked), level: int(style.List.LevelIndent)}
	if style.BlockQuote.IndentToken != nil {
		s.quote = *style.BlockQuote.IndentToken
	}
	return &Renderer{ruler, renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(n, priority))), n, s}
}

// markdownParser parses CommonMark with some of GitHub's extensions. Tables are left
// out because a few columns can stand for millions of cells. So are heading IDs:
// nothing links to them here, and finding free ones is slow.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Strikethrough, extension.Linkify, extension.TaskList)).Parser()
})

// Lines returns Markdown as styled lines of at most width cells. They hold no terminal
// commands except colours, attributes and web links.
func (r *Renderer) Lines(markdown string, width int) []string {
	w := rewriter{source: []byte(markdown), tokens: r.tokens}
	document := markdownParser().Parse(text.NewReader(w.source))
	w.rewriteChildren(document, nesting{})

	r.numbers.byItem = w.numbers
	var out bytes.Buffer
	if err := r.renderer.Render(&out, w.source, document); err != nil {
		return r.Wrap(look.Safe(markdown), width)
	}
	var lines []string
	drawn := strings.Split(strings.Trim(out.String(), "\n"), "\n")
	for i, line := range drawn {
		if i > 0 {
			line = r.withQuotePrefix(line, drawn[i-1])
		}
		if !isQuotationEdge(drawn, i) {
			lines = append(lines, r.breakLine(line, max(width, 1))...)
		}
	}
	for n := len(lines); n > 0 && lines[n-1] == ""; n-- {
		lines = lines[:n-1]
	}
	return lines
}
