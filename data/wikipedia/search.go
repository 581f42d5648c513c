package wikipedia

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"
)

// Page is an article as the search gives it.
type Page struct {
	Title          string
	Item           string // of Wikidata, such as "Q42"; may be missing
	About          string // a description in a few words, such as "2011 film"
	Disambiguation bool
}

// Search returns the articles that fit some words, the best first, at most 20. It asks
// for titles and short descriptions; other forms of search give passages of the
// text, also of what nobody may hear of.
func (c *Client) Search(ctx context.Context, words string) ([]Page, error) {
	var answer struct{ Query struct{ Pages []foundPage } }
	err := c.api(ctx, c.wiki, url.Values{
		"action": {"query"}, "generator": {"search"}, "gsrsearch": {words}, "gsrnamespace": {"0"}, "gsrlimit": {strconv.Itoa(mostFound)},
		"prop": {"pageprops|description"}, "ppprop": {"wikibase_item|disambiguation"}, "redirects": {"1"},
	}, &answer)
	if err != nil {
		return nil, err
	}
	found := answer.Query.Pages
	slices.SortFunc(found, func(a, b foundPage) int { return cmp.Compare(a.Index, b.Index) }) // they come in any order
	pages := make([]Page, len(found))
	for i, p := range found {
		pages[i] = p.page()
	}
	return pages, nil
}

const mostFound = 20

// foundPage is a Page on the wire. Disambiguation is there, and empty, where it is one.
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
	return Page{clean(p.Title), p.PageProps.Item, clean(p.Description), p.PageProps.Disambiguation != nil}
}
