package wikipedia

import (
	"context"
	"net/url"
	"slices"
	"strings"
)

// Describe returns the articles of some titles, in their order, by title and short
// description. A page without a title stands for one that is not there, or leads to
// a part of another.
func (c *Client) Describe(ctx context.Context, titles []string) (pages []Page, err error) {
	for some := range slices.Chunk(titles, mostIDs) {
		var answer struct{ Query described }
		err := c.api(ctx, c.wiki, url.Values{
			"action": {"query"}, "titles": {strings.Join(some, "|")}, "prop": {"pageprops|description"},
			"ppprop": {"wikibase_item|disambiguation"}, "redirects": {"1"},
		}, &answer)
		if err != nil {
			return nil, err
		}
		found := answer.Query.found()
		for _, title := range some {
			pages = append(pages, found[answer.Query.leads(title)])
		}
	}
	return pages, nil
}

// described are pages by their titles, on the wire, and how those that were asked for
// lead to them.
type described struct {
	Normalized, Redirects []struct {
		From, To string
		Fragment string `json:"tofragment"`
	}
	Pages []struct {
		foundPage
		Missing, Invalid bool
	}
}

func (d described) found() map[string]Page {
	found := map[string]Page{}
	for _, p := range d.Pages {
		if !p.Missing && !p.Invalid {
			found[p.Title] = p.page() // by the title as it came
		}
	}
	return found
}

// leads returns the title of the page to which another leads, "" where that is a part of
// it.
func (d described) leads(title string) string {
	for _, step := range slices.Concat(d.Normalized, d.Redirects) { // the one before the other
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
