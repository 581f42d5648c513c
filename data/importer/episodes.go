package importer

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"previously/data/wikipedia"
	"previously/recap"
)

// maxSeasons is how many seasons of a show are looked for by the titles of their
// articles.
const maxSeasons = 24

// planSeasons returns the plan of a show whose seasons no search finds: those that have
// an article under one of the usual titles. It never reads the show's own article,
// which covers all seasons at once. A season's title can redirect to a list that does
// the same, so a page counts only if its title has the season's number.
func (im *Importer) planSeasons(ctx context.Context, c Candidate) (*Plan, error) {
	var titles []string
	forms := wordsOf(im.client.Language()).seasons
	for n := 1; n <= maxSeasons; n++ {
		for _, form := range forms {
			titles = append(titles, fmt.Sprintf(form, c.Title, n))
		}
	}
	pages, err := im.client.Describe(ctx, titles)
	if err != nil {
		return nil, err
	}
	p := &Plan{Title: c.Title, Kind: Show}
	for n := 1; n <= maxSeasons; n++ {
		same := pages[(n-1)*len(forms) : n*len(forms)]
		i := slices.IndexFunc(same, func(page wikipedia.Page) bool { return seasonNumber(page.Title) == n })
		if i < 0 {
			break
		}
		page := same[i]
		p.Rows = append(p.Rows, Row{Number: n, Title: fmt.Sprintf("Season %d", n), Year: yearOf(page.About), item: page.Item, article: page.Title})
	}
	if len(p.Rows) == 0 {
		return nil, errors.New("its seasons have no articles of their own, and the show's article covers them all, so nothing can be imported")
	}
	return p, nil
}

// seasonInstallments returns a season as one installment for each episode. The page's
// cast is that of the whole season, so the last episode gets it.
func (im *Importer) seasonInstallments(r Row, t *articleText, who *people) []recap.Installment {
	part := r.partName()
	if t == nil || len(t.Episodes) == 0 {
		in := im.filmInstallment(r, t, who)
		in.Part = part
		return []recap.Installment{in}
	}
	var list []recap.Installment
	source := im.sourceOf(t)
	for _, e := range t.Episodes {
		in := recap.Installment{Title: e.Title, Label: fmt.Sprintf("S%dE%d", r.seasonNumber(), e.Number), Released: dateOf(e.Released), Recap: makeReadable(e.Plot)}
		if in.Recap != "" {
			in.Sources = []recap.Source{source}
		}
		list = append(list, in)
	}
	list[0].Part = part
	last := &list[len(list)-1]
	last.Cast, last.Relationships = who.castEntries(t.Credits)
	return list
}

// seasonNumber returns the number of a season: the one in its title, or else its row
// number.
func (r Row) seasonNumber() int {
	if n := seasonNumber(r.Title); n > 0 {
		return n
	}
	return r.Number
}

func (r Row) partName() string { return fmt.Sprintf("Season %d", r.seasonNumber()) }
