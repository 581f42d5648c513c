package importer

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/file"
)

// saltline returns a world with a series of four films. Each has something to hide, in
// later revisions, in sections that are not imported, or in statements.
func saltline(t *testing.T) *world {
	return &world{
		t: t,
		search: map[string][]string{
			"Salt Line film": {"Salt Line (disambiguation)", "Salt Line (1960 film)", "Salt Line (film)", "Salt Line (film series)", "Salt Line", "Salt Line: Ebb"},
		},
		pages: map[string]*wikiPage{
			"Salt Line (disambiguation)": {about: "Topics referred to by the same term", disambiguation: true},
			"Salt Line":                  {about: "2001 novel by somebody CANARY9"},
			"Salt Line (1960 film)":      {about: "1960 film", item: "Q60"},
			"Salt Line (film series)":    {about: "Film series", item: "Q1"},
			"Salt Line (film)": {about: "2010 film by Dee Rector", item: "Q11", revisions: []revision{
				{14, "2026-01-01T00:00:00Z", film("Kit Moor dives for Bo.", "Ann Ode as Kit Moor, a diver who is dead CANARY2", "CANARY2"), nil, 0},
				{13, "2011-12-01T00:00:00Z", film("VANDAL", "", ""), []string{"mw-reverted"}, 0},
				{12, "2011-11-01T00:00:00Z", film("Kit Moor dives for Bo Rask.", "Ann Ode as Kit Moor, a diver; Bea Pym as Bo Rask, Kit's brother; Cy Ro as Policeman", "A sequel is planned CANARY2"), nil, 0},
				{11, "2011-10-30T00:00:00Z", "<p>VANDAL</p>", nil, 0},
			}},
			"Salt Line: Flood": {about: "2012 film", item: "Q12", revisions: []revision{
				{21, "2014-06-01T00:00:00Z", film("Kit drowns CANARY2. In the sequel CANARY3 she lives. Mo sees Salt Line: Ebb CANARY3. Dr. Rask, J. Rask's son, waits.",
					"Ann Ode as Kit; Dot Ix as Bo Rask; Cy Ro as Policeman 2; Eve Fu as Mo CANARY2, the sister of Kit", "CANARY3"), nil, 0},
			}},
			"Salt Line: Ebb":    {about: "2014 film CANARY3", item: "Q13", revisions: []revision{{31, "2014-01-01T00:00:00Z", film("Mo CANARY3 rows.", "Eve Fu as Mo CANARY3", ""), nil, 0}}},
			"Salt Line: Spring": {about: "2020 film CANARY4", item: "Q14", revisions: []revision{{41, "2021-01-01T00:00:00Z", film("CANARY4", "Ann Ode as CANARY4", ""), nil, 0}}},
		},
		items: map[string]*item{
			"Q1":  {label: "Salt Line film series", about: "film series", article: "Salt Line (film series)"},
			"Q11": {label: "Salt Line", about: "2010 film by Dee Rector", article: "Salt Line (film)", kinds: []string{"Q11424"}, series: []string{"Q1"}},
			"Q12": {label: "Salt Line: Flood", about: "2012 film", article: "Salt Line: Flood", kinds: []string{"Q11424"}, series: []string{"Q1"}},
			"Q13": {label: "Salt Line: Ebb", about: "film CANARY3", article: "Salt Line: Ebb", kinds: []string{"Q11424"}, series: []string{"Q1"},
				claims: map[string][]any{"P577": {"+2014-05-01T00:00:00Z"}, "P161": {"CANARY3"}}},
			"Q14": {label: "Salt Line: Spring", about: "2020 film CANARY4", article: "Salt Line: Spring", kinds: []string{"Q11424"}, series: []string{"Q1"}},
			"Q15": {label: "The novel CANARY9", about: "2001 novel", kinds: []string{"Q7725634"}, series: []string{"Q1"}},
			"Q60": {label: "Salt Line", about: "1960 film", article: "Salt Line (1960 film)", kinds: []string{"Q11424"}},
		},
	}
}

// plan returns the plan for the first series that a search for the title finds.
func plan(t *testing.T, im *Importer, title string) *Plan {
	t.Helper()
	found, err := im.Search(t.Context(), title)
	if err != nil {
		t.Fatal(err)
	}
	series, err := im.Resolve(t.Context(), found[0])
	if err != nil || len(series) != 1 {
		t.Fatalf("Resolve: got %v, %v; want one series", series, err)
	}
	p, err := im.Plan(t.Context(), series[0])
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func titles(p *Plan) string {
	var list []string
	for _, r := range p.Rows {
		list = append(list, r.String())
	}
	return strings.Join(list, ", ")
}

// importBytes imports into the file old for a viewer about to watch next, and returns the
// new file.
func importBytes(t *testing.T, w *world, next int, old []byte) []byte {
	t.Helper()
	im := w.importer("", nil)
	r, err := im.Import(t.Context(), plan(t, im, "Salt Line"), next, "x.toml", old)
	if err != nil {
		t.Fatal(err)
	}
	return r.File
}

func TestSearchAndPlan(t *testing.T) {
	w := saltline(t)
	im := w.importer("", nil)
	found, err := im.Search(t.Context(), "salt line")
	if err == nil {
		t.Errorf("words without results: got %v, want an error", found)
	}
	if found, err = im.Search(t.Context(), "Salt Line"); err != nil || len(found) != 2 || found[0].String() != "Salt Line, film series" || found[1].String() != "Salt Line (1960), film" {
		t.Fatalf("Search: got %v, %v", found, err) // the first film is part of the series, and the novel is not a film
	}
	p, err := im.Plan(t.Context(), found[0])
	if err != nil || p.Title != "Salt Line" || titles(p) != "Salt Line (2010), Salt Line: Flood (2012), Salt Line: Ebb (2014), Salt Line: Spring (2020)" {
		t.Fatalf("Plan: got %+v, %v", p, err)
	}
	for typed, want := range map[string]int{"3": 3, "flood": 2, "Salt Line: Ebb": 3, "end": 5, "5": 5, "1": 1} {
		if next, err := p.ParseAnswer(typed); err != nil || next != want {
			t.Errorf("ParseAnswer(%q) = %d, %v; want %d", typed, next, err, want)
		}
	}
	for _, typed := range []string{"", "6", "0", "nothing", "-1"} {
		if next, err := p.ParseAnswer(typed); err == nil || strings.Contains(err.Error(), "Spring") {
			t.Errorf("ParseAnswer(%q) = %d, %v; want an error that names no film", typed, next, err)
		}
	}
}

var canary = regexp.MustCompile(`CANARY(\d)`)

// TestNothingFromTheFuture checks that nothing from an unseen film gets into the file,
// the cache or the reports, and that only its title and date are requested. The promise
// of the whole program depends on this.
func TestNothingFromTheFuture(t *testing.T) {
	for next := 1; next <= 4; next++ {
		w, cache := saltline(t), t.TempDir()
		var heard []string
		im := w.importer(cache, func(p Progress) { heard = append(heard, p.What, p.Why) })
		p := plan(t, im, "Salt Line")
		r, err := im.Import(t.Context(), p, next, "x.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		out := string(r.File) + strings.Join(slices.Concat(heard, r.Added, r.WithoutPlot), "\n") + titles(p) + contents(t, cache)
		for _, m := range canary.FindAllStringSubmatch(out, -1) {
			if m[1] >= string(rune('0'+next)) {
				t.Errorf("before %d, the output holds %s", next, m[0])
			}
		}
		for _, request := range w.requests {
			if why := forbidden(request, next); why != "" {
				t.Errorf("before %d, %s: %s", next, why, request)
			}
		}
		for n, title := range []string{"Salt Line: Flood", "Salt Line: Ebb", "Salt Line: Spring"} {
			if named := strings.Contains(string(r.File), title); named != (n+2 <= next) {
				t.Errorf("before %d, the file names %q: %v", next, title, named)
			}
		}
		if strings.Contains(out, "VANDAL") {
			t.Errorf("before %d, the text is from a reverted revision", next)
		}
	}
}

// contents returns the text of all files in a folder, one after the other.
func contents(t *testing.T, folder string) string {
	var all strings.Builder
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, _ error) error {
		if !d.IsDir() {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Error(err)
			}
			all.Write(src)
		}
		return nil
	})
	return all.String()
}

// forbidden says what is wrong with a request for a viewer about to watch next, or
// returns "".
func forbidden(request string, next int) string {
	for n, film := range []struct{ id, title string }{{"Q12", "Flood"}, {"Q13", "Ebb"}, {"Q14", "Spring"}} {
		unseen := n+2 >= next
		switch {
		case unseen && strings.Contains(request, "titles=Salt Line: "+film.title):
			return "the article of an unseen film"
		case unseen && strings.Contains(request, film.id) && strings.Contains(request, "claims") && !strings.Contains(request, "property=P577"):
			return "statements about an unseen film"
		case unseen && regexp.MustCompile(`/revision/`+[]string{"21", "31", "41"}[n]+`/`).MatchString(request):
			return "the text of an unseen film"
		}
	}
	for _, word := range []string{"extracts", "snippet", "props=claims", "|claims", "action=parse", "/v1/page/"} {
		if strings.Contains(request, word) {
			return word
		}
	}
	return ""
}

// TestWhatIsImported checks that the file is valid and holds what the articles say about
// each film.
func TestWhatIsImported(t *testing.T) {
	w := saltline(t)
	src := importBytes(t, w, 3, nil)
	s, problems := file.Decode("salt-line.toml", src)
	if problems.Err() != nil || len(s.Installments) != 3 {
		t.Fatalf("got %d installments, want 3, and problems %v:\n%s", len(s.Installments), problems, src)
	}
	if warnings := file.Check("salt-line.toml", src); len(warnings) > 3 {
		t.Errorf("%d warnings: %v", len(warnings), warnings)
	}
	first, second, third := s.Installments[0], s.Installments[1], s.Installments[2]
	if !strings.HasPrefix(first.Recap, "Kit Moor dives for Bo Rask. ") || first.Minutes != 94 || first.Directors[0] != "Dee Rector" || third.Title != "Salt Line: Ebb" || third.Released.Year != 2014 || third.HasStory() {
		t.Errorf("got films\n%+v\nand\n%+v", first, third)
	}
	if c := first.Cast[0]; c.ID != "kit-moor" || c.Name != "Kit Moor" || c.Actors[0] != "Ann Ode" || c.Role != "a diver" || c.Status != recap.Untold {
		t.Errorf("got cast %+v", c)
	}
	if tie := first.Relationships[0]; tie.From != "bo-rask" || tie.To != "kit-moor" || tie.Label != "is the brother of" || tie.Kind != "family" {
		t.Errorf("got tie %+v", tie)
	}
	// Kit is the same person, and Bo is recast. The policeman is probably another one.
	if c := second.Cast; c[0].ID != "kit-moor" || c[0].Name != "" || c[1].ID != "bo-rask" || c[1].Actors[0] != "Dot Ix" || c[2].ID == "kit-moor" {
		t.Errorf("got cast %+v", c)
	}
	if source := first.Sources[0]; !source.Verbatim || !strings.Contains(source.Title, "revision of 2011-11-01") || !strings.HasSuffix(source.URL, "oldid=12") || source.Licence == "" {
		t.Errorf("got source %+v", source)
	}
	// The second film has no text from before the third came out, and the file says so.
	if source := second.Sources[0]; !strings.Contains(source.Title, "today's text") || !strings.Contains(source.Title, "2 passages that looked ahead left out") {
		t.Errorf("got source %+v", source)
	}
	if !strings.Contains(second.Recap, "Kit drowns") || !strings.Contains(second.Recap, "Dr. Rask, J. Rask's son, waits.") {
		t.Errorf("got recap %q", second.Recap)
	}
	if len(w.requests) > 10 {
		t.Errorf("got %d requests, want at most 10: %q", len(w.requests), w.requests)
	}
}

// TestFewRequests checks that an import before the second or third film sends no more
// requests than it needs if there are revisions from before the next one.
func TestFewRequests(t *testing.T) {
	for next, most := range map[int]int{2: 6, 3: 8} { // one is for the date of a film whose description has no year
		w := saltline(t)
		w.pages["Salt Line: Flood"].revisions = append(w.pages["Salt Line: Flood"].revisions,
			revision{20, "2013-06-01T00:00:00Z", film("Kit drowns.", "Ann Ode as Kit", ""), nil, 0})
		importBytes(t, w, next, nil)
		if len(w.requests) > most {
			t.Errorf("before %d, got %d requests, want at most %d: %q", next, len(w.requests), most, w.requests)
		}
	}
}

// TestHostileText checks that nothing in a page's text can control the terminal or break
// the file.
func TestHostileText(t *testing.T) {
	w := saltline(t)
	w.items["Q12"].label = "Salt\x1b]2;x\a \u202eLine: Flood"
	w.items["Q1"].label = "Salt Line\x00"
	w.pages["Salt Line (film)"].revisions[2].html = film("Kit\x1b[2J <script>alert(1)</script>dives &#27;[31m. [[installment]] <b>Bold</b>", "Ann\u202e Ode as Kit\x07 Moor; Bea Pym as "+strings.Repeat("Long ", 200), "")
	im := w.importer("", nil)
	p := plan(t, im, "Salt Line")
	r, err := im.Import(t.Context(), p, 2, "x.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(string(r.File)+titles(p)+p.Title, "\x1b\x00\x07\u202e") || strings.Contains(string(r.File), "alert") {
		t.Errorf("the output holds a control character or a script: %q", r.File)
	}
	if s, problems := file.Decode("x.toml", r.File); problems.Err() != nil || len(s.Installments) != 2 {
		t.Errorf("got %d installments, want 2, and problems %v:\n%s", len(s.Installments), problems, r.File)
	}
}

// TestStoppingAnImport checks that cancelling an import during any of its requests gives
// the error of the context.
func TestStoppingAnImport(t *testing.T) {
	for at := 1; at < 10; at++ {
		w := saltline(t)
		ctx, stop := context.WithCancel(t.Context())
		w.onAnswer = func(n int, r *http.Request) {
			if n == at {
				stop()
				<-r.Context().Done()
			}
		}
		im := w.importer("", nil)
		err := func() error {
			found, err := im.Search(ctx, "Salt Line")
			if err != nil {
				return err
			}
			p, err := im.Plan(ctx, found[0])
			if err != nil {
				return err
			}
			_, err = im.Import(ctx, p, 3, "x.toml", nil)
			return err
		}()
		if len(w.requests) >= at && !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled in request %d: got error %v", at, err)
		}
	}
}

// TestStoppingWhileAPageIsRead checks that cancelling does not wait for a page that takes
// long to read.
func TestStoppingWhileAPageIsRead(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	reading := make(chan struct{})
	defer close(reading)
	_, err := readInTime(ctx, func() (string, error) {
		stop()
		<-reading
		return "", nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}
