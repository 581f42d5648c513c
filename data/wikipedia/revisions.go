package wikipedia

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"time"
)

// Revision is an article as it stood for a while.
type Revision struct {
	ID   int
	Time time.Time // when it was saved
	Size int       // of its source, in bytes
	Tags []string
}

// Reverted reports whether somebody has undone it.
func (r Revision) Reverted() bool { return slices.Contains(r.Tags, "mw-reverted") }

// Revisions returns the last ones of an article that were saved before a moment, the
// newest first, at most 20, and the title under which the article now stands; the
// zero time is now. Where the title leads to another article, or to a part of one, it
// has none of its own, and the other can tell of all its series: the error is then
// [ErrMissing], as for a page that is not there.
func (c *Client) Revisions(ctx context.Context, title string, before time.Time) (string, []Revision, error) {
	query := url.Values{
		"action": {"query"}, "prop": {"revisions"}, "titles": {title}, "redirects": {"1"},
		"rvprop": {"ids|timestamp|size|tags"}, "rvlimit": {"20"}, "rvdir": {"older"},
	}
	if !before.IsZero() {
		query.Set("rvstart", before.UTC().Format(time.RFC3339))
	}
	var answer struct{ Query listing }
	if err := c.api(ctx, c.wiki, query, &answer); err != nil {
		return "", nil, err
	}
	return answer.Query.article()
}

// listing is the revisions of one article on the wire.
type listing struct {
	Redirects []json.RawMessage
	Pages     []struct {
		Title            string
		Missing, Invalid bool
		Revisions        []struct {
			ID        int `json:"revid"`
			Timestamp time.Time
			Size      int
			Tags      []string
		}
	}
}

func (l listing) article() (title string, list []Revision, err error) {
	if len(l.Redirects) > 0 || len(l.Pages) != 1 || l.Pages[0].Missing || l.Pages[0].Invalid {
		return "", nil, ErrMissing
	}
	for _, r := range l.Pages[0].Revisions {
		list = append(list, Revision{r.ID, r.Timestamp, r.Size, r.Tags})
	}
	return clean(l.Pages[0].Title), list, nil
}

// HTML returns a revision as a page. What trim leaves of it is kept for good, and given
// without a request the next time; where that is nothing, or trim is nil, nothing is
// kept and the page comes as it is.
func (c *Client) HTML(ctx context.Context, revision int, trim func([]byte) ([]byte, error)) ([]byte, error) {
	if page, ok := c.cache.get(revision); ok {
		return page, nil
	}
	u := c.wiki.JoinPath("/w/rest.php/v1/revision", strconv.Itoa(revision), "html")
	page, err := c.get(ctx, u, "text/html")
	if errors.Is(err, ErrMissing) {
		return nil, fault(u.Host, "a revision that it has listed is not there", "try again later, or check the address")
	}
	if err != nil || trim == nil {
		return page, err
	}
	trimmed, err := trim(page)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fault(u.Host, "a page can't be read", "try again later, or check the address")
	case len(trimmed) == 0:
		return page, nil
	}
	c.cache.put(revision, trimmed)
	return trimmed, nil
}
