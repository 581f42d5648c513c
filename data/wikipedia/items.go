package wikipedia

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"previously/recap/text"
)

// Item is what of Wikidata's entry on a film may be known before it is seen.
type Item struct {
	ID      string
	Label   string // the title, in the client's language or else in English
	About   string // a description in a few words, such as "2011 film"
	Article string // the title of the article in the client's Wikipedia, or ""
}

// mostIDs is how many entries one request may ask for.
const mostIDs = 50

// Items returns the entries of the ids that are there, in their order. It asks for
// labels, descriptions and articles, never for statements.
func (c *Client) Items(ctx context.Context, ids []string) ([]Item, error) {
	var items []Item
	for some := range slices.Chunk(ids, mostIDs) {
		var answer struct{ Entities map[string]entity }
		err := c.api(ctx, c.items, url.Values{
			"action": {"wbgetentities"}, "ids": {strings.Join(some, "|")}, "props": {"labels|descriptions|sitelinks"},
			"languages": {c.languages()}, "sitefilter": {c.site()},
		}, &answer)
		if err != nil {
			return nil, err
		}
		for _, id := range some {
			if e, ok := answer.Entities[id]; ok && e.Missing == nil {
				items = append(items, Item{id, c.word(e.Labels), c.word(e.Descriptions), e.article(c.site())})
			}
		}
	}
	return items, nil
}

// languages returns the client's own and English, in which nearly everything has a label.
func (c *Client) languages() string {
	if c.language == "en" {
		return "en"
	}
	return c.language + "|en"
}

// site returns what Wikidata calls the client's Wikipedia.
func (c *Client) site() string { return strings.ReplaceAll(c.language, "-", "_") + "wiki" }

// entity is an Item on the wire. Maps that are empty can come as lists.
type entity struct {
	Missing                         *string
	Labels, Descriptions, Sitelinks json.RawMessage
}

// longestTitle is far above the 255 bytes that a title can have.
const longestTitle = 300

// clean returns a title or a description as it may stand in a file and on a terminal.
func clean(said string) string {
	said = strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if text.Unprintable(r) {
			return -1
		}
		return r
	}, said), "")
	if said = strings.Join(strings.Fields(said), " "); len(said) > longestTitle {
		return ""
	}
	return said
}

func (c *Client) word(words json.RawMessage) string {
	var by map[string]struct{ Value string }
	_ = json.Unmarshal(words, &by) // what is no map is empty
	for language := range strings.SplitSeq(c.languages(), "|") {
		if w := by[language].Value; w != "" {
			return clean(w)
		}
	}
	return ""
}

func (e entity) article(site string) string {
	var by map[string]struct{ Title string }
	_ = json.Unmarshal(e.Sitelinks, &by)
	return clean(by[site].Title)
}

// Members returns the ids of entries that name a series as theirs and are one of some
// kinds, at most 50; without kinds they may be anything.
func (c *Client) Members(ctx context.Context, series string, kinds []string) ([]string, error) {
	words := "haswbstatement:P179=" + series
	if len(kinds) > 0 {
		words += " haswbstatement:P31=" + strings.Join(kinds, "|P31=")
	}
	var answer struct {
		Query struct{ Search []struct{ Title string } }
	}
	err := c.api(ctx, c.items, url.Values{
		"action": {"query"}, "list": {"search"}, "srsearch": {words}, "srnamespace": {"0"}, "srlimit": {"50"}, "srprop": {""},
	}, &answer)
	var ids []string
	for _, found := range answer.Query.Search {
		ids = append(ids, found.Title)
	}
	return ids, err
}
