package article

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Trim reduces a page to what [Read] reads, so that the cache on disk tells no more than
// that: no lead, no reception, no infobox rows about what follows, and no wikitext, which
// Wikipedia puts into attributes. It returns nil for a page without section elements.
func Trim(page []byte, language string) ([]byte, error) {
	doc, err := parse(page)
	if err != nil {
		return nil, err
	}
	if doc.Find("section").Length() == 0 {
		return nil, nil
	}
	w := wordsOf(language)
	foreign := originalTitle(doc)
	box := doc.Find(".infobox").First().Clone()
	w.trimBox(box)
	body := doc.Find("body")
	body.Find("section").Each(func(_ int, s *goquery.Selection) {
		if !w.keeps(s) {
			s.Remove()
		}
	})
	body.ChildrenFiltered(":not(section)").Remove()
	body.PrependSelection(box)
	if foreign != "" {
		body.PrependHtml(`<p><b></b><i lang="und">` + html.EscapeString(foreign) + `</i></p>`)
	}
	doc.Find("head, style, link, meta, script").Remove()
	stripAttributes(doc.Nodes[0], 0)
	var out bytes.Buffer
	err = html.Render(&out, doc.Nodes[0])
	return out.Bytes(), err
}

// trimBox removes the rows of an infobox that are not read.
func (w *words) trimBox(box *goquery.Selection) {
	box.Find("tr").Each(func(_ int, row *goquery.Selection) {
		title, cell := labelAndCell(row)
		for _, r := range boxRows {
			if cell != nil && r.label(w).MatchString(title) {
				return
			}
		}
		row.Remove()
	})
}

// keeps reports whether a section is read, is inside one that is, or contains one. A
// section with a list of episodes is wanted whatever its heading.
func (w *words) keeps(s *goquery.Selection) bool {
	named := func(_ int, s *goquery.Selection) bool {
		heading := s.Find("h2, h3, h4, h5, h6").First()
		if heading.Length() == 0 {
			return false
		}
		title := headingText(heading.Nodes[0])
		return w.plot.MatchString(title) || w.cast.MatchString(title)
	}
	around := s.ParentsFiltered("section").FilterFunction(named)
	return named(0, s) || around.Length() > 0 || s.Find("section").FilterFunction(named).Length() > 0 || s.Find("tr.vevent td.summary").Length() > 0
}

// trimVersion is the version of the code in this file. Increase it when [Trim] begins
// to keep something else of the same page, but not for new words or rows, which change
// [TrimKey] anyway.
const trimVersion = 2

// TrimKey returns a name for what [Trim] leaves of a page in a language, for use as a
// cache key. It changes with the words that Trim goes by, so that older cached pages
// are fetched again.
func TrimKey(language string) string {
	h := fnv.New32a()
	fmt.Fprintf(h, "%d %+v %v", trimVersion, wordTables[language], keptAttributes)
	return fmt.Sprintf("%08x", h.Sum32())
}

// keptAttributes are the attributes that [Read] needs.
var keptAttributes = []string{"class", "style", "typeof", "lang", "colspan", "rowspan", "href"}

// stripAttributes removes all other attributes, and the targets of links, which can
// give away who somebody turns out to be.
func stripAttributes(n *html.Node, depth int) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return !slices.Contains(keptAttributes, a.Key) })
	for i := range n.Attr {
		if n.Attr[i].Key == "href" {
			n.Attr[i].Val = "#"
		}
	}
	for child := n.FirstChild; child != nil && depth < maxDepth; child = child.NextSibling {
		stripAttributes(child, depth+1)
	}
}
