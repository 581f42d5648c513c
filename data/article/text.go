package article

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"previously/recap/text"
)

// line is a piece of text, with the positions of its links.
type line struct {
	text  string
	links []span
}

// span is a range of bytes of a line.
type span struct{ lo, hi int }

// lineOf returns the text of a node with white space collapsed. A <br> or the border of a
// block becomes a line end.
func lineOf(n *html.Node) line { return lineWithout(n) }

// lineWithout is lineOf without the elements below the node that have one of the names.
func lineWithout(n *html.Node, names ...string) line {
	w := lineWriter{skip: names}
	w.writeNode(n, 0)
	return w.line()
}

type lineWriter struct {
	b            strings.Builder
	spacePending bool // a space is due before the next character
	links        []span
	skip         []string
}

// maxDepth bounds recursion; the parser builds no deeper tree.
const maxDepth = 600

func (w *lineWriter) writeNode(n *html.Node, depth int) {
	switch {
	case depth > maxDepth:
		return
	case n.Type == html.TextNode:
		w.write(n.Data)
		return
	case n.Type != html.ElementNode && n.Type != html.DocumentNode:
		return
	case n.Data == "br":
		w.endLine()
		return
	}
	for _, name := range w.skip {
		if n.Data == name && depth > 0 {
			return
		}
	}
	block := n.Data == "p" || n.Data == "li" || n.Data == "dd" || n.Data == "div"
	if block {
		w.endLine()
	}
	from := w.b.Len()
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		w.writeNode(child, depth+1)
	}
	if n.Data == "a" && w.b.Len() > from {
		lo := from + len(w.b.String()[from:]) - len(strings.TrimLeft(w.b.String()[from:], " \n"))
		w.links = append(w.links, span{lo, w.b.Len()})
	}
	if block {
		w.endLine()
	}
}

func (w *lineWriter) endLine() {
	if w.b.Len() > 0 && !strings.HasSuffix(w.b.String(), "\n") {
		w.b.WriteByte('\n')
	}
	w.spacePending = false
}

func (w *lineWriter) write(s string) {
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r):
			w.spacePending = w.b.Len() > 0 && !strings.HasSuffix(w.b.String(), "\n")
		case isInvisible(r):
		default:
			if w.spacePending {
				w.b.WriteByte(' ')
				w.spacePending = false
			}
			w.b.WriteRune(r)
		}
	}
}

// isInvisible reports whether a character has no width or could control a terminal.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar || text.IsUnprintable(r)
}

func (w *lineWriter) line() line {
	l := line{w.b.String(), w.links}
	return l.slice(0, len(l.text))
}

// slice returns a piece of a line, trimmed, with the links that are wholly inside it.
func (l line) slice(lo, hi int) line {
	for lo < hi && strings.ContainsRune(" \n\t", rune(l.text[lo])) {
		lo++
	}
	for hi > lo && strings.ContainsRune(" \n\t", rune(l.text[hi-1])) {
		hi--
	}
	p := line{text: l.text[lo:hi]}
	for _, s := range l.links {
		if s.lo >= lo && s.hi <= hi && s.lo < s.hi {
			p.links = append(p.links, span{s.lo - lo, s.hi - lo})
		}
	}
	return p
}

// lines splits a line at its line ends and drops empty parts.
func (l line) lines() (list []line) {
	at := 0
	for piece := range strings.SplitAfterSeq(l.text, "\n") {
		if part := l.slice(at, at+len(piece)); part.text != "" {
			list = append(list, part)
		}
		at += len(piece)
	}
	return list
}

// sentences splits a line into sentences, without their full stops.
func (l line) sentences() (list []line) {
	for from := 0; from < len(l.text); {
		end := sentenceEnd(l.text, from)
		if part := l.slice(from, end); part.text != "" {
			list = append(list, part)
		}
		from = end + 1
	}
	return list
}

// isMostlyLinks reports whether links cover more than half of the line.
func (l line) isMostlyLinks() bool {
	covered := 0
	for _, s := range l.links {
		covered += s.hi - s.lo
	}
	return covered*2 > len(l.text)
}

// isLink reports whether a range of the line is exactly a link.
func (l line) isLink(lo, hi int) bool {
	return slices.ContainsFunc(l.links, func(s span) bool { return s.lo == lo && s.hi == hi })
}

// sentenceEnd returns the index at which the sentence that contains from ends.
func sentenceEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ') && !isPartOfName(text, i) {
			return i
		}
	}
	return len(text)
}

// indexAnyFrom returns the index of the first of the characters at or after from, or the
// length of the text.
func indexAnyFrom(text string, from int, chars string) int {
	if i := strings.IndexAny(text[from:], chars); i >= 0 {
		return from + i
	}
	return len(text)
}

func firstLine(l line) line {
	if lines := l.lines(); len(lines) > 0 {
		return lines[0]
	}
	return l
}

// firstSentence returns the first sentence of a description, without its full stop.
func firstSentence(about string) string {
	for i := range about {
		if i == 0 || strings.IndexByte(".!?", about[i]) < 0 || isPartOfName(about, i) {
			continue
		}
		if rest := strings.TrimLeft(about[i+1:], `"”’)`); strings.HasPrefix(rest, " ") {
			return strings.Trim(strings.TrimSuffix(about[:len(about)-len(rest)], "."), " .")
		}
	}
	return strings.Trim(about, " .")
}
