package wikipedia

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"previously/recap/text"
)

// Item is the part of a Wikidata entry that may be known before the film is seen.
type Item struct {
	ID      string
	Label   string // the title, in the client's language if there is one, or in English
	About   string // a short description, such as "2011 film"
	Article string // the title of the article in the client's Wikipedia, or ""
}

// maxIDs is the most entries that one request may ask for.
const maxIDs = 50

// Items returns the entries with the given IDs, in the same order; IDs without an entry
// are skipped. It requests labels, descriptions and articles, never statements.
func (c *Client) Items(ctx context.Context, ids []string) ([]Item, error) {
	var items []Item
	for some := range slices.Chunk(ids, maxIDs) {
		var answer struct{ Entities map[string]entity }
		err := c.api(ctx, c.wikidata, url.Values{
			"action": {"wbgetentities"}, "ids": {strings.Join(some, "|")}, "props": {"labels|descriptions|sitelinks"},
			"languages": {c.languages()}, "sitefilter": {c.site()},
		}, &answer)
		if err != nil {
			return nil, err
		}
		for _, id := range some {
			if e, ok := answer.Entities[id]; ok && e.Missing == nil {
				items = append(items, Item{id, c.inLanguage(e.Labels), c.inLanguage(e.Descriptions), e.article(c.site())})
			}
		}
	}
	return items, nil
}

// languages returns the client's language and English, in which nearly everything has a
// label.
func (c *Client) languages() string {
	if c.language == "en" {
		return "en"
	}
	return c.language + "|en"
}

// site returns Wikidata's name for the client's Wikipedia, such as "enwiki".
func (c *Client) site() string { return strings.ReplaceAll(c.language, "-", "_") + "wiki" }

// entity is an Item as sent by the server, which sends an empty map as a list.
type entity struct {
	Missing                         *string
	Labels, Descriptions, Sitelinks json.RawMessage
}

// maxTitle is well above the 255 bytes that a title can have.
const maxTitle = 300

// cleanTitle returns a title or description that is safe in a file and on a terminal,
// or "" if it is longer than any title.
func cleanTitle(title string) string {
	title = strings.ToValidUTF8(text.DropUnprintable(title), "")
	if title = strings.Join(strings.Fields(title), " "); len(title) > maxTitle {
		return ""
	}
	return title
}

func (c *Client) inLanguage(words json.RawMessage) string {
	var by map[string]struct{ Value string }
	_ = json.Unmarshal(words, &by) // if it is not a map, by stays empty
	for language := range strings.SplitSeq(c.languages(), "|") {
		if w := by[language].Value; w != "" {
			return cleanTitle(w)
		}
	}
	return ""
}

func (e entity) article(site string) string {
	var by map[string]struct{ Title string }
	_ = json.Unmarshal(e.Sitelinks, &by)
	return cleanTitle(by[site].Title)
}

// MemberIDs returns the IDs of at most 50 entries that name the series as theirs and
// are of one of the kinds; without kinds, of any.
func (c *Client) MemberIDs(ctx context.Context, series string, kinds []string) ([]string, error) {
	words := "haswbstatement:P179=" + series
	if len(kinds) > 0 {
		words += " haswbstatement:P31=" + strings.Join(kinds, "|P31=")
	}
	var answer struct {
		Query struct{ Search []struct{ Title string } }
	}
	err := c.api(ctx, c.wikidata, url.Values{
		"action": {"query"}, "list": {"search"}, "srsearch": {words}, "srnamespace": {"0"}, "srlimit": {"50"}, "srprop": {""},
	}, &answer)
	var ids []string
	for _, found := range answer.Query.Search {
		ids = append(ids, found.Title)
	}
	return ids, err
}
