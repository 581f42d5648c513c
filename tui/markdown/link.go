package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// link turns a link or an image into a link to the web, or else into plain words followed
// by the address.
func (w *rewriter) link(parent, node ast.Node, destination []byte, in nesting) {
	inner := in
	inner.link = true
	w.children(node, inner)
	address := string(util.URLEscape(destination, true))
	if in.link || !look.Web(address) {
		if told := literal(destination); !in.link && told != "" && !strings.HasPrefix(told, "#") {
			node.AppendChild(node, w.words(" ("+told+")"))
		}
		unwrap(parent, node)
		return
	}
	link := ast.NewLink()
	link.Destination = []byte(address)
	parent.InsertBefore(parent, node, link)
	for c := node.FirstChild(); c != nil; c = node.FirstChild() {
		link.AppendChild(link, c)
	}
	parent.RemoveChild(parent, node)
}

// autoLink turns an address in the text into a link to the web, or else into plain words.
func (w *rewriter) autoLink(parent ast.Node, n *ast.AutoLink) {
	address := string(util.URLEscape(n.URL(w.source), false))
	if n.AutoLinkType != ast.AutoLinkURL || !look.Web(address) {
		parent.ReplaceChild(parent, n, w.words(string(n.Label(w.source))))
		return
	}
	link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(w.write(address)))
	parent.ReplaceChild(parent, n, link)
}
