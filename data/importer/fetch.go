package importer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"previously/data"
	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/text"
)

// minPlotWords is the shortest plot of an older revision that is used: until about 2008,
// many articles had hardly any.
const minPlotWords = 60

// articleText is the content of an article, and where it is from.
type articleText struct {
	article.Article
	title     string // of the article
	revision  wikipedia.Revision
	preSequel bool // the text is from before the next installment came out
	last      bool // there is no next installment
	dropped   int  // sentences and cast entries left out because they look ahead
}

// fetch returns the text of a row as it stood before the next installment came out or, if
// there is none, today's, in both cases without what looks ahead. It returns nil if there
// is no article.
func (im *Importer) fetch(ctx context.Context, p *Plan, number int) (*articleText, error) {
	row := p.Rows[number-1]
	if row.article == "" {
		return nil, nil
	}
	im.startStep("the text of " + row.Title)
	t, err := im.fetchBefore(ctx, p, number)
	if err == nil && !t.isUseful() {
		if t, err = im.fetchAt(ctx, row.article, time.Time{}); t != nil {
			t.last = number == len(p.Rows)
		}
	}
	if err != nil {
		return nil, err
	}
	return im.removeHindsight(t, p, number), nil
}

// fetchBefore returns the text of a row from before the next one came out. It tries the
// text from before that year, which can hold nothing of the next one, and if that is
// too short the text from before the day. The result can be nil or not useful.
func (im *Importer) fetchBefore(ctx context.Context, p *Plan, number int) (*articleText, error) {
	if number >= len(p.Rows) {
		return nil, nil
	}
	year := p.nextYear(number)
	if year.IsZero() && p.Kind != Show && !p.nextIsSameYear(number) {
		return nil, nil
	}
	row := p.Rows[number-1]
	if !year.IsZero() {
		t, err := im.fetchAt(ctx, row.article, year)
		if err != nil || t == nil || t.isUseful() {
			return t, err
		}
	}
	day, err := im.nextDay(ctx, p, number)
	if err != nil || !day.After(year) || day.Year() < firstArticles {
		return nil, err
	}
	return im.fetchAt(ctx, row.article, day)
}

// isUseful reports whether a text has a plot worth taking, or episodes.
func (t *articleText) isUseful() bool {
	return t != nil && (t.PlotWords() >= minPlotWords || len(t.Episodes) > 0)
}

// firstArticles is the first year whose articles say anything much about films.
const firstArticles = 2003

// nextYear returns the start of the year in which the next row came out. It returns the
// zero time if that year is unknown, the same as the row's own, or too early for articles.
func (p *Plan) nextYear(number int) time.Time {
	if p.Rows[number].Year <= max(p.Rows[number-1].Year, firstArticles) {
		return time.Time{}
	}
	return time.Date(p.Rows[number].Year, 1, 1, 0, 0, 0, 0, time.UTC)
}

// nextIsSameYear reports whether the next row came out in the same year.
func (p *Plan) nextIsSameYear(number int) bool {
	return p.Rows[number].Year >= firstArticles && p.Rows[number].Year == p.Rows[number-1].Year
}

// nextDay returns the day on which the next row came out, or the zero time. It is
// requested only if the year is not enough.
func (im *Importer) nextDay(ctx context.Context, p *Plan, number int) (time.Time, error) {
	next := &p.Rows[number]
	if next.day.IsZero() {
		if err := im.requestDate(ctx, p.Kind, next); err != nil {
			return time.Time{}, err
		}
	}
	return next.day, nil
}

// fetchAt returns an article as it stood before a given time; the zero time means
// today, and that text is not cached. It returns nil if there was no article.
func (im *Importer) fetchAt(ctx context.Context, title string, before time.Time) (*articleText, error) {
	title, list, err := im.client.Revisions(ctx, title, before)
	if errors.Is(err, wikipedia.ErrMissing) || err == nil && len(list) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	t := &articleText{title: title, revision: longestStanding(list, before), preSequel: !before.IsZero()}
	language := im.client.Language()
	var trim func([]byte) ([]byte, error)
	if t.preSequel {
		trim = func(page []byte) ([]byte, error) {
			return readInTime(ctx, func() ([]byte, error) { return article.Trim(page, language) })
		}
	}
	page, err := im.client.HTML(ctx, t.revision.ID, article.TrimKey(language), trim)
	if err != nil {
		return nil, err
	}
	t.Article, err = readInTime(ctx, func() (article.Article, error) { return article.Read(page, language) })
	return t, err
}

// readingTime is far longer than it takes to read an article, unless it is malicious.
const readingTime = 20 * time.Second

var errSlowArticle = fmt.Errorf("an article took longer than %d seconds to read; name another with `previously import --film`, or report this", int(readingTime.Seconds()))

// readInTime returns the result of read, or an error if the import is cancelled or read
// takes too long.
func readInTime[T any](ctx context.Context, read func() (T, error)) (T, error) {
	return data.Await(ctx, readingTime, errSlowArticle, read)
}

// longestStanding returns the revision that stood longest before being replaced, since
// vandalism is short-lived. Reverted revisions, and those much shorter than the others,
// don't count.
func longestStanding(list []wikipedia.Revision, before time.Time) wikipedia.Revision {
	if before.IsZero() {
		before = time.Now()
	}
	sizes := make([]int, len(list))
	for i, r := range list {
		sizes[i] = r.Size
	}
	slices.Sort(sizes)
	minSize := sizes[len(sizes)/2] * 2 / 3
	best, longest := list[0], time.Duration(-1)
	for i, r := range list {
		until := before
		if i > 0 {
			until = list[i-1].Time
		}
		if lifetime := until.Sub(r.Time); !r.Reverted() && r.Size >= minSize && lifetime > longest {
			best, longest = r, lifetime
		}
	}
	return best
}

// sourceOf returns the source block of a text: the article and its revision, what was
// changed, and the licence.
func (im *Importer) sourceOf(t *articleText) recap.Source {
	changes := "plot and cast copied, markup and notes removed"
	if !t.preSequel && !t.last {
		changes = "today's text, since there is none from before the next one; " + changes
	}
	if t.dropped > 0 {
		changes += ", " + text.Quantity(t.dropped, "passage") + " that looked ahead left out"
	}
	return recap.Source{
		Title:   fmt.Sprintf("%s, %s, revision of %s; %s", shortTitle(t.title), wordsOf(im.client.Language()).wiki, t.revision.Time.Format(time.DateOnly), changes),
		URL:     im.client.Permalink(t.revision.ID),
		Licence: "CC BY-SA 4.0", Verbatim: true,
	}
}

// shortTitle shortens a title so that the source's name has room for the rest.
func shortTitle(title string) string {
	if len(title) > maxNameBytes {
		return text.Shorten(title, maxNameBytes/4)
	}
	return title
}
