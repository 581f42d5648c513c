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

// Revision is one version of an article.
type Revision struct {
	ID   int
	Time time.Time // when it was saved
	Size int       // of its source, in bytes
	Tags []string
}

// Reverted reports whether a later edit has undone r.
func (r Revision) Reverted() bool { return slices.Contains(r.Tags, "mw-reverted") }

// Revisions returns at most 20 revisions of an article, the last ones saved before the
// given time (the zero time means now), newest first, and the article's present title.
// If the title redirects, it has no article of its own, and the target may tell the whole
// series: the error is then [ErrMissing], as for a page that does not exist.
func (c *Client) Revisions(ctx context.Context, title string, before time.Time) (string, []Revision, error) {
	query := url.Values{
		"action": {"query"}, "prop": {"revisions"}, "titles": {title}, "redirects": {"1"},
		"rvprop": {"ids|timestamp|size|tags"}, "rvlimit": {"20"}, "rvdir": {"older"},
	}
	if !before.IsZero() {
		query.Set("rvstart", before.UTC().Format(time.RFC3339))
	}
	var answer struct{ Query revisionsResponse }
	if err := c.api(ctx, c.wikipedia, query, &answer); err != nil {
		return "", nil, err
	}
	return answer.Query.article()
}

// revisionsResponse is the response to a request for revisions.
type revisionsResponse struct {
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

func (l revisionsResponse) article() (title string, list []Revision, err error) {
	if len(l.Redirects) > 0 || len(l.Pages) != 1 || l.Pages[0].Missing || l.Pages[0].Invalid {
		return "", nil, ErrMissing
	}
	for _, r := range l.Pages[0].Revisions {
		list = append(list, Revision{r.ID, r.Timestamp, r.Size, r.Tags})
	}
	return cleanTitle(l.Pages[0].Title), list, nil
}

// HTML returns a revision as a page. It returns what trim leaves of it, and caches that
// under the name trimKey, so that the next call with the same name needs no request. If
// trim is nil or leaves nothing, it caches nothing and returns the whole page.
func (c *Client) HTML(ctx context.Context, revision int, trimKey string, trim func([]byte) ([]byte, error)) ([]byte, error) {
	if page, ok := c.cache.get(revision, trimKey); ok {
		return page, nil
	}
	u := c.wikipedia.JoinPath("/w/rest.php/v1/revision", strconv.Itoa(revision), "html")
	page, err := c.get(ctx, u, "text/html")
	if errors.Is(err, ErrMissing) {
		return nil, fault(u.Host, "it lists a revision that it doesn't have", "try again later, or check the address")
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
	c.cache.put(revision, trimKey, trimmed)
	return trimmed, nil
}
