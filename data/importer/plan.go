package importer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"previously/data"
	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/text"
)

// Plan is a list of the installments of a series; for a show, of its seasons.
type Plan struct {
	Title string
	Kind  Kind
	Rows  []Row // in viewing order
}

// Row is an installment by title and year. Titles can be spoilers: the caller must not show
// any that the viewer has not reached.
type Row struct {
	Number int
	Title  string
	Year   int // 0 if unknown

	item, article string    // the ID of its Wikidata entry, the title of its article
	day           time.Time // when it came out, if that had to be requested
}

// String returns the title, with the year if it is known.
func (r Row) String() string { return recap.TitleYear(r.Title, r.Year) }

// Films returns a plan of films given by the titles of their articles, in viewing order.
// It does not use Wikidata.
func (im *Importer) Films(ctx context.Context, titles []string) (*Plan, error) {
	im.startStep("looking for the articles")
	pages, err := im.client.Describe(ctx, titles)
	if err != nil {
		return nil, err
	}
	p := &Plan{Kind: Series}
	for i, title := range titles {
		page := pages[i]
		if page.Title == "" {
			return nil, fmt.Errorf("the %s has no article called %s, or only a redirect into another article; check the spelling", wordsOf(im.client.Language()).wiki, text.Quote(title))
		}
		p.Rows = append(p.Rows, Row{Number: i + 1, Title: withoutBrackets(page.Title), Year: yearOf(page.About + bracketOf(page.Title)), article: page.Title})
	}
	p.Title = p.Rows[0].Title
	p.clearSharedArticles("")
	return p, nil
}

// clearSharedArticles clears the article of every row that has none of its own: one
// that several rows share, or that of the series, also tells what comes after the row.
func (p *Plan) clearSharedArticles(series string) {
	rows := map[string]int{"": 2, series: 2}
	for _, r := range p.Rows {
		rows[r.article]++
	}
	for i := range p.Rows {
		if rows[p.Rows[i].article] > 1 {
			p.Rows[i].article = ""
		}
	}
}

// sortRows sorts the rows by release date, or seasons by number. It requests the day
// only for rows whose year is missing or shared with another.
func (im *Importer) sortRows(ctx context.Context, p *Plan) error {
	if p.isNumbered() {
		slices.SortStableFunc(p.Rows, func(a, b Row) int { return cmp.Compare(seasonNumber(a.Title), seasonNumber(b.Title)) })
		return nil
	}
	count := map[int]int{}
	for _, r := range p.Rows {
		count[r.Year]++
	}
	for i := range p.Rows {
		if r := &p.Rows[i]; r.Year == 0 || count[r.Year] > 1 {
			if err := im.requestDate(ctx, p.Kind, r); err != nil {
				return err
			}
		}
	}
	slices.SortStableFunc(p.Rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(yearOrLast(a), yearOrLast(b)), a.day.Compare(b.day))
	})
	return nil
}

// isNumbered reports whether the rows are seasons, each with a number of its own.
func (p *Plan) isNumbered() bool {
	seen := map[int]bool{0: true}
	for _, r := range p.Rows {
		n := seasonNumber(r.Title)
		if p.Kind != Show || seen[n] {
			return false
		}
		seen[n] = true
	}
	return true
}

// requestDate requests the day on which a row came out and sets its year and day.
func (im *Importer) requestDate(ctx context.Context, kind Kind, r *Row) error {
	if r.item == "" {
		return nil
	}
	property := wikipedia.PublicationDate
	if kind == Show {
		property = wikipedia.StartTime
	}
	d, err := im.client.Date(ctx, r.item, property)
	if err == nil && d.Year > 0 {
		r.Year, r.day = d.Year, d.First()
	}
	return err
}

// yearOrLast returns a row's year. A row without one sorts last, since it has most likely
// not come out yet.
func yearOrLast(r Row) int {
	if r.Year == 0 {
		return 1 << 20
	}
	return r.Year
}

var lastNumber = text.Lazy(`(?:^|\D)(\d{1,2})\D*$`)

// seasonNumber returns the number in a season's title, or 0.
func seasonNumber(title string) int {
	if m := lastNumber().FindStringSubmatch(title); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

var episodeAnswer = text.Lazy(`(?i)^s?(?:eason)?\s*(\d{1,3})\s*[,.]?\s*(?:e|x|ep|episode)\s*(\d{1,4})$`)

// ParseAnswer parses a typed answer to "which one are you about to watch?" by the rules
// of [data.Book.ParseAnswer]; one past the last number also means all seen. It returns
// the number of the row, or one past the last.
func (p *Plan) ParseAnswer(typed string) (next int, err error) {
	typed = strings.TrimSpace(typed)
	if m := episodeAnswer().FindStringSubmatch(typed); m != nil && p.Kind == Show {
		if m[2] != "1" {
			return 0, errors.New("a season's article covers all its episodes, so only whole seasons can be imported; " +
				"give the season you are in, and read elsewhere about its episodes you have seen")
		}
		typed = m[1]
	}
	if n, err := strconv.Atoi(typed); err == nil && n == len(p.Rows)+1 {
		return n, nil
	}
	book, err := p.Book()
	if err != nil {
		return 0, errors.New("the titles of the installments can't be compared; name the articles in order with `previously import --film`")
	}
	answer, err := book.ParseAnswer(typed)
	if err != nil {
		return 0, err
	}
	if answer.All {
		return len(p.Rows) + 1, nil
	}
	return answer.Next, nil
}

// Book returns a series with nothing but the titles and years.
func (p *Plan) Book() (*data.Book, error) { return data.Parse(p.Title, p.skeleton()) }

// skeleton returns a series file with nothing but the titles and years.
func (p *Plan) skeleton() []byte {
	s := recap.Series{Title: p.Title}
	if p.Kind == Show {
		s.Kind = "season"
	}
	for _, r := range p.Rows {
		in := recap.Installment{Title: r.Title, Released: recap.Date{Year: r.Year}}
		if n := seasonNumber(r.Title); p.Kind == Show && n > 0 {
			in.Label = fmt.Sprintf("S%d", n)
		}
		s.Installments = append(s.Installments, in)
	}
	src, _ := data.Encode(s) // if it fails, parsing src fails
	return src
}
