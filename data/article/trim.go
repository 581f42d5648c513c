package article

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Trim leaves of a page what [Read] reads, so that what is kept on disk tells no more
// than that: no lead, no reception, no rows on what follows, and none of the source
// that Wikipedia puts into attributes. Of a page without marked sections it leaves
// nothing.
func Trim(page []byte, language string) ([]byte, error) {
	doc, err := parse(page)
	if err != nil {
		return nil, err
	}
	if doc.Find("section").Length() == 0 {
		return nil, nil
	}
	w := wordsOf(language)
	foreign := original(doc)
	box := doc.Find(".infobox").First().Clone()
	w.trimBox(box)
	body := doc.Find("body")
	body.Find("section").Each(func(_ int, s *goquery.Selection) {
		if !w.wanted(s) {
			s.Remove()
		}
	})
	body.ChildrenFiltered(":not(section)").Remove()
	body.PrependSelection(box)
	if foreign != "" {
		body.PrependHtml(`<p><b></b><i lang="und">` + html.EscapeString(foreign) + `</i></p>`)
	}
	doc.Find("head, style, link, meta, script").Remove()
	bare(doc.Nodes[0], 0)
	var out bytes.Buffer
	err = html.Render(&out, doc.Nodes[0])
	return out.Bytes(), err
}

// trimBox leaves of an infobox the rows that are read.
func (w *words) trimBox(box *goquery.Selection) {
	box.Find("tr").Each(func(_ int, row *goquery.Selection) {
		title := strings.TrimSpace(row.Find("th, td").First().Text())
		for _, wanted := range []*regexp.Regexp{w.directed, w.starring, w.minutes, w.released} {
			if wanted.MatchString(strings.Join(strings.Fields(title), " ")) {
				return
			}
		}
		row.Remove()
	})
}

// wanted reports whether a section is read, lies in one that is, or has one in it.
// One whose list of episodes is read goes by no name of its own.
func (w *words) wanted(s *goquery.Selection) bool {
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

// told are the attributes that say what an element is.
var told = []string{"class", "style", "typeof", "lang", "colspan", "rowspan", "href"}

// bare takes all other attributes away, and where a link leads: that can give away
// who somebody turns out to be.
func bare(n *html.Node, depth int) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return !slices.Contains(told, a.Key) })
	for i := range n.Attr {
		if n.Attr[i].Key == "href" {
			n.Attr[i].Val = "#"
		}
	}
	for child := n.FirstChild; child != nil && depth < maxDepth; child = child.NextSibling {
		bare(child, depth+1)
	}
}
