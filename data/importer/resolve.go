package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"previously/data/wikipedia"
	"previously/recap/text"
)

// filmKinds are the Wikidata classes of films: film, television film, animated film, short
// film, animated feature, feature film, silent film, anime film, direct-to-video.
var filmKinds = []string{"Q11424", "Q506240", "Q202866", "Q24862", "Q29168811", "Q24869", "Q226730", "Q20650540", "Q85720591"}

// seasonKinds are the Wikidata classes of a show's seasons.
var seasonKinds = []string{"Q3464665", "Q100269041"}

// Resolve returns the series that a candidate stands for. If a film belongs to several,
// it returns them all, the smallest first, for the viewer to choose.
func (im *Importer) Resolve(ctx context.Context, c Candidate) ([]Candidate, error) {
	if c.Kind != Film || c.item == "" {
		return []Candidate{c}, nil
	}
	im.startStep("looking for the series")
	ids, err := im.client.LinkedIDs(ctx, c.item, wikipedia.PartOfSeries)
	if err != nil || len(ids) == 0 {
		return []Candidate{c}, err
	}
	if len(ids) == 1 {
		return []Candidate{{Title: c.Title, Kind: Series, item: ids[0], film: c.item}}, nil
	}
	return im.seriesChoices(ctx, c, ids)
}

// maxSeries is how many series of one film are considered.
const maxSeries = 4

func (im *Importer) seriesChoices(ctx context.Context, film Candidate, ids []string) ([]Candidate, error) {
	items, err := im.client.Items(ctx, ids[:min(len(ids), maxSeries)])
	if err != nil {
		return nil, err
	}
	var found []Candidate
	size := map[string]int{}
	for _, item := range items {
		members, err := im.membersOf(ctx, item.ID, filmKinds)
		if err != nil {
			return nil, err
		}
		if size[item.ID] = len(members); len(members) > 1 || len(items) == 1 {
			found = append(found, Candidate{Title: item.Label, Kind: Series, item: item.ID, article: item.Article, film: film.item})
		}
	}
	if len(found) == 0 {
		return []Candidate{film}, nil
	}
	slices.SortStableFunc(found, func(a, b Candidate) int { return size[a.item] - size[b.item] })
	return found, nil
}

// membersOf returns the entries that name a series as theirs. It returns only those of the
// given kinds if there are two or more.
func (im *Importer) membersOf(ctx context.Context, series string, kinds []string) ([]string, error) {
	if cached, ok := im.members[series]; ok {
		return cached, nil
	}
	ids, err := im.client.MemberIDs(ctx, series, kinds)
	if err == nil && len(ids) < 2 {
		ids, err = im.client.MemberIDs(ctx, series, nil)
	}
	if err != nil {
		return nil, err
	}
	im.members[series] = ids
	return ids, nil
}

// maxSteps is the most films in a chain.
const maxSteps = 30

// chain returns a film that names no series, with the films before and after it.
func (im *Importer) chain(ctx context.Context, film string) ([]string, error) {
	ids := []string{film}
	for _, property := range []string{wikipedia.Follows, wikipedia.FollowedBy} {
		for at := film; len(ids) < maxSteps; {
			next, err := im.client.LinkedIDs(ctx, at, property)
			if err != nil {
				return nil, err
			}
			if len(next) == 0 || slices.Contains(ids, next[0]) {
				break
			}
			at = next[0]
			ids = append(ids, at)
		}
	}
	return ids, nil
}

// Plan returns the installments of a series that [Importer.Resolve] has returned.
func (im *Importer) Plan(ctx context.Context, c Candidate) (*Plan, error) {
	im.startStep("looking for its installments")
	if c.item == "" && c.Kind != Show {
		return im.Films(ctx, []string{c.article})
	}
	ids, err := im.installments(ctx, c)
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 && c.Kind == Show {
		return im.planSeasons(ctx, c)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("no installments of %s found in Wikidata; name the articles in order with `previously import --film`", text.Sanitize(c.String()))
	}
	items, err := im.client.Items(ctx, append(slices.Clone(ids), seriesItem(c)...))
	if err != nil {
		return nil, err
	}
	return im.planOf(ctx, c, items)
}

// installments returns the entries that belong to a series: those that name it or, if
// there are none, the chain of the film.
func (im *Importer) installments(ctx context.Context, c Candidate) ([]string, error) {
	switch c.Kind {
	case Film:
		return im.chain(ctx, c.item)
	case Show:
		if c.item == "" {
			return nil, nil
		}
		return im.membersOf(ctx, c.item, seasonKinds)
	case Series:
	}
	ids, err := im.membersOf(ctx, c.item, filmKinds)
	if err != nil || c.film == "" {
		return ids, err
	}
	if len(ids) < 2 {
		return im.chain(ctx, c.film)
	}
	if !slices.Contains(ids, c.film) { // the search index can be out of date
		ids = append(slices.Clone(ids), c.film)
	}
	return ids, nil
}

// seriesItem returns the entry of the series itself, requested for its name along with
// its members.
func seriesItem(c Candidate) []string {
	if c.Kind == Film {
		return nil
	}
	return []string{c.item}
}

func (im *Importer) planOf(ctx context.Context, c Candidate, items []wikipedia.Item) (*Plan, error) {
	p, series := &Plan{Title: c.Title, Kind: c.Kind}, ""
	for _, item := range items {
		switch {
		case item.ID == c.item && c.Kind != Film:
			p.Title, series = seriesTitle(item.Label, p.Title), item.Article
		case item.Label == "" && item.Article == "":
		default:
			title := item.Label
			if title == "" {
				title = withoutBrackets(item.Article)
			}
			p.Rows = append(p.Rows, Row{Title: title, Year: yearOf(item.About), item: item.ID, article: item.Article})
		}
	}
	if err := im.sortRows(ctx, p); err != nil {
		return nil, err
	}
	for i := range p.Rows {
		p.Rows[i].Number = i + 1
	}
	p.clearSharedArticles(series)
	return p, nil
}

// seriesTitle returns the label of a series without words such as "film series", or
// fallback if nothing is left.
func seriesTitle(label, fallback string) string {
	title := withoutBrackets(label)
	for _, suffix := range []string{" film series", " film trilogy", " film franchise", " franchise", " (film series)", " films"} {
		title = strings.TrimSuffix(title, suffix)
	}
	if title == "" {
		return fallback
	}
	return title
}
