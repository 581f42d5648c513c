package article

import (
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// readEpisodes parses lists of episodes. An episode takes two rows: one with the title,
// and below it one with the summary.
func (p *parser) readEpisodes(doc *goquery.Document) {
	doc.Find("tr.vevent, tr.module-episode-list-row").Each(func(_ int, row *goquery.Selection) {
		title := row.Find("td.summary").First()
		if title.Length() == 0 {
			return
		}
		e := Episode{Number: len(p.Episodes) + 1, Title: episodeTitle(lineOf(title.Nodes[0]).text)}
		if n, err := strconv.Atoi(strings.TrimSpace(title.Prev().Text())); err == nil && n > 0 {
			e.Number = n
		}
		e.Released = releaseDate(row)
		below := row.NextAll().First()
		below.Find(".shortSummaryText, td.description").First().Each(func(_ int, s *goquery.Selection) {
			e.Plot = p.summary(s.Nodes[0])
		})
		if e.Title != "" {
			p.Episodes = append(p.Episodes, e)
		}
	})
}

// episodeTitle returns the first line of a title, without the quotes around it.
func episodeTitle(text string) string {
	first, _, _ := strings.Cut(text, "\n")
	if open := strings.IndexAny(first, `"“`); open == 0 {
		if end := strings.LastIndexAny(first, `"”`); end > 0 {
			first = first[:end]
		}
	}
	return strings.Trim(first, `"“” `)
}

// summary returns an episode's summary as Markdown, a paragraph for each line.
func (p *parser) summary(n *html.Node) string {
	var parts []string
	for _, l := range lineOf(n).lines() {
		parts = append(parts, escapeMarkdown(l.text))
	}
	return strings.Join(parts, "\n\n")
}

// escapeMarkdown returns a plain text as Markdown that renders as that text.
func escapeMarkdown(plain string) string {
	root := &html.Node{Type: html.ElementNode, Data: "p"}
	root.AppendChild(&html.Node{Type: html.TextNode, Data: plain})
	return markdownOf(root)
}
