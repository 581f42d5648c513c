package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// Renderer draws Markdown in one style. Making one costs as much as drawing a short
// text, and for each width anew; it is for one goroutine at a time.
type Renderer struct {
	style   glamour.StyleConfig
	drawers map[int]*drawer // by width
}

// New makes a renderer for a style.
func New(style glamour.StyleConfig) *Renderer {
	return &Renderer{style: style, drawers: map[int]*drawer{}}
}

// drawer draws in one width.
type drawer struct {
	renderer.Renderer
	numbers *numbers
}

func (r *Renderer) drawer(width int) *drawer {
	if d := r.drawers[width]; d != nil {
		return d
	}
	const priority = 1000
	n := &numbers{ANSIRenderer: glamour.NewRenderer(glamour.Options{Styles: r.style, WordWrap: width})}
	r.drawers[width] = &drawer{renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(n, priority))), n}
	return r.drawers[width]
}

// reading is CommonMark with some of what GitHub adds. Left out are tables, since a
// few columns can stand for millions of cells, and identifiers of headings: nothing
// links to them here, and finding free ones is slow.
var reading = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Strikethrough, extension.Linkify, extension.TaskList)).Parser()
})

// Render returns Markdown as styled text in lines of about width cells: the signs
// before list items and quotations are not counted. Nothing in it is a command to a
// terminal but colours, attributes, and links to the web.
func (r *Renderer) Render(markdown string, width int) (string, error) {
	w := rewriter{source: []byte(markdown)}
	document := reading().Parse(text.NewReader(w.source))
	w.children(document, nesting{})

	d := r.drawer(max(width, 1))
	d.numbers.of = w.numbers
	var out bytes.Buffer
	if err := d.Render(&out, w.source, document); err != nil {
		return "", fmt.Errorf("styling the text: %w", err)
	}
	return look.Safe(out.String()), nil
}

// Lines returns Markdown as styled lines, none wider than width cells. Where the
// signs before list items and quotations make some too long, the text is laid out
// anew in a narrower column.
func (r *Renderer) Lines(markdown string, width int) []string {
	const widestSigns = 6
	for narrower := 0; narrower <= min(widestSigns, width/4); narrower += 2 {
		lines := r.lines(markdown, width-narrower)
		if !slices.ContainsFunc(lines, func(l string) bool { return ansi.StringWidth(l) > width }) {
			return lines
		}
	}
	var lines []string
	for _, l := range r.lines(markdown, width) {
		lines = append(lines, look.Wrap(l, width)...)
	}
	return lines
}

// lines are the lines as Glamour breaks them, most of them within the width.
func (r *Renderer) lines(markdown string, width int) []string {
	out, err := r.Render(markdown, width)
	if err != nil {
		return look.Wrap(markdown, width)
	}
	lines := strings.Split(strings.Trim(out, "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}
