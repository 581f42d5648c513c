package markdown

import (
	"html"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	letters "previously/recap/text"
	"previously/tui/look"
)

// rewriter prepares a document for Glamour. A node holds a range of the source instead of
// text, so new text is appended to the source and the node gets its range.
type rewriter struct {
	source  []byte
	tokens  tokens
	numbers map[ast.Node]int // number of each list item
}

// nesting says what surrounds a node.
type nesting struct {
	blocks   int  // levels of lists and quotations
	emphasis int  // levels of emphasis
	link     bool // in a link or an image

	item  bool   // in a list item
	lead  string // start of each line below the first paragraphs of an item
	outer string // what comes before the bullet of an item
}

// How many levels are kept. Glamour draws a text once for each list and quotation around
// it, and more levels of emphasis look no different.
const (
	deepestBlock    = 10
	deepestEmphasis = 4
)

// rewriteChildren rewrites the children of a node.
func (w *rewriter) rewriteChildren(parent ast.Node, in nesting) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		w.rewrite(parent, n, in)
		n = next
	}
}

func (w *rewriter) rewrite(parent, node ast.Node, in nesting) {
	switch n := node.(type) {
	case *ast.Text:
		w.rewriteText(n)
	case *ast.CodeSpan:
		w.rewriteCodeSpan(n, in)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.rewriteCodeBlock(n, w.leadMarks(n, in))
	case *ast.RawHTML:
		parent.RemoveChild(parent, n)
	case *ast.HTMLBlock:
		w.rewriteHTMLBlock(parent, n)
	case *ast.Link:
		w.rewriteLink(parent, n, n.Destination, in)
	case *ast.Image:
		w.rewriteLink(parent, n, n.Destination, in)
	case *ast.AutoLink:
		w.rewriteAutoLink(parent, n)
	case *ast.Emphasis, *extension.Strikethrough:
		in.emphasis++
		w.rewriteChildren(n, in)
		if in.emphasis > deepestEmphasis {
			unwrap(parent, n)
		}
	case *ast.List, *ast.Blockquote:
		in.blocks++
		if list, ok := n.(*ast.List); ok && w.numberItems(list) {
			w.rewriteChildren(n, in)
			unwrap(parent, n)
			return
		}
		if n.Kind() == ast.KindBlockquote {
			in = in.inQuotation(w.tokens)
		}
		w.rewriteChildren(n, in)
		if in.blocks > deepestBlock {
			unwrap(parent, n)
		}
	case *ast.ListItem:
		w.rewriteChildren(n, w.inItem(n, in))
		w.separateParagraphs(n)
		if in.blocks > deepestBlock {
			n.AppendChild(n, w.blockNode(" "))
			unwrap(parent, n)
		}
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		lead := w.leadMarks(n, in)
		w.rewriteChildren(n, in)
		if lead != "" {
			n.InsertBefore(n, n.FirstChild(), ast.NewTextSegment(w.appendSource(lead)))
		}
	default:
		w.rewriteChildren(n, in)
	}
}

// rewriteText makes a piece of text literal and ends its line if one ends here: with a
// space, unless it is between two Chinese or Japanese characters.
func (w *rewriter) rewriteText(n *ast.Text) {
	words := literal(n.Segment.Value(w.source))
	end := ""
	switch {
	case n.HardLineBreak():
		end = breakMark
	case n.SoftLineBreak():
		end = letters.Joint(words, w.firstText(n.NextSibling()))
	}
	n.SetHardLineBreak(false)
	n.SetSoftLineBreak(false)
	n.Segment = w.appendSource(forText.Replace(words) + end)
}

// firstText returns the text that a node begins with, or "".
func (w *rewriter) firstText(n ast.Node) string {
	for ; n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return string(t.Segment.Value(w.source))
		}
	}
	return ""
}

// separateParagraphs puts each paragraph of a list item on lines of its own.
func (w *rewriter) separateParagraphs(item ast.Node) {
	for n := item.FirstChild(); n != nil; n = n.NextSibling() {
		if before := n.PreviousSibling(); n.Kind() == ast.KindParagraph && before != nil && before.Kind() == ast.KindParagraph {
			n.InsertBefore(n, n.FirstChild(), ast.NewTextSegment(w.appendSource(breakMark)))
		}
	}
}

// appendSource appends text to the source and returns its range.
func (w *rewriter) appendSource(written string) text.Segment {
	from := len(w.source)
	w.source = append(w.source, written...)
	return text.NewSegment(from, len(w.source))
}

// textNode returns a node with literal text.
func (w *rewriter) textNode(plain string) *ast.Text {
	return ast.NewTextSegment(w.appendSource(forText.Replace(look.Plain(plain))))
}

// blockNode returns a block with literal text.
func (w *rewriter) blockNode(plain string) ast.Node {
	b := ast.NewTextBlock()
	b.AppendChild(b, w.textNode(plain))
	return b
}

func (w *rewriter) rewriteCodeSpan(n *ast.CodeSpan, in nesting) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		code := forCodeSpan.Replace(look.Plain(string(t.Segment.Value(w.source))))
		if in.link { // Glamour draws it twice
			code = forCodeBlock.Replace(code)
		}
		t.Segment = w.appendSource(code)
	}
}

// rewriteCodeBlock makes the lines of a code block literal, each with a lead before it,
// and joins them into one segment. Glamour would join them line by line.
func (w *rewriter) rewriteCodeBlock(n ast.Node, lead string) {
	var code strings.Builder
	for line := range strings.SplitAfterSeq(strings.ReplaceAll(w.sourceOf(n), "\t", "    "), "\n") {
		line, ended := strings.CutSuffix(line, "\n")
		if line != "" {
			code.WriteString(lead)
		}
		code.WriteString(forCodeBlock.Replace(look.Plain(line)))
		if ended {
			code.WriteByte('\n')
		}
	}
	lines := text.NewSegments()
	lines.Append(w.appendSource(code.String()))
	n.SetLines(lines)
}

// sourceOf returns the text of a block as it is in the source.
func (w *rewriter) sourceOf(n ast.Node) string {
	var block strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		block.Write(segment.Value(w.source))
	}
	return block.String()
}

// noTagsPolicy removes all tags from HTML, and the contents of scripts.
var noTagsPolicy = sync.OnceValue(bluemonday.StrictPolicy)

// rewriteHTMLBlock replaces a block of HTML with a paragraph of its words.
func (w *rewriter) rewriteHTMLBlock(parent ast.Node, n *ast.HTMLBlock) {
	block := w.sourceOf(n)
	if n.HasClosure() {
		block += string(n.ClosureLine.Value(w.source))
	}
	words := strings.Fields(html.UnescapeString(noTagsPolicy().Sanitize(block)))
	if len(words) == 0 {
		parent.RemoveChild(parent, n)
		return
	}
	paragraph := ast.NewParagraph()
	paragraph.AppendChild(paragraph, w.textNode(strings.Join(words, " ")))
	parent.ReplaceChild(parent, n, paragraph)
}

// unwrap replaces a node with its children.
func unwrap(parent, node ast.Node) {
	for c := node.FirstChild(); c != nil; c = node.FirstChild() {
		parent.InsertBefore(parent, node, c)
	}
	parent.RemoveChild(parent, node)
}
