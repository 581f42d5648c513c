package wikipedia

import (
	"context"
	"net/url"
	"slices"
	"strings"
)

// Describe returns the articles with the given titles, in the same order, each with its
// title and short description. A Page without a title means that there is no such
// article, or that the title redirects to a section of another one.
func (c *Client) Describe(ctx context.Context, titles []string) (pages []Page, err error) {
	for some := range slices.Chunk(titles, maxIDs) {
		var answer struct{ Query describeResponse }
		err := c.api(ctx, c.wikipedia, url.Values{
			"action": {"query"}, "titles": {strings.Join(some, "|")}, "prop": {"pageprops|description"},
			"ppprop": {"wikibase_item|disambiguation"}, "redirects": {"1"},
		}, &answer)
		if err != nil {
			return nil, err
		}
		found := answer.Query.pagesByTitle()
		for _, title := range some {
			pages = append(pages, found[answer.Query.follow(title)])
		}
	}
	return pages, nil
}

// describeResponse is a response: the pages found, and how the requested titles lead to
// them.
type describeResponse struct {
	Normalized, Redirects []struct {
		From, To string
		Fragment string `json:"tofragment"`
	}
	Pages []struct {
		foundPage
		Missing, Invalid bool
	}
}

func (d describeResponse) pagesByTitle() map[string]Page {
	found := map[string]Page{}
	for _, p := range d.Pages {
		if !p.Missing && !p.Invalid {
			found[p.Title] = p.page() // by the title as sent, before clean
		}
	}
	return found
}

// follow returns the title of the page that a title leads to, or "" if it leads only to a
// section of one.
func (d describeResponse) follow(title string) string {
	for _, step := range slices.Concat(d.Normalized, d.Redirects) { // the server applies them in this order
		switch {
		case step.From != title:
		case step.Fragment != "":
			return ""
		default:
			title = step.To
		}
	}
	return title
}
