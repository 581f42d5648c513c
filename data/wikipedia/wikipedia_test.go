package wikipedia

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

// site is a small server that records its requests.
type site struct {
	*httptest.Server
	mu       sync.Mutex // a client that hangs up can send another request before the answer is done
	requests []string
	agents   []string
}

// serve starts a server that records each request and lets answer answer it.
func serve(t *testing.T, answer func(w http.ResponseWriter, r *http.Request)) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		target, _ := url.QueryUnescape(r.URL.String())
		s.mu.Lock()
		s.requests = append(s.requests, target)
		s.agents = append(s.agents, r.UserAgent())
		s.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// serveJSON starts a server that answers every request with the same JSON.
func serveJSON(t *testing.T, json string) *site {
	return serve(t, func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, json) })
}

func writeJSON(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	fmt.Fprint(w, text)
}

// client returns a client of the server, and the waits it is told to make. They advance
// its clock but take no time.
func client(t *testing.T, s *site, change func(*Options)) (*Client, *[]time.Duration) {
	t.Helper()
	o := Options{Wikipedia: s.URL, Wikidata: s.URL, Contact: "me@example.org"}
	if change != nil {
		change(&o)
	}
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	now, waits := time.Now(), new([]time.Duration)
	c.now = func() time.Time { return now }
	c.sleep = func(ctx context.Context, d time.Duration) error {
		*waits = append(*waits, d)
		now = now.Add(d)
		return ctx.Err()
	}
	return c, waits
}

func TestNew(t *testing.T) {
	for name, o := range map[string]Options{
		"language": {Language: "en.evil.example/"}, "scheme": {Wikipedia: "ftp://x"}, "no host": {Wikidata: "wikidata"},
		"contact": {Contact: "me)\r\nX: y"}, "word": {Contact: "me"},
	} {
		if c, err := New(o); err == nil {
			t.Errorf("%s: got a client for %v, want an error", name, c.wikipedia)
		}
	}
	c, err := New(Options{Language: "fr"})
	if err != nil || c.wikipedia.String() != "https://fr.wikipedia.org" || c.wikidata.String() != "https://www.wikidata.org" {
		t.Errorf("got servers %v and %v, %v", c.wikipedia, c.wikidata, err)
	}
	for _, contact := range []string{"me@example.org", "https://example.org/me", "User:Me"} {
		if !IsContact(contact) {
			t.Errorf("IsContact(%q) = false", contact)
		}
	}
}

func TestSearchSortsAndRequestsNoText(t *testing.T) {
	s := serveJSON(t, `{"batchcomplete":true,"query":{"pages":[
		{"title":"Second","index":2,"pageprops":{"disambiguation":""}},
		{"title":"First","index":1,"pageprops":{"wikibase_item":"Q1"},"description":"2011 film","unknown":[1]}]}}`)
	c, _ := client(t, s, nil)
	pages, err := c.Search(t.Context(), "some film")
	if err != nil || len(pages) != 2 || pages[0] != (Page{"First", "Q1", "2011 film", false}) || !pages[1].Disambiguation {
		t.Errorf("got pages %+v, %v", pages, err)
	}
	if strings.Contains(s.requests[0], "list=search") || strings.Contains(s.requests[0], "extract") {
		t.Errorf("the search requests text: %s", s.requests[0])
	}
	if !strings.HasPrefix(s.agents[0], "previously/") || !strings.Contains(s.agents[0], "me@example.org") {
		t.Errorf("the user agent is %q", s.agents[0])
	}
	empty := serveJSON(t, `{"batchcomplete":true}`)
	c, _ = client(t, empty, nil)
	if pages, err := c.Search(t.Context(), "nothing"); err != nil || len(pages) != 0 {
		t.Errorf("without results: got %v, %v", pages, err)
	}
}

func TestItems(t *testing.T) {
	s := serveJSON(t, `{"entities":{
		"Q1":{"id":"Q1","labels":{"en":{"value":"One"},"fr":{"value":"Un"}},"descriptions":{"en":{"value":"2011 film"}},"sitelinks":{"frwiki":{"title":"Un (film)"}}},
		"Q2":{"id":"Q2","missing":""},
		"Q3":{"id":"Q3","labels":[],"descriptions":[],"sitelinks":[]}},"success":1}`)
	c, _ := client(t, s, func(o *Options) { o.Language = "fr" })
	items, err := c.Items(t.Context(), []string{"Q3", "Q2", "Q1", "Q9"})
	if err != nil || len(items) != 2 || items[0] != (Item{ID: "Q3"}) || items[1] != (Item{"Q1", "Un", "2011 film", "Un (film)"}) {
		t.Errorf("got items %+v, %v", items, err)
	}
	if strings.Contains(s.requests[0], "claims") || !strings.Contains(s.requests[0], "sitefilter=frwiki") || !strings.Contains(s.requests[0], "languages=fr|en") {
		t.Errorf("requested %s", s.requests[0])
	}
	if _, err := c.Items(t.Context(), make([]string, 51)); err != nil || len(s.requests) != 3 {
		t.Errorf("51 entries: got %d requests in all, want 3; %v", len(s.requests), err)
	}
}

func TestClaimsOfOneProperty(t *testing.T) {
	s := serveJSON(t, `{"claims":{"P577":[
		{"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":"+2011-09-01T00:00:00Z","precision":11}}},"rank":"normal"},
		{"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":"+2011-05-00T00:00:00Z","precision":10}}},"rank":"normal"},
		{"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":"+2001-01-01T00:00:00Z","precision":11}}},"rank":"deprecated"},
		{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}]}}`)
	c, _ := client(t, s, nil)
	if d, err := c.Date(t.Context(), "Q1", PublicationDate); err != nil || d != (Day{2011, time.May, 0}) {
		t.Errorf("got date %+v, %v", d, err)
	}
	if !strings.Contains(s.requests[0], "property=P577") {
		t.Errorf("requested %s", s.requests[0])
	}
	preferred := serveJSON(t, `{"claims":{"P179":[
		{"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"id":"Q2"}}},"rank":"preferred"}]}}`)
	c, _ = client(t, preferred, nil)
	if ids, err := c.LinkedIDs(t.Context(), "Q9", PartOfSeries); err != nil || strings.Join(ids, " ") != "Q2" {
		t.Errorf("got IDs %v, %v", ids, err)
	}
	none := serveJSON(t, `{"claims":[]}`)
	c, _ = client(t, none, nil)
	if ids, err := c.LinkedIDs(t.Context(), "Q9", PartOfSeries); err != nil || ids != nil {
		t.Errorf("got IDs %v, %v", ids, err)
	}
}

func TestMembers(t *testing.T) {
	s := serveJSON(t, `{"query":{"search":[{"ns":0,"title":"Q5"},{"ns":0,"title":"Q4"}]}}`)
	c, _ := client(t, s, nil)
	ids, err := c.MemberIDs(t.Context(), "Q1", []string{"Q11424", "Q506240"})
	if err != nil || strings.Join(ids, " ") != "Q5 Q4" {
		t.Errorf("got IDs %v, %v", ids, err)
	}
	if !strings.Contains(s.requests[0], "haswbstatement:P179=Q1 haswbstatement:P31=Q11424|P31=Q506240") || !strings.Contains(s.requests[0], "srprop=") {
		t.Errorf("requested %s", s.requests[0])
	}
}

func TestDescribe(t *testing.T) {
	s := serveJSON(t, `{"query":{"normalized":[{"from":"a_b","to":"A b"}],"redirects":[{"from":"A b","to":"C"},{"from":"D","to":"E","tofragment":"X"}],
		"pages":[{"title":"E"},{"title":"C","description":"2011 film"},{"title":"F","missing":true}]}}`)
	c, _ := client(t, s, nil)
	pages, err := c.Describe(t.Context(), []string{"a_b", "D", "F"})
	if err != nil || len(pages) != 3 || pages[0].Title != "C" || pages[0].About != "2011 film" || pages[1].Title != "" || pages[2].Title != "" {
		t.Errorf("got pages %+v, %v", pages, err)
	}
	if pages, err := c.Describe(t.Context(), make([]string, 51)); err != nil || len(pages) != 51 || len(s.requests) != 3 {
		t.Errorf("51 titles: %d pages in %d requests, %v", len(pages), len(s.requests)-1, err)
	}
}

func TestRevisions(t *testing.T) {
	s := serveJSON(t, `{"query":{"pages":[{"title":"A/B?","revisions":[{"revid":7,"timestamp":"2012-12-30T10:00:00Z","size":900,"tags":["mw-reverted"]}]}]}}`)
	c, _ := client(t, s, nil)
	title, list, err := c.Revisions(t.Context(), "a/b?", time.Date(2013, 1, 1, 0, 0, 0, 0, time.UTC))
	if err != nil || title != "A/B?" || len(list) != 1 || list[0].ID != 7 || !list[0].Reverted() {
		t.Errorf("got %q, %+v, %v", title, list, err)
	}
	if !strings.Contains(s.requests[0], "rvstart=2013-01-01T00:00:00Z") {
		t.Errorf("requested %s", s.requests[0])
	}
	for _, gone := range []string{
		`{"query":{"pages":[{"title":"X","missing":true}]}}`, `{"query":{"pages":[{"title":"X[","invalid":true}]}}`,
		`{"query":{"redirects":[{"from":"X","to":"Y","tofragment":"X"}],"pages":[{"title":"Y","revisions":[{"revid":1}]}]}}`,
	} {
		c, _ := client(t, serveJSON(t, gone), nil)
		if _, _, err := c.Revisions(t.Context(), "X", time.Time{}); !errors.Is(err, ErrMissing) {
			t.Errorf("%s: got error %v, want ErrMissing", gone, err)
		}
	}
}

func TestARevisionIsRequestedOnce(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", `text/html; charset=utf-8; profile="x"`)
		fmt.Fprint(w, "<p>kept</p><p>CANARY</p>")
	})
	folder := t.TempDir()
	trim := func(page []byte) ([]byte, error) {
		return []byte(strings.TrimSuffix(string(page), "<p>CANARY</p>")), nil
	}
	for range 2 {
		c, _ := client(t, s, func(o *Options) { o.Cache = folder })
		if page, err := c.HTML(t.Context(), 7, "kept", trim); err != nil || string(page) != "<p>kept</p>" {
			t.Errorf("got page %q, %v", page, err)
		}
	}
	if len(s.requests) != 1 || s.requests[0] != "/w/rest.php/v1/revision/7/html" {
		t.Errorf("requested %q", s.requests)
	}
	c, _ := client(t, s, func(o *Options) { o.Cache = folder })
	if page, err := c.HTML(t.Context(), 8, "kept", nil); err != nil || !strings.Contains(string(page), "CANARY") {
		t.Errorf("got page %q, %v", page, err)
	}
	if _, kept := c.cache.get(8, "kept"); kept {
		t.Error("a page is cached that was not trimmed")
	}
	if _, err := c.HTML(t.Context(), 7, "more", trim); err != nil || len(s.requests) != 3 {
		t.Errorf("a page trimmed in another way: got %v, and requested %q", err, s.requests)
	}
}
