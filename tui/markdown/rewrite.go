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

// children rewrites the children of a node.
func (w *rewriter) children(parent ast.Node, in nesting) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		w.rewrite(parent, n, in)
		n = next
	}
}

func (w *rewriter) rewrite(parent, node ast.Node, in nesting) {
	switch n := node.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.CodeSpan:
		w.codeSpan(n, in)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.codeBlock(n, w.led(n, in))
	case *ast.RawHTML:
		parent.RemoveChild(parent, n)
	case *ast.HTMLBlock:
		w.htmlBlock(parent, n)
	case *ast.Link:
		w.link(parent, n, n.Destination, in)
	case *ast.Image:
		w.link(parent, n, n.Destination, in)
	case *ast.AutoLink:
		w.autoLink(parent, n)
	case *ast.Emphasis, *extension.Strikethrough:
		in.emphasis++
		w.children(n, in)
		if in.emphasis > deepestEmphasis {
			unwrap(parent, n)
		}
	case *ast.List, *ast.Blockquote:
		in.blocks++
		if list, ok := n.(*ast.List); ok && w.number(list) {
			w.children(n, in)
			unwrap(parent, n)
			return
		}
		if n.Kind() == ast.KindBlockquote {
			in = in.quoted(w.tokens)
		}
		w.children(n, in)
		if in.blocks > deepestBlock {
			unwrap(parent, n)
		}
	case *ast.ListItem:
		w.children(n, w.inItem(n, in))
		w.apart(n)
		if in.blocks > deepestBlock {
			n.AppendChild(n, w.block(" "))
			unwrap(parent, n)
		}
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		lead := w.led(n, in)
		w.children(n, in)
		if lead != "" {
			n.InsertBefore(n, n.FirstChild(), ast.NewTextSegment(w.write(lead)))
		}
	default:
		w.children(n, in)
	}
}

// text makes a piece of text literal and ends its line if one ends here: with a blank,
// unless it is between two Chinese or Japanese characters.
func (w *rewriter) text(n *ast.Text) {
	words := literal(n.Segment.Value(w.source))
	end := ""
	switch {
	case n.HardLineBreak():
		end = ended
	case n.SoftLineBreak():
		end = letters.Joint(words, w.begins(n.NextSibling()))
	}
	n.SetHardLineBreak(false)
	n.SetSoftLineBreak(false)
	n.Segment = w.write(forText.Replace(words) + end)
}

// begins returns the text that a node begins with, or "".
func (w *rewriter) begins(n ast.Node) string {
	for ; n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return string(t.Segment.Value(w.source))
		}
	}
	return ""
}

// apart puts each paragraph of a list item on lines of its own.
func (w *rewriter) apart(item ast.Node) {
	for n := item.FirstChild(); n != nil; n = n.NextSibling() {
		if before := n.PreviousSibling(); n.Kind() == ast.KindParagraph && before != nil && before.Kind() == ast.KindParagraph {
			n.InsertBefore(n, n.FirstChild(), ast.NewTextSegment(w.write(ended)))
		}
	}
}

// write appends text to the source and returns its range.
func (w *rewriter) write(written string) text.Segment {
	from := len(w.source)
	w.source = append(w.source, written...)
	return text.NewSegment(from, len(w.source))
}

// words returns a node with literal text.
func (w *rewriter) words(plain string) *ast.Text {
	return ast.NewTextSegment(w.write(forText.Replace(look.Plain(plain))))
}

// block returns a block with literal text.
func (w *rewriter) block(plain string) ast.Node {
	b := ast.NewTextBlock()
	b.AppendChild(b, w.words(plain))
	return b
}

func (w *rewriter) codeSpan(n *ast.CodeSpan, in nesting) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		code := forCodeSpan.Replace(look.Plain(string(t.Segment.Value(w.source))))
		if in.link { // Glamour draws it twice
			code = forCodeBlock.Replace(code)
		}
		t.Segment = w.write(code)
	}
}

// codeBlock makes the lines of a code block literal, each with a lead before it, and
// joins them into one segment. Glamour would join them line by line.
func (w *rewriter) codeBlock(n ast.Node, lead string) {
	var code strings.Builder
	for line := range strings.SplitAfterSeq(strings.ReplaceAll(w.lines(n), "\t", "    "), "\n") {
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
	lines.Append(w.write(code.String()))
	n.SetLines(lines)
}

// lines returns the text of a block as it is in the source.
func (w *rewriter) lines(n ast.Node) string {
	var block strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		block.Write(segment.Value(w.source))
	}
	return block.String()
}

// withoutTags removes the tags from HTML, and the contents of scripts.
var withoutTags = sync.OnceValue(bluemonday.StrictPolicy)

// htmlBlock replaces a block of HTML with a paragraph of its words.
func (w *rewriter) htmlBlock(parent ast.Node, n *ast.HTMLBlock) {
	block := w.lines(n)
	if n.HasClosure() {
		block += string(n.ClosureLine.Value(w.source))
	}
	words := strings.Fields(html.UnescapeString(withoutTags().Sanitize(block)))
	if len(words) == 0 {
		parent.RemoveChild(parent, n)
		return
	}
	paragraph := ast.NewParagraph()
	paragraph.AppendChild(paragraph, w.words(strings.Join(words, " ")))
	parent.ReplaceChild(parent, n, paragraph)
}

// unwrap replaces a node with its children.
func unwrap(parent, node ast.Node) {
	for c := node.FirstChild(); c != nil; c = node.FirstChild() {
		parent.InsertBefore(parent, node, c)
	}
	parent.RemoveChild(parent, node)
}
