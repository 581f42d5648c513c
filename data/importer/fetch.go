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

// fewestWords is how long a plot of an older revision must be to be taken: before
// about 2008 many articles had hardly one.
const fewestWords = 60

// story is what an article says, and where that stands.
type story struct {
	article.Article
	title    string // of the article
	revision wikipedia.Revision
	dated    bool // from before the next one came out
	last     bool // there is no next one
	ahead    int  // sentences left out because they look ahead
}

// fetch gets the text of a row as it stood before the next one came out, or else
// today's without what looks ahead. It is nil where there is no article.
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

// before returns the text of a row from before the next one came out, nil or of no use
// where there is none: first from before that year, where nothing of the next one can
// stand in it, and if that is too short, from before the day.
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

// useful reports whether a text tells its story.
func (t *story) useful() bool {
	return t != nil && (t.Words() >= fewestWords || len(t.Episodes) > 0)
}

// firstArticles is the year from which on articles tell something of films.
const firstArticles = 2003

// newYear returns the beginning of the year in which the next row came out; the zero time
// where it is not known, where both are of one year, and where that was before there
// were articles.
func (p *Plan) newYear(number int) time.Time {
	if p.Rows[number].Year <= max(p.Rows[number-1].Year, firstArticles) {
		return time.Time{}
	}
	return time.Date(p.Rows[number].Year, 1, 1, 0, 0, 0, 0, time.UTC)
}

// sameYear reports whether the next row came out in the year of the row.
func (p *Plan) sameYear(number int) bool {
	return p.Rows[number].Year >= firstArticles && p.Rows[number].Year == p.Rows[number-1].Year
}

// release returns the day on which the next row came out. It is asked for only where the
// year alone does not do.
func (im *Importer) release(ctx context.Context, p *Plan, number int) (time.Time, error) {
	next := &p.Rows[number]
	if next.day.IsZero() {
		if err := im.date(ctx, p.Kind, next); err != nil {
			return time.Time{}, err
		}
	}
	return next.day, nil
}

// at returns an article as it stood at a moment; today's is not kept on disk. It is nil
// where nothing stood there.
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
	page, err := im.client.HTML(ctx, t.revision.ID, trim)
	if err != nil {
		return nil, err
	}
	t.Article, err = soon(ctx, func() (article.Article, error) { return article.Read(page, language) })
	return t, err
}

// readingTime is far more than the reading of an article takes.
const readingTime = 20 * time.Second

// soon returns what a reading of a page gives, and does not wait for it any longer where
// the import is stopped, or where a page is made to take long.
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
		return *new(T), fmt.Errorf("an article can't be read within %d seconds; name another with --film, or report this", int(readingTime.Seconds()))
	}
}

// longest returns the revision that stood longest, of those that nobody has undone and
// that are not much shorter than the others: what vandals leave is short-lived.
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

// source returns where the text is taken from, what was done to it, and what it may be
// used for.
func (im *Importer) source(t *story) recap.Source {
	changes := "plot and cast taken over, markup and notes removed"
	if !t.dated && !t.last {
		changes = "today's text, for want of one from before the next; " + changes
	}
	if t.ahead > 0 {
		changes += fmt.Sprintf(", %d of its sentences that look ahead left out", t.ahead)
	}
	return recap.Source{
		Title:   fmt.Sprintf("%s, %s, revision of %s; %s", brief(t.title), wordsOf(im.client.Language()).wiki, t.revision.Time.Format(time.DateOnly), changes),
		URL:     im.client.Permalink(t.revision.ID),
		Licence: "CC BY-SA 4.0", Verbatim: true,
	}
}

// brief returns a title that leaves room in a name of the file for what is said of it.
func brief(title string) string {
	if len(title) > longestName {
		return text.Shortened(title, longestName/4)
	}
	return title
}
