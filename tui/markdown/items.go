package markdown

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// Glamour draws what follows the first paragraph of a list item, such as a quotation
// or code, at the edge of the page. Here it is told in the text itself what its lines
// begin with.

// tokens are what is drawn before blocks.
type tokens struct {
	quote  string // before each line of a quotation
	bullet int    // cells of the sign before a list item
	point  int    // cells between the number of an item and its text
	task   int    // cells of a box to tick
	level  int    // cells by which a list is indented in another
}

// quoted returns the nesting in a quotation.
func (in nesting) quoted(s tokens) nesting {
	if in.blocks > deepestBlock {
		return in
	}
	in.lead += s.quote
	in.outer = in.lead
	return in
}

// inItem returns the nesting in an item of a list.
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

// blank returns a line of Glamour's as it is drawn below another: an empty line of a
// quotation in an item begins as the line before it, which was told how.
func (r *Renderer) blank(line, before string) string {
	_, own, told := strings.Cut(before, begins)
	own, _, _ = strings.Cut(own, instead)
	bars := strings.Count(line, again)
	empty := bars > 0 && strings.TrimSpace(ansi.Strip(line[strings.LastIndex(line, again)+len(again):])) == ""
	if !told || !empty || bars != strings.Count(own, r.tokens.quote) {
		return line
	}
	return begins + own + instead
}

// led returns what the lines of a block in a list item are told to begin with; "" where
// Glamour sets them where they belong: behind the sign of the item, or behind the
// paragraph before.
func (w *rewriter) led(n ast.Node, in nesting) string {
	if !in.item {
		return ""
	}
	isText := func(n ast.Node) bool { return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock }
	before := n.PreviousSibling()
	if n.Parent().Kind() == ast.KindListItem && isText(n) && (before == nil || isText(before)) {
		return ""
	}
	return begins + in.lead + instead
}
