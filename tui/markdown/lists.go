package markdown

import (
	"bytes"
	"fmt"
	"strconv"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// numbers is Glamour's renderer with the number of each list item supplied. Glamour would
// count the items before each item, which takes quadratic time.
type numbers struct {
	*ansi.ANSIRenderer
	byItem map[ast.Node]int
}

// RegisterFuncs registers Glamour's functions, and wraps the one for list items.
func (n *numbers) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	n.ANSIRenderer.RegisterFuncs(registerer{reg, n})
}

type registerer struct {
	renderer.NodeRendererFuncRegisterer
	numbers *numbers
}

// Register passes a function on, wrapped if it draws list items.
func (r registerer) Register(kind ast.NodeKind, draw renderer.NodeRendererFunc) {
	if kind != ast.KindListItem {
		r.NodeRendererFuncRegisterer.Register(kind, draw)
		return
	}
	r.NodeRendererFuncRegisterer.Register(kind, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		return draw(w, source, r.numbers.asFirst(n), entering)
	})
}

// asFirst returns a list item as the only one of a list that begins with its number.
func (n *numbers) asFirst(node ast.Node) ast.Node {
	item, ok := node.(*ast.ListItem)
	list, inList := node.Parent().(*ast.List)
	if !ok || !inList {
		return node
	}
	alone := ast.NewList(list.Marker)
	alone.Start = n.byItem[node]
	return firstItem{item, alone}
}

type firstItem struct {
	*ast.ListItem
	list *ast.List
}

// Parent returns the list that begins with this item.
func (i firstItem) Parent() ast.Node { return i.list }

// PreviousSibling returns nil, so Glamour counts no items.
func (i firstItem) PreviousSibling() ast.Node { return nil }

// firstYear is the lowest number that is taken for a year and not for the number of a
// list item.
const firstYear = 1000

// numberItems finds the number of each list item: the one in the source, unless all
// items have the same 0 or 1, which asks for counting. It reports whether the items
// were paragraphs that begin with a year; if so it puts the year back into their text.
func (w *rewriter) numberItems(list *ast.List) (years bool) {
	if !list.IsOrdered() {
		return false
	}
	if w.numbers == nil {
		w.numbers = map[ast.Node]int{}
	}
	next, counted := list.Start, list.Start <= 1
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		w.numbers[n] = w.writtenNumber(n, next)
		counted = counted && w.numbers[n] == list.Start
		next = w.numbers[n] + 1
	}
	next = list.Start
	for n := list.FirstChild(); counted && n != nil; n = n.NextSibling() {
		w.numbers[n] = next
		next++
	}
	if list.Start < firstYear || list.IsTight && list.ChildCount() > 1 {
		return false
	}
	for n := list.FirstChild(); n != nil; {
		next := n.NextSibling()
		w.restoreYear(list, n)
		n = next
	}
	return true
}

// restoreYear replaces a list item with its contents, with its number as text before
// them.
func (w *rewriter) restoreYear(list *ast.List, item ast.Node) {
	paragraph := ast.NewParagraph()
	paragraph.AppendChild(paragraph, ast.NewTextSegment(w.appendSource(fmt.Sprintf("%d%c ", w.numbers[item], list.Marker))))
	if first := item.FirstChild(); first != nil && (first.Kind() == ast.KindParagraph || first.Kind() == ast.KindTextBlock) {
		for c := first.FirstChild(); c != nil; c = first.FirstChild() {
			paragraph.AppendChild(paragraph, c)
		}
		item.RemoveChild(item, first)
	}
	list.InsertBefore(list, item, paragraph)
	unwrap(list, item)
}

// writtenNumber returns the number at the start of an item in the source, or next if
// there is none.
func (w *rewriter) writtenNumber(item ast.Node, next int) int {
	digits := w.source[min(max(item.Pos(), 0), len(w.source)):]
	digits = digits[:len(digits)-len(bytes.TrimLeft(digits, "0123456789"))]
	if number, err := strconv.Atoi(string(digits)); err == nil {
		return number
	}
	return next
}
