package markdown

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// Glamour draws blocks after the first paragraph of a list item, such as quotations or
// code, at the edge of the page. The text itself therefore has marks that say what their
// lines begin with.

// tokens are the prefixes that Glamour draws before blocks, or their widths.
type tokens struct {
	quote  string // text before each line of a quotation
	bullet int    // cells of the bullet before a list item
	point  int    // cells between the number of an item and its text
	task   int    // cells of a task's checkbox
	level  int    // cells by which a nested list is indented
}

// inQuotation returns the nesting inside a quotation.
func (in nesting) inQuotation(s tokens) nesting {
	if in.blocks > deepestBlock {
		return in
	}
	in.lead += s.quote
	in.outer = in.lead
	return in
}

// inItem returns the nesting inside a list item.
func (w *rewriter) inItem(item ast.Node, in nesting) nesting {
	if in.blocks > deepestBlock {
		return in
	}
	cells := w.tokens.bullet
	if n, numbered := w.numbers[item]; numbered {
		cells = len(strconv.Itoa(n)) + w.tokens.point
	}
	if first := item.FirstChild(); first != nil && first.FirstChild() != nil && first.FirstChild().Kind() == extension.KindTaskCheckBox {
		cells = w.tokens.task
	}
	in.item = true
	in.lead = in.outer + strings.Repeat(" ", cells)
	in.outer += strings.Repeat(" ", w.tokens.level)
	return in
}

// withQuotePrefix returns a line from Glamour as it is drawn below another. An empty
// line of a quotation in a list item begins like the line before it, whose text has
// marks for that.
func (r *Renderer) withQuotePrefix(line, before string) string {
	_, own, marked := strings.Cut(before, prefixStart)
	own, _, _ = strings.Cut(own, prefixEnd)
	bars := strings.Count(line, repeatMark)
	empty := bars > 0 && strings.TrimSpace(ansi.Strip(line[strings.LastIndex(line, repeatMark)+len(repeatMark):])) == ""
	if !marked || !empty || bars != strings.Count(own, r.tokens.quote) {
		return line
	}
	return prefixStart + own + prefixEnd
}

// leadMarks returns the marks that give the lines of a block in a list item their
// start. It returns "" if Glamour already puts them in the right place: after the
// item's bullet, or after a paragraph.
func (w *rewriter) leadMarks(n ast.Node, in nesting) string {
	if !in.item {
		return ""
	}
	isText := func(n ast.Node) bool { return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock }
	before := n.PreviousSibling()
	if n.Parent().Kind() == ast.KindListItem && isText(n) && (before == nil || isText(before)) {
		return ""
	}
	return prefixStart + in.lead + prefixEnd
}
