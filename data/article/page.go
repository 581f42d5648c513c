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

// Article is what a page says of one film, or of one season.
type Article struct {
	Plot     string // Markdown; "" where it has none
	Credits  []Credit
	Unread   int // lines of the cast that could not be read
	Facts    Facts
	Episodes []Episode
}

// Read reads a page in a language of which [Speaks] knows the words; others are read
// as English. The error is for what is no HTML at all, or nested too deep.
func Read(page []byte, language string) (Article, error) {
	doc, err := parse(page)
	if err != nil {
		return Article{}, err
	}
	p := reader{words: wordsOf(language)}
	p.facts(doc)
	doc.Find(noise).Remove()
	p.sections = sectionsOf(doc)
	p.readEpisodes(doc)
	p.readCast()
	p.readPlot()
	return p.Article, nil
}

// parse returns the page as a tree. The library refuses what is nested more than 512 deep.
func parse(page []byte) (*goquery.Document, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("the page can't be read: %w", err)
	}
	return doc, nil
}

// reader is an Article on its way from the page.
type reader struct {
	Article
	words    *words
	sections []section
	read     int // bytes of the plot so far
}

// noise is what stands in a page and is not part of what it tells.
const noise = `style, script, link, meta, .noprint, sup.reference, .mw-ref, [typeof~="mw:Extension/ref"], .mw-editsection, .hatnote,
	.ambox, .metadata, figure, .thumb, .tmulti, .side-box, .quotebox, .navbox, .sidebar, .shortdescription, .reflist,
	.mw-references-wrap, ol.references, [style*="display:none"], [style*="display: none"], .Inline-Template, .toc, .mw-empty-elt,
	audio, video, math, .infobox, [typeof~="mw:File"], .flagicon, .error, .mw-kartographer-container, .gallery`

// section is a heading and what stands below it, up to the next one.
type section struct {
	title  string
	level  int          // 2 to 6; 0 before the first heading
	blocks []*html.Node // paragraphs, lists, tables, and loose text between them
}

// sectionsOf returns the sections of a page, in order. Boxes around them say nothing:
// Wikipedia has had several ways to put them.
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

// headingText returns a heading without what stands beside it for editors.
func headingText(n *html.Node) string {
	s := goquery.NewDocumentFromNode(n).Selection
	if inner := s.Find(".mw-headline"); inner.Length() > 0 {
		n = inner.Nodes[0]
	}
	return lineOf(n).text
}

// boxes are elements that only hold others.
var boxes = []string{"section", "div", "blockquote", "center", "main", "article"}

// isBlock reports whether a node is a piece of the text by itself. A table that only
// lays out lists is looked through.
func isBlock(n *html.Node) bool {
	switch {
	case n.Type == html.TextNode:
		return strings.TrimSpace(n.Data) != ""
	case n.Type != html.ElementNode || slices.Contains(boxes, n.Data):
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

// under returns the indices of the sections below section i.
func (p *reader) under(i int) (list []int) {
	for j := i + 1; j < len(p.sections) && p.sections[j].level > p.sections[i].level; j++ {
		list = append(list, j)
	}
	return list
}
