package markdown

import (
	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// numbers is Glamour's renderer, told the number of each list item: it would count
// the items before it, for each item anew.
type numbers struct {
	*ansi.ANSIRenderer
	of map[ast.Node]int
}

// RegisterFuncs registers Glamour's functions, the one for list items behind ours.
func (n *numbers) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	n.ANSIRenderer.RegisterFuncs(registerer{reg, n})
}

type registerer struct {
	renderer.NodeRendererFuncRegisterer
	numbers *numbers
}

// Register passes a function on.
func (r registerer) Register(kind ast.NodeKind, draw renderer.NodeRendererFunc) {
	if kind != ast.KindListItem {
		r.NodeRendererFuncRegisterer.Register(kind, draw)
		return
	}
	r.NodeRendererFuncRegisterer.Register(kind, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		return draw(w, source, r.numbers.first(n), entering)
	})
}

// first is a list item as the first one of a list that begins with its number.
func (n *numbers) first(node ast.Node) ast.Node {
	item, ok := node.(*ast.ListItem)
	list, inList := node.Parent().(*ast.List)
	if !ok || !inList {
		return node
	}
	alone := ast.NewList(list.Marker)
	alone.Start = list.Start + n.of[node]
	return firstItem{item, alone}
}

type firstItem struct {
	*ast.ListItem
	list *ast.List
}

// Parent is the list that begins with the item.
func (i firstItem) Parent() ast.Node { return i.list }

// PreviousSibling is none.
func (i firstItem) PreviousSibling() ast.Node { return nil }
