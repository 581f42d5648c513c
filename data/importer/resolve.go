package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"previously/data/wikipedia"
	"previously/recap/text"
)

// Kinds of Wikidata entries that are films: of any kind, for television, animated,
// short, animated at full length, feature, silent, anime, direct to video.
var filmKinds = []string{"Q11424", "Q506240", "Q202866", "Q24862", "Q29168811", "Q24869", "Q226730", "Q20650540", "Q85720591"}

// seasonKinds are seasons of a show.
var seasonKinds = []string{"Q3464665", "Q100269041"}

// Resolve gives the series that a candidate stands for. Where a film belongs to
// several, the smallest comes first, and the viewer has to choose.
func (im *Importer) Resolve(ctx context.Context, c Candidate) ([]Candidate, error) {
	if c.Kind != Film || c.item == "" {
		return []Candidate{c}, nil
	}
	im.begin("looking for the series")
	ids, err := im.client.Linked(ctx, c.item, wikipedia.PartOfSeries)
	if err != nil || len(ids) == 0 {
		return []Candidate{c}, err
	}
	if len(ids) == 1 {
		return []Candidate{{Title: c.Title, Kind: Series, item: ids[0], film: c.item}}, nil
	}
	return im.choices(ctx, c, ids)
}

// mostSeries of one film are looked at.
const mostSeries = 4

func (im *Importer) choices(ctx context.Context, film Candidate, ids []string) ([]Candidate, error) {
	items, err := im.client.Items(ctx, ids[:min(len(ids), mostSeries)])
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

// membersOf returns the entries that name a series as theirs, and are of some kinds if
// two or more are.
func (im *Importer) membersOf(ctx context.Context, series string, kinds []string) ([]string, error) {
	if known, ok := im.members[series]; ok {
		return known, nil
	}
	ids, err := im.client.Members(ctx, series, kinds)
	if err == nil && len(ids) < 2 {
		ids, err = im.client.Members(ctx, series, nil)
	}
	if err != nil {
		return nil, err
	}
	im.members[series] = ids
	return ids, nil
}

// mostSteps is how far what follows on a film is looked for.
const mostSteps = 30

// chain returns the films that follow on one another around one that names no series.
func (im *Importer) chain(ctx context.Context, film string) ([]string, error) {
	ids := []string{film}
	for _, property := range []string{wikipedia.Follows, wikipedia.FollowedBy} {
		for at := film; len(ids) < mostSteps; {
			next, err := im.client.Linked(ctx, at, property)
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

// Plan gives the installments of a series that [Importer.Resolve] has given.
func (im *Importer) Plan(ctx context.Context, c Candidate) (*Plan, error) {
	im.begin("looking for its installments")
	if c.item == "" && c.Kind != Show {
		return im.Films(ctx, []string{c.article})
	}
	ids, err := im.installments(ctx, c)
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 && c.Kind == Show {
		return im.seasons(ctx, c)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("no installments of %s are known to Wikidata; name the articles in order with --film", text.Printable(c.String()))
	}
	items, err := im.client.Items(ctx, append(slices.Clone(ids), titled(c)...))
	if err != nil {
		return nil, err
	}
	return im.planOf(ctx, c, items)
}

// installments returns the entries of what belongs to a series: all that name it, or
// where none does, what follows on the film.
func (im *Importer) installments(ctx context.Context, c Candidate) ([]string, error) {
	switch c.Kind {
	case Film:
		return im.chain(ctx, c.item)
	case Show:
		if c.item == "" {
			return nil, nil
		}
		return im.membersOf(ctx, c.item, seasonKinds)
	}
	ids, err := im.membersOf(ctx, c.item, filmKinds)
	if err != nil || c.film == "" {
		return ids, err
	}
	if len(ids) < 2 {
		return im.chain(ctx, c.film)
	}
	if !slices.Contains(ids, c.film) { // the search can be behind
		ids = append(slices.Clone(ids), c.film)
	}
	return ids, nil
}

// titled returns the entry of a series that is asked for its name along with its members.
func titled(c Candidate) []string {
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
				title = bare(item.Article)
			}
			p.Rows = append(p.Rows, Row{Title: title, Year: yearOf(item.About), item: item.ID, article: item.Article})
		}
	}
	if err := im.order(ctx, p); err != nil {
		return nil, err
	}
	for i := range p.Rows {
		p.Rows[i].Number = i + 1
	}
	p.apart(series)
	return p, nil
}

// seriesTitle returns the name of a series without the words that say that it is one.
func seriesTitle(label, otherwise string) string {
	title := bare(label)
	for _, behind := range []string{" film series", " film trilogy", " film franchise", " franchise", " (film series)", " films"} {
		title = strings.TrimSuffix(title, behind)
	}
	if title == "" {
		return otherwise
	}
	return title
}
