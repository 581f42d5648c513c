package importer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/text"
)

// fewestWords is the shortest plot of an older revision that is used: until about 2008,
// many articles had hardly any.
const fewestWords = 60

// story is the content of an article, and where it is from.
type story struct {
	article.Article
	title    string // of the article
	revision wikipedia.Revision
	dated    bool // the text is from before the next installment came out
	last     bool // there is no next installment
	ahead    int  // sentences left out because they look ahead
}

// fetch returns the text of a row as it stood before the next installment came out or, if
// there is none, today's, in both cases without what looks ahead. It returns nil if there
// is no article.
func (im *Importer) fetch(ctx context.Context, p *Plan, number int) (*story, error) {
	row := p.Rows[number-1]
	if row.article == "" {
		return nil, nil
	}
	im.begin("the text of " + row.Title)
	t, err := im.before(ctx, p, number)
	if err == nil && !t.useful() {
		if t, err = im.at(ctx, row.article, time.Time{}); t != nil {
			t.last = number == len(p.Rows)
		}
	}
	if err != nil {
		return nil, err
	}
	return im.cleaned(t, p, number), nil
}

// before returns the text of a row from before the next one came out. It tries the text
// from before that year, which can hold nothing of the next one, and if that is too short
// the text from before the day. The result can be nil or not useful.
func (im *Importer) before(ctx context.Context, p *Plan, number int) (*story, error) {
	if number >= len(p.Rows) {
		return nil, nil
	}
	year := p.newYear(number)
	if year.IsZero() && p.Kind != Show && !p.sameYear(number) {
		return nil, nil
	}
	row := p.Rows[number-1]
	if !year.IsZero() {
		t, err := im.at(ctx, row.article, year)
		if err != nil || t == nil || t.useful() {
			return t, err
		}
	}
	day, err := im.release(ctx, p, number)
	if err != nil || !day.After(year) || day.Year() < firstArticles {
		return nil, err
	}
	return im.at(ctx, row.article, day)
}

// useful reports whether a text has a plot worth taking, or episodes.
func (t *story) useful() bool {
	return t != nil && (t.PlotWords() >= fewestWords || len(t.Episodes) > 0)
}

// firstArticles is the first year whose articles say anything much about films.
const firstArticles = 2003

// newYear returns the start of the year in which the next row came out. It returns the
// zero time if that year is unknown, the same as the row's own, or too early for articles.
func (p *Plan) newYear(number int) time.Time {
	if p.Rows[number].Year <= max(p.Rows[number-1].Year, firstArticles) {
		return time.Time{}
	}
	return time.Date(p.Rows[number].Year, 1, 1, 0, 0, 0, 0, time.UTC)
}

// sameYear reports whether the next row came out in the same year.
func (p *Plan) sameYear(number int) bool {
	return p.Rows[number].Year >= firstArticles && p.Rows[number].Year == p.Rows[number-1].Year
}

// release returns the day on which the next row came out, or the zero time. It is
// requested only if the year is not enough.
func (im *Importer) release(ctx context.Context, p *Plan, number int) (time.Time, error) {
	next := &p.Rows[number]
	if next.day.IsZero() {
		if err := im.date(ctx, p.Kind, next); err != nil {
			return time.Time{}, err
		}
	}
	return next.day, nil
}

// at returns an article as it stood before a given time; the zero time means today, and
// that text is not cached. It returns nil if there was no article.
func (im *Importer) at(ctx context.Context, title string, before time.Time) (*story, error) {
	title, list, err := im.client.Revisions(ctx, title, before)
	if errors.Is(err, wikipedia.ErrMissing) || err == nil && len(list) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	t := &story{title: title, revision: longest(list, before), dated: !before.IsZero()}
	language := im.client.Language()
	var trim func([]byte) ([]byte, error)
	if t.dated {
		trim = func(page []byte) ([]byte, error) {
			return soon(ctx, func() ([]byte, error) { return article.Trim(page, language) })
		}
	}
	page, err := im.client.HTML(ctx, t.revision.ID, article.TrimKey(language), trim)
	if err != nil {
		return nil, err
	}
	t.Article, err = soon(ctx, func() (article.Article, error) { return article.Read(page, language) })
	return t, err
}

// readingTime is far more than the reading of an article takes.
const readingTime = 20 * time.Second

// soon returns the result of read. It stops waiting if the import is cancelled, or if a
// page, perhaps on purpose, takes too long.
func soon[T any](ctx context.Context, read func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := read()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	case <-time.After(readingTime):
		return *new(T), fmt.Errorf("an article took longer than %d seconds to read; name another with --film, or report this", int(readingTime.Seconds()))
	}
}

// longest returns the revision that stood longest before being replaced, since vandalism
// is short-lived. Reverted revisions, and those much shorter than the others, don't count.
func longest(list []wikipedia.Revision, before time.Time) wikipedia.Revision {
	if before.IsZero() {
		before = time.Now()
	}
	sizes := make([]int, len(list))
	for i, r := range list {
		sizes[i] = r.Size
	}
	slices.Sort(sizes)
	least := sizes[len(sizes)/2] * 2 / 3
	best, stood := list[0], time.Duration(-1)
	for i, r := range list {
		until := before
		if i > 0 {
			until = list[i-1].Time
		}
		if lived := until.Sub(r.Time); !r.Reverted() && r.Size >= least && lived > stood {
			best, stood = r, lived
		}
	}
	return best
}

// source returns the source block of a text: the article and its revision, what was
// changed, and the licence.
func (im *Importer) source(t *story) recap.Source {
	changes := "plot and cast copied, markup and notes removed"
	if !t.dated && !t.last {
		changes = "today's text, since there is none from before the next one; " + changes
	}
	if t.ahead > 0 {
		changes += fmt.Sprintf(", %d sentences that look ahead left out", t.ahead)
	}
	return recap.Source{
		Title:   fmt.Sprintf("%s, %s, revision of %s; %s", brief(t.title), wordsOf(im.client.Language()).wiki, t.revision.Time.Format(time.DateOnly), changes),
		URL:     im.client.Permalink(t.revision.ID),
		Licence: "CC BY-SA 4.0", Verbatim: true,
	}
}

// brief shortens a title so that the source's name has room for the rest.
func brief(title string) string {
	if len(title) > longestName {
		return text.Shortened(title, longestName/4)
	}
	return title
}
