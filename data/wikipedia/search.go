package wikipedia

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"
)

// Page is an article as the search lists it.
type Page struct {
	Title          string
	Item           string // the ID of its Wikidata entry, such as "Q42", or ""
	About          string // a short description, such as "2011 film"
	Disambiguation bool
}

// Search returns at most 20 articles that match some words, best match first. It requests
// titles and short descriptions; other kinds of search return passages of the text,
// which could be spoilers.
func (c *Client) Search(ctx context.Context, words string) ([]Page, error) {
	var answer struct{ Query struct{ Pages []foundPage } }
	err := c.api(ctx, c.wikipedia, url.Values{
		"action": {"query"}, "generator": {"search"}, "gsrsearch": {words}, "gsrnamespace": {"0"}, "gsrlimit": {strconv.Itoa(maxFound)},
		"prop": {"pageprops|description"}, "ppprop": {"wikibase_item|disambiguation"}, "redirects": {"1"},
	}, &answer)
	if err != nil {
		return nil, err
	}
	found := answer.Query.Pages
	slices.SortFunc(found, func(a, b foundPage) int { return cmp.Compare(a.Index, b.Index) }) // sent in no particular order
	pages := make([]Page, len(found))
	for i, p := range found {
		pages[i] = p.page()
	}
	return pages, nil
}

const maxFound = 20

// foundPage is a Page as sent by the server. Disambiguation is set, to "", if it is one.
type foundPage struct {
	Title       string
	Index       int
	Description string
	PageProps   struct {
		Item           string  `json:"wikibase_item"`
		Disambiguation *string `json:"disambiguation"`
	}
}

func (p foundPage) page() Page {
	return Page{cleanTitle(p.Title), p.PageProps.Item, cleanTitle(p.Description), p.PageProps.Disambiguation != nil}
}
