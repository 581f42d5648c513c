package article

import (
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// section is a heading and everything below it, up to the next heading.
type section struct {
	title  string
	level  int          // 2 to 6; 0 before the first heading
	blocks []*html.Node // paragraphs, lists, tables, and loose text between them
}

// sectionsOf returns the sections of a page, in order. It goes by headings alone, since
// the elements that Wikipedia wraps around sections have changed over the years.
func sectionsOf(doc *goquery.Document) []section {
	list := []section{{}}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			switch {
			case isHeading(child):
				level, _ := strconv.Atoi(child.Data[1:])
				list = append(list, section{title: headingText(child), level: level})
			case isBlock(child):
				last := &list[len(list)-1]
				last.blocks = append(last.blocks, child)
			default:
				walk(child)
			}
		}
	}
	for _, body := range doc.Find("body").Nodes {
		walk(body)
	}
	return list
}

func isHeading(n *html.Node) bool {
	return n.Type == html.ElementNode && len(n.Data) == 2 && n.Data >= "h2" && n.Data <= "h6"
}

// headingText returns a heading without the links for editors.
func headingText(n *html.Node) string {
	s := goquery.NewDocumentFromNode(n).Selection
	if inner := s.Find(".mw-headline"); inner.Length() > 0 {
		n = inner.Nodes[0]
	}
	return lineOf(n).text
}

// containers are elements that only group others.
var containers = []string{"section", "div", "blockquote", "center", "main", "article"}

// isBlock reports whether a node is a block of text, such as a paragraph. A table used
// only to lay out lists is not.
func isBlock(n *html.Node) bool {
	switch {
	case n.Type == html.TextNode:
		return strings.TrimSpace(n.Data) != ""
	case n.Type != html.ElementNode || slices.Contains(containers, n.Data):
		return false
	case n.Data == "table" || n.Data == "tbody" || n.Data == "tr" || n.Data == "td":
		return n.Data == "table" && !isLayout(n)
	}
	return true
}

func isLayout(table *html.Node) bool {
	t := goquery.NewDocumentFromNode(table)
	return t.Find("td li").Length() > 2 && t.Find("th").Length() == 0
}

// noise selects elements that are not part of a page's text.
const noise = `style, script, link, meta, .noprint, sup.reference, .mw-ref, [typeof~="mw:Extension/ref"], .mw-editsection, .hatnote,
	.ambox, .metadata, figure, .thumb, .tmulti, .side-box, .quotebox, .navbox, .sidebar, .shortdescription, .reflist,
	.mw-references-wrap, ol.references, [style*="display:none"], [style*="display: none"], .Inline-Template, .toc, .mw-empty-elt,
	audio, video, math, .infobox, [typeof~="mw:File"], .flagicon, .error, .mw-kartographer-container, .gallery`
