package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// rewriteLink turns a link or an image into a link to the web, or else into plain words
// followed by the address.
func (w *rewriter) rewriteLink(parent, node ast.Node, destination []byte, in nesting) {
	inner := in
	inner.link = true
	w.rewriteChildren(node, inner)
	address := string(util.URLEscape(destination, true))
	if in.link || !look.IsWebAddress(address) {
		if plain := literal(destination); !in.link && plain != "" && !strings.HasPrefix(plain, "#") {
			node.AppendChild(node, w.textNode(" ("+plain+")"))
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

// rewriteAutoLink turns an address in the text into a link to the web, or else into
// plain words.
func (w *rewriter) rewriteAutoLink(parent ast.Node, n *ast.AutoLink) {
	address := string(util.URLEscape(n.URL(w.source), false))
	if n.AutoLinkType != ast.AutoLinkURL || !look.IsWebAddress(address) {
		parent.ReplaceChild(parent, n, w.textNode(string(n.Label(w.source))))
		return
	}
	link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(w.appendSource(address)))
	parent.ReplaceChild(parent, n, link)
}
