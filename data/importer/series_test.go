package importer

import (
	"fmt"
	"strings"
	"testing"

	"previously/recap/file"
)

// TestWaysToASeries covers the ways to find a series: by the films that follow each other,
// by the series a film belongs to, by a redirect, and by the titles of its articles.
func TestWaysToASeries(t *testing.T) {
	films := func(series ...string) map[string]*item {
		return map[string]*item{
			"Q1": {label: "One", about: "2001 film", article: "One", kinds: []string{"Q11424"}, series: series, claims: map[string][]any{"P156": {"Q2"}}},
			"Q2": {label: "Two", about: "2002 film", article: "Two", kinds: []string{"Q11424"}, series: series, claims: map[string][]any{"P155": {"Q1"}, "P156": {"Q3"}}},
			"Q3": {label: "Three", about: "2003 film", article: "Three", kinds: []string{"Q11424"}, series: series[:min(len(series), 1)], claims: map[string][]any{"P156": {"Q1"}}},
			"Q8": {label: "Saga film series", about: "film series"}, "Q9": {label: "Duo", about: "film duology"},
		}
	}
	pages := map[string]*wikiPage{
		"Un": {redirect: "One"}, "One": {about: "2001 film", item: "Q1"}, "Two": {about: "2002 film", item: "Q2"}, "Three": {redirect: "Two", fragment: "Sequel"},
	}
	for name, c := range map[string]struct {
		items        map[string]*item
		title        string
		choices, all string
	}{
		"first film":  {films(), "One", "One (2001), film", "One (2001), Two (2002), Three (2003)"},
		"second film": {films(), "Two", "Two (2002), film", "One (2001), Two (2002), Three (2003)"},
		"one series":  {films("Q8"), "One", "One, film series", "One (2001), Two (2002), Three (2003)"},
		"two series":  {films("Q8", "Q9"), "One", "Duo, film series; Saga film series, film series", "One (2001), Two (2002)"},
		"other title": {films("Q8"), "Un", "One, film series", "One (2001), Two (2002), Three (2003)"},
	} {
		t.Run(name, func(t *testing.T) {
			w := &world{t: t, items: c.items, pages: pages, search: map[string][]string{"One film": {"One"}, "Two film": {"Two"}}}
			im := w.importer("", nil)
			found, err := im.Search(t.Context(), c.title)
			if err != nil {
				t.Fatal(err)
			}
			series, err := im.Resolve(t.Context(), found[0])
			var offered []string
			for _, s := range series {
				offered = append(offered, s.String())
			}
			if err != nil || strings.Join(offered, "; ") != c.choices {
				t.Fatalf("offered %q, %v; want %q", offered, err, c.choices)
			}
			p, err := im.Plan(t.Context(), series[0])
			if err != nil || titles(p) != c.all {
				t.Errorf("planned %v, %v; want %s", p, err, c.all)
			}
		})
	}
	w := &world{t: t, pages: pages}
	im := w.importer("", nil)
	if p, err := im.Films(t.Context(), []string{"Un", "Two"}); err != nil || titles(p) != "One (2001), Two (2002)" {
		t.Errorf("by article: planned %v, %v", p, err)
	}
	if _, err := im.Films(t.Context(), []string{"One", "Three"}); err == nil || !strings.Contains(err.Error(), `"Three"`) {
		t.Errorf("an article that redirects into another: got error %v", err)
	}
	for _, request := range w.requests {
		if strings.Contains(request, "wbget") || strings.Contains(request, "haswbstatement") {
			t.Errorf("Films sends a request to Wikidata: %s", request)
		}
	}
}

// TestTwoFilmsOfOneYear checks that the day of release decides which text to take if the
// next film came out in the same year.
func TestTwoFilmsOfOneYear(t *testing.T) {
	w := saltline(t)
	w.items["Q12"].about, w.items["Q12"].claims = "2010 film", map[string][]any{"P577": {"+2010-11-20T00:00:00Z", "+2010-12-24T00:00:00Z"}}
	w.items["Q11"].claims = map[string][]any{"P577": {"+2010-02-01T00:00:00Z"}}
	first := w.pages["Salt Line (film)"]
	first.revisions = append(first.revisions, revision{10, "2010-11-01T00:00:00Z", film("Before the second.", "", ""), nil, 0})
	src := importBytes(t, w, 2, nil)
	if !strings.Contains(string(src), "Before the second.") {
		t.Errorf("the file lacks the text from before the second film:\n%s", src)
	}
}

// TestAFilmWithoutArticle checks that a film without an article gets no text and is
// reported, and that the others are imported.
func TestAFilmWithoutArticle(t *testing.T) {
	w := saltline(t)
	w.items["Q11"].article = ""
	im := w.importer("", nil)
	r, err := im.Import(t.Context(), plan(t, im, "Salt Line"), 3, "x.toml", nil)
	if err != nil || len(r.WithoutPlot) != 1 || r.WithoutPlot[0] != "Salt Line" {
		t.Fatalf("got films without a text %q, %v; want Salt Line", r.WithoutPlot, err)
	}
	if s, problems := file.Decode("x.toml", r.File); problems.Err() != nil || s.Installments[0].HasStory() || !s.Installments[1].HasStory() {
		t.Errorf("only the second film should have a text; problems %v:\n%s", problems, r.File)
	}
}

// harbour returns a world with a show of two seasons of two episodes.
func harbour(t *testing.T) *world {
	season := func(title, told string) string {
		return `<html><body><section><h2>Episodes</h2><table><tr class="vevent"><th>1</th><td>1</td><td class="summary">"` + title + `"</td><td><span class="bday">2018-01-09</span></td></tr>
			<tr class="expand-child"><td class="description"><div class="shortSummaryText">` + told + `</div></td></tr>
			<tr class="vevent"><th>2</th><td>2</td><td class="summary">"` + title + ` again"</td></tr></table></section>
			<section><h2>Cast</h2><ul><li>Ann Ode as Kit</li></ul></section></body></html>`
	}
	return &world{
		t: t, search: map[string][]string{"Quay film": {"Quay (TV series)"}},
		pages: map[string]*wikiPage{
			"Quay (TV series)": {about: "Television series", item: "Q1", revisions: []revision{{1, "2018-01-01T00:00:00Z", "CANARY9", nil, 0}}},
			"Quay season 1":    {about: "Season of television series", item: "Q2", revisions: []revision{{2, "2018-06-01T00:00:00Z", season("Fog", "Kit dives."), nil, 0}}},
			"Quay (season 2)":  {about: "Season of television series", item: "Q3", revisions: []revision{{3, "2019-06-01T00:00:00Z", season("Neap", "Kit sinks CANARY2."), nil, 0}}},
		},
		items: map[string]*item{
			"Q1": {label: "Quay", about: "television series", article: "Quay (TV series)"},
			"Q2": {label: "Quay, season 1", about: "season of television series", article: "Quay season 1", kinds: []string{"Q3464665"}, series: []string{"Q1"}, claims: map[string][]any{"P580": {"+2018-01-09T00:00:00Z"}}},
			"Q3": {label: "Quay, season 2", about: "season of television series", article: "Quay (season 2)", kinds: []string{"Q3464665"}, series: []string{"Q1"}, claims: map[string][]any{"P580": {"+2019-01-09T00:00:00Z"}}},
		},
	}
}

// TestAShow checks that a show is imported season by season, with an installment for each
// episode, whether or not Wikidata lists the seasons. The show's own article is never
// read.
func TestAShow(t *testing.T) {
	for _, known := range []bool{true, false} {
		t.Run(fmt.Sprint("seasons known ", known), func(t *testing.T) {
			w := harbour(t)
			if !known {
				w.items["Q2"].series, w.items["Q3"].series = nil, nil
			}
			im := w.importer("", nil)
			p := plan(t, im, "Quay")
			if next, err := p.ParseAnswer("s2e1"); err != nil || next != 2 {
				t.Errorf("before the second season: got %d, %v", next, err)
			}
			if _, err := p.ParseAnswer("2x2"); err == nil || !strings.Contains(err.Error(), "only whole seasons") {
				t.Errorf("within a season: got error %v", err)
			}
			r, err := im.Import(t.Context(), p, 2, "x.toml", nil)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := file.Decode("x.toml", r.File)
			if problems.Err() != nil || s.Kind != "episode" || len(s.Installments) != 3 {
				t.Fatalf("got %d installments of kind %q, want 3 episodes, and problems %v:\n%s", len(s.Installments), s.Kind, problems, r.File)
			}
			if in := s.Installments[0]; in.Title != "Fog" || in.Label != "S1E1" || in.Part != "Season 1" || in.Recap != "Kit dives." || in.Released.Year != 2018 || len(in.Cast) > 0 {
				t.Errorf("got installment %+v", in)
			}
			if source := s.Installments[0].Sources[0].Title; strings.Contains(source, "today's") || s.Installments[2].Released.Year != 2019 {
				t.Errorf("the first source is %q, and the next season %+v", source, s.Installments[2])
			}
			if in := s.Installments[1]; in.Label != "S1E2" || len(in.Cast) != 1 { // the season's cast may only be shown after its last episode
				t.Errorf("got installment %+v", in)
			}
			if in := s.Installments[2]; in.Title != "Season 2" || strings.Contains(string(r.File), "CANARY") {
				t.Errorf("the file holds a spoiler, or its third installment is not Season 2:\n%s", r.File)
			}
			r, err = im.Import(t.Context(), p, 3, "x.toml", r.File)
			if s, problems := file.Decode("x.toml", r.File); err != nil || problems.Err() != nil || len(s.Installments) != 4 || s.Installments[2].Label != "S2E1" || s.Installments[2].Part != "Season 2" {
				t.Errorf("importing the second season: got error %v and problems %v:\n%s", err, problems, r.File)
			}
			if again, err := im.Import(t.Context(), p, 3, "x.toml", r.File); err != nil || string(again.File) != string(r.File) {
				t.Errorf("importing twice changes the file: %v\n%s", err, again.File)
			}
			for _, request := range w.requests {
				if strings.Contains(request, "/revision/1/") {
					t.Error("the show's own article is read")
				}
			}
		})
	}
}
