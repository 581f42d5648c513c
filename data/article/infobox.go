package article

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"previously/recap/text"
)

// readInfobox parses the infobox, row by row, by the rows' labels.
func (p *parser) readInfobox(doc *goquery.Document) {
	box := doc.Find("table.infobox, .infobox").First()
	p.Facts.Original = originalTitle(doc)
	box.Find("tr").Each(func(_ int, row *goquery.Selection) {
		title, cell := labelAndCell(row)
		for _, r := range boxRows {
			if cell != nil && r.label(p.words).MatchString(title) {
				date := releaseDate(cell) // before noise goes: the date can be in hidden elements
				cell.Find(noise).Remove()
				r.read(p, cell, date)
				return
			}
		}
	})
}

// boxRows are the rows of an infobox that are read, and therefore those that [Trim] keeps:
// a pattern for the label, and what to do with the cell and the date in it.
var boxRows = []struct {
	label func(*words) *regexp.Regexp
	read  func(p *parser, cell *goquery.Selection, date Date)
}{
	{func(w *words) *regexp.Regexp { return w.directed }, func(p *parser, cell *goquery.Selection, _ Date) { p.Facts.Directors = p.namesIn(cell) }},
	{func(w *words) *regexp.Regexp { return w.starring }, func(p *parser, cell *goquery.Selection, _ Date) { p.Facts.Starring = p.namesIn(cell) }},
	{func(w *words) *regexp.Regexp { return w.minutes }, func(p *parser, cell *goquery.Selection, _ Date) {
		p.Facts.Minutes = parseMinutes(lineOf(cell.Nodes[0]).text)
	}},
	{func(w *words) *regexp.Regexp { return w.released }, func(p *parser, _ *goquery.Selection, date Date) { p.Facts.Released = date }},
}

// labelAndCell returns a row's label and the cell after it, or nil if there is none.
// The label can be a plain cell.
func labelAndCell(row *goquery.Selection) (title string, cell *goquery.Selection) {
	label, value := row.Find("th").First(), row.Find("td").First()
	if label.Length() == 0 || value.Length() == 0 {
		if value = row.Find("td").Eq(1); value.Length() == 0 {
			return "", nil
		}
		label = row.Find("td").First()
	}
	return strings.TrimSuffix(strings.ReplaceAll(lineOf(label.Nodes[0]).text, "\n", " "), ":"), value
}

// namesIn returns the names in a value, each in a line, a list item or a link.
func (p *parser) namesIn(value *goquery.Selection) (names []string) {
	for _, l := range lineOf(value.Nodes[0]).lines() {
		if cut := findOutsideBrackets(l.text, separators()); cut != nil {
			l = l.slice(0, cut[0])
		}
		names = append(names, p.actorsOf(l)...)
	}
	return names
}

var number = text.Lazy(`\d{1,4}`)

const maxMinutes = 1000

func parseMinutes(text string) int {
	n, _ := strconv.Atoi(number().FindString(text))
	if n > maxMinutes {
		return 0
	}
	return n
}

const maxTitle = 100

// originalTitle returns the first italic text in another language in the first
// paragraph, which is where Wikipedia gives the original title.
func originalTitle(doc *goquery.Document) string {
	var found string
	doc.Find("p").EachWithBreak(func(_ int, p *goquery.Selection) bool {
		if strings.TrimSpace(p.Text()) == "" || p.Closest("table").Length() > 0 {
			return true
		}
		foreign := p.Find("i[lang], span[lang] > i").First()
		if foreign.Length() > 0 && p.Find("b").Length() > 0 {
			found = lineOf(foreign.Nodes[0]).text
		}
		return false
	})
	if len(found) > maxTitle || strings.Contains(found, "\n") {
		return ""
	}
	return found
}
