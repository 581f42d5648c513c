package markdown

import (
	"bytes"
	"fmt"
	"sync"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"previously/tui/look"

	"github.com/yuin/goldmark"
)

// Renderer draws Markdown in one style and one width. It may be used by several
// goroutines at once.
type Renderer struct {
	lock    sync.Mutex // Glamour keeps what it is drawing in the renderer
	drawing renderer.Renderer
	numbers *numbers
}

// New makes a renderer for lines of about width cells: Glamour does not count the
// signs before list items and quotations.
func New(style ansi.StyleConfig, width int) *Renderer {
	glamour := ansi.NewRenderer(ansi.Options{Styles: style, WordWrap: max(width, 1)})
	numbers := &numbers{ANSIRenderer: glamour}
	const priority = 1000
	return &Renderer{
		drawing: renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(numbers, priority))),
		numbers: numbers,
	}
}

// reading is CommonMark with some of what GitHub adds. Left out are tables, since a
// few columns can stand for millions of cells, and identifiers of headings: nothing
// links to them here, and finding free ones is slow.
var reading = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Strikethrough, extension.Linkify, extension.TaskList)).Parser()
})

// Render returns Markdown as styled lines. Nothing in it is a command to a
// terminal but colours, attributes, and links to the web.
func (r *Renderer) Render(markdown string) (string, error) {
	w := rewriter{source: []byte(markdown)}
	document := reading().Parse(text.NewReader(w.source))
	w.children(document, nesting{})

	r.lock.Lock()
	defer r.lock.Unlock()
	r.numbers.of = w.numbers
	var out bytes.Buffer
	if err := r.drawing.Render(&out, w.source, document); err != nil {
		return "", fmt.Errorf("styling the text: %w", err)
	}
	return look.Safe(out.String()), nil
}
