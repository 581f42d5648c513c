package article

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Article is what a page says about one film or one season.
type Article struct {
	Plot     string // Markdown, or ""
	Credits  []Credit
	Unparsed int // lines of the cast that could not be parsed
	Facts    Facts
	Episodes []Episode
}

// Read parses a page in one of the [Languages]; any other language is parsed as
// English. The error is about a page that is not HTML or is nested too deeply.
func Read(page []byte, language string) (Article, error) {
	doc, err := parse(page)
	if err != nil {
		return Article{}, err
	}
	p := parser{words: wordsOf(language)}
	p.readInfobox(doc)
	doc.Find(noise).Remove()
	p.sections = sectionsOf(doc)
	p.readEpisodes(doc)
	p.readCast()
	p.readPlot()
	return p.Article, nil
}

// parse returns the page as a tree. The library refuses nesting deeper than 512.
func parse(page []byte) (*goquery.Document, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("the page can't be read: %w", err)
	}
	return doc, nil
}

// parser is an Article under construction.
type parser struct {
	Article
	words     *words
	sections  []section
	plotBytes int // bytes of the plot so far
}

// noise selects elements that are not part of a page's text.
const noise = `style, script, link, meta, .noprint, sup.reference, .mw-ref, [typeof~="mw:Extension/ref"], .mw-editsection, .hatnote,
	.ambox, .metadata, figure, .thumb, .tmulti, .side-box, .quotebox, .navbox, .sidebar, .shortdescription, .reflist,
	.mw-references-wrap, ol.references, [style*="display:none"], [style*="display: none"], .Inline-Template, .toc, .mw-empty-elt,
	audio, video, math, .infobox, [typeof~="mw:File"], .flagicon, .error, .mw-kartographer-container, .gallery`

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

// subsections returns the indices of the subsections of section i.
func (p *parser) subsections(i int) (list []int) {
	for j := i + 1; j < len(p.sections) && p.sections[j].level > p.sections[i].level; j++ {
		list = append(list, j)
	}
	return list
}
