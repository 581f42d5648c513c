package importer

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"previously/data/wikipedia"
)

// world is a small Wikipedia and Wikidata. Every spoiler in it contains CANARY and the
// number of the film that it spoils.
type world struct {
	t        *testing.T
	pages    map[string]*wikiPage
	items    map[string]*item
	search   map[string][]string // titles by search words, the best first
	requests []string
	busy     int // requests being answered now
	limit    int // how many requests to answer with 429 first
	wait     string
	onAnswer func(n int, r *http.Request) // called before request n is answered
}

type wikiPage struct {
	about, item, redirect, fragment string
	disambiguation                  bool
	revisions                       []revision // the newest first
}

type revision struct {
	id   int
	time string
	html string
	tags []string
	size int
}

type item struct {
	label, about, article string
	kinds, series         []string
	claims                map[string][]any // IDs and times by property
}

func (w *world) start() string {
	s := httptest.NewServer(http.HandlerFunc(w.answer))
	w.t.Cleanup(s.Close)
	return s.URL
}

func (w *world) answer(out http.ResponseWriter, r *http.Request) {
	if w.busy++; w.busy > 1 {
		w.t.Errorf("%d requests at once", w.busy)
	}
	defer func() { w.busy-- }()
	target, _ := url.QueryUnescape(r.URL.String())
	w.requests = append(w.requests, target)
	if w.onAnswer != nil {
		w.onAnswer(len(w.requests), r)
	}
	if w.limit > 0 {
		w.limit--
		out.Header().Set("Retry-After", w.wait)
		out.WriteHeader(http.StatusTooManyRequests)
		return
	}
	if rest, ok := strings.CutPrefix(r.URL.Path, "/w/rest.php/v1/revision/"); ok {
		id, _ := strconv.Atoi(strings.TrimSuffix(rest, "/html"))
		out.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(out, w.revision(id).html)
		return
	}
	out.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(out).Encode(w.api(r.URL.Query()))
}

func (w *world) revision(id int) revision {
	for _, p := range w.pages {
		for _, r := range p.revisions {
			if r.id == id {
				return r
			}
		}
	}
	w.t.Errorf("there is no revision %d", id)
	return revision{}
}

func (w *world) api(q url.Values) any {
	switch {
	case q.Get("generator") == "search":
		return w.searchJSON(q.Get("gsrsearch"))
	case q.Get("list") == "search":
		return w.members(q.Get("srsearch"))
	case q.Get("prop") == "revisions":
		return w.revisions(q.Get("titles"), q.Get("rvstart"))
	case q.Has("titles"):
		return w.titles(strings.Split(q.Get("titles"), "|"))
	case q.Get("action") == "wbgetentities":
		return w.entities(strings.Split(q.Get("ids"), "|"))
	case q.Get("action") == "wbgetclaims":
		return w.claims(q.Get("entity"), q.Get("property"))
	}
	w.t.Errorf("unexpected request %v", q)
	return nil
}

func (w *world) pageJSON(title string, index int) map[string]any {
	p := w.pages[title]
	props := map[string]any{}
	if p.item != "" {
		props["wikibase_item"] = p.item
	}
	if p.disambiguation {
		props["disambiguation"] = ""
	}
	return map[string]any{"title": title, "index": index, "description": p.about, "pageprops": props}
}

func (w *world) searchJSON(words string) any {
	var pages []any
	for i, title := range w.search[words] {
		pages = append([]any{w.pageJSON(title, i+1)}, pages...) // backwards: the client must sort them
	}
	return map[string]any{"query": map[string]any{"pages": pages}}
}

func (w *world) members(words string) any {
	parts := strings.Split(words, " haswbstatement:P31=")
	series := strings.TrimPrefix(parts[0], "haswbstatement:P179=")
	var found []any
	for id, i := range w.items {
		fits := len(parts) == 1 || slices.ContainsFunc(i.kinds, func(k string) bool { return slices.Contains(strings.Split(parts[1], "|P31="), k) })
		if slices.Contains(i.series, series) && fits {
			found = append(found, map[string]any{"title": id})
		}
	}
	return map[string]any{"query": map[string]any{"search": found}}
}

// follow returns the title and page that a title leads to, and the redirect if there is
// one.
func (w *world) follow(title string) (string, *wikiPage, map[string]any) {
	p := w.pages[title]
	if p == nil || p.redirect == "" {
		return title, p, nil
	}
	step := map[string]any{"from": title, "to": p.redirect}
	if p.fragment != "" {
		step["tofragment"] = p.fragment
	}
	return p.redirect, w.pages[p.redirect], step
}

func (w *world) titles(titles []string) any {
	var pages, steps []any
	for _, title := range titles {
		at, p, step := w.follow(title)
		if step != nil {
			steps = append(steps, step)
		}
		if p == nil {
			pages = append(pages, map[string]any{"title": at, "missing": true})
		} else {
			pages = append(pages, w.pageJSON(at, 0))
		}
	}
	return map[string]any{"query": map[string]any{"pages": pages, "redirects": steps}}
}

func (w *world) revisions(title, before string) any {
	at, p, step := w.follow(title)
	query := map[string]any{}
	if step != nil {
		query["redirects"] = []any{step}
	}
	if p == nil {
		query["pages"] = []any{map[string]any{"title": at, "missing": true}}
		return map[string]any{"query": query}
	}
	var list []any
	for _, r := range p.revisions {
		if before == "" || r.time < before {
			list = append(list, map[string]any{"revid": r.id, "timestamp": r.time, "size": max(r.size, len(r.html)), "tags": r.tags})
		}
	}
	query["pages"] = []any{map[string]any{"title": at, "revisions": list}}
	return map[string]any{"query": query}
}

func (w *world) entities(ids []string) any {
	all := map[string]any{}
	for _, id := range ids {
		i := w.items[id]
		if i == nil {
			all[id] = map[string]any{"id": id, "missing": ""}
			continue
		}
		all[id] = map[string]any{
			"labels": map[string]any{"en": map[string]any{"value": i.label}}, "descriptions": map[string]any{"en": map[string]any{"value": i.about}},
			"sitelinks": map[string]any{"enwiki": map[string]any{"title": i.article}},
		}
	}
	return map[string]any{"entities": all}
}

func (w *world) claims(id, property string) any {
	var list []any
	i := w.items[id]
	values := i.claims[property]
	if property == "P179" {
		for _, series := range i.series {
			values = append(values, series)
		}
	}
	for _, v := range values {
		value := map[string]any{"id": v}
		if s := v.(string); strings.HasPrefix(s, "+") {
			value = map[string]any{"time": s, "precision": 11}
		}
		list = append(list, map[string]any{"mainsnak": map[string]any{"datavalue": map[string]any{"value": value}}, "rank": "normal"})
	}
	return map[string]any{"claims": map[string]any{property: list}}
}

// importer returns an importer that sends its requests to the world.
func (w *world) importer(cache string, report func(Progress)) *Importer {
	w.t.Helper()
	address := w.start()
	im, err := New(wikipedia.Options{Wikipedia: address, Wikidata: address, Contact: "me@example.org", Cache: cache}, report)
	if err != nil {
		w.t.Fatal(err)
	}
	return im
}

// film returns the page of a film with a plot that is long enough, a cast, and around in
// the lead and in a section on the sequel.
func film(plot, cast, around string) string {
	filler := strings.Repeat("They sail on through the night and nobody speaks of it. ", 8)
	return `<html><body><section><table class="infobox"><tr><th>Directed by</th><td>Dee Rector</td></tr><tr><th>Running time</th><td>94 minutes</td></tr></table>
		<p><b>X</b> is a film. ` + around + `</p></section><section><h2>Plot</h2><p>` + plot + " " + filler + `</p></section>
		<section><h2>Cast</h2><ul><li>` + strings.ReplaceAll(cast, "; ", "</li><li>") + `</li></ul></section>
		<section><h2>Sequel</h2><p>` + around + `</p></section></body></html>`
}
