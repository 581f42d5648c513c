package importer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/recap/file"
)

// TestTheHorizonExcludesWhatIsAhead checks that after an import into a file, whatever
// installments were added or deleted by hand, the file's horizon comes before every
// installment that the plan lists as unseen, and that the file keeps the plan's order.
func TestTheHorizonExcludesWhatIsAhead(t *testing.T) {
	all := []string{"Salt Line", "Salt Line: Flood", "Salt Line: Ebb", "Salt Line: Spring"}
	rapid.Check(t, func(r *rapid.T) {
		var kept []string
		for _, title := range append(slices.Clone(all), "Own") {
			if rapid.Bool().Draw(r, "keeps "+title) {
				kept = append(kept, title)
			}
		}
		if len(kept) == 0 {
			return
		}
		told := rapid.IntRange(0, len(kept)).Draw(r, "told")
		src := "title = \"Salt Line\"\n"
		for i, title := range kept {
			src += "\n[[installment]]\ntitle = \"" + title + "\"\n"
			if i < told {
				src += "line = \"It is told.\"\n"
			}
		}
		next := rapid.IntRange(1, 5).Draw(r, "next")
		im := saltline(t).importer("", nil)
		got, err := im.Import(t.Context(), plan(t, im, "Salt Line"), next, "x.toml", []byte(src))
		if err != nil {
			r.Fatal(err)
		}
		s, problems := file.Decode("x.toml", got.File)
		if problems.Err() != nil {
			r.Fatalf("the file has problems: %v\n%s", problems, got.File)
		}
		for i, in := range s.Installments {
			row := slices.Index(all, in.Title) + 1
			if i+1 < got.Next && row >= next {
				r.Fatalf("before %d, %q is shown, because the file is opened before %[4]d:\n%[3]s", next, in.Title, got.File, got.Next)
			}
			if i >= len(kept) && row < next && got.Next <= i+1 && !slices.ContainsFunc(kept, func(k string) bool { return slices.Index(all, k)+1 >= next }) {
				r.Fatalf("before %d, %q was added but is not shown:\n%s", next, in.Title, got.File)
			}
		}
		at := 0
		for _, in := range s.Installments {
			if row := slices.Index(all, in.Title) + 1; row > 0 {
				if row <= at {
					r.Fatalf("%q comes after a later film:\n%s", in.Title, got.File)
				}
				at = row
			}
		}
	})
}

// TestEpisodesAreCountedInTheFile checks that a season in the plan becomes the number of
// its first episode in the file.
func TestEpisodesAreCountedInTheFile(t *testing.T) {
	im := harbour(t).importer("", nil)
	p := plan(t, im, "Quay")
	var old []byte
	for next, want := range map[int]int{1: 1, 2: 3, 3: 5} {
		if r, err := im.Import(t.Context(), p, next, "x.toml", nil); err != nil || r.Next != want {
			t.Errorf("before season %d, the file is opened before %d, want %d: %v", next, r.Next, want, err)
		} else if next == 3 {
			old = r.File
		}
	}
	if r, err := im.Import(t.Context(), p, 2, "x.toml", old); err != nil || r.Next != 3 || string(r.File) != string(old) {
		t.Errorf("before season 2, a file with both is opened before %d, want 3: %v", r.Next, err)
	}
}

// TestASharedArticleIsNotRead checks that the article of a film or season is not read if it
// is really the article of the whole series or of another installment.
func TestASharedArticleIsNotRead(t *testing.T) {
	all := revision{90, "2026-01-01T00:00:00Z", film("Everything CANARY9.", "Ann Ode as Kit CANARY9", ""), nil, 0}
	list := revision{91, "2026-01-01T00:00:00Z", `<h2>Episodes</h2><table><tr class="vevent"><td>1</td><td class="summary">CANARY9</td></tr></table>`, nil, 0}
	for name, change := range map[string]func(films, show *world){
		"the series": func(films, _ *world) {
			films.pages["Salt Line (film)"] = &wikiPage{redirect: "Salt Line (film series)"}
		},
		"a later film":                func(films, _ *world) { films.pages["Salt Line (film)"] = &wikiPage{redirect: "Salt Line: Ebb"} },
		"two films share it":          func(films, _ *world) { films.items["Q11"].article = "Salt Line: Ebb" },
		"the film shares the series'": func(films, _ *world) { films.items["Q11"].article = "Salt Line (film series)" },
		"the show":                    func(_, show *world) { show.pages["Quay season 1"] = &wikiPage{redirect: "Quay (TV series)"} },
		"the list of all":             func(_, show *world) { show.pages["Quay season 1"] = &wikiPage{redirect: "List of Quay episodes"} },
	} {
		for _, known := range []bool{true, false} {
			films, show := saltline(t), harbour(t)
			films.pages["Salt Line (film series)"].revisions = []revision{all}
			show.pages["Quay (TV series)"].revisions = []revision{list}
			show.pages["List of Quay episodes"] = &wikiPage{about: "List", revisions: []revision{list}}
			if !known {
				show.items["Q2"].series, show.items["Q3"].series = nil, nil
			}
			change(films, show)
			for title, w := range map[string]*world{"Salt Line": films, "Quay": show} {
				im := w.importer("", nil)
				found, err := im.Search(t.Context(), title)
				if err != nil {
					t.Fatalf("%s, seasons known %v: %v", name, known, err)
				}
				p, err := im.Plan(t.Context(), found[0])
				if err != nil {
					continue // none of the seasons has its own article, and the error says so
				}
				r, err := im.Import(t.Context(), p, 2, "x.toml", nil)
				if err != nil {
					t.Fatalf("%s, seasons known %v: %v", name, known, err)
				}
				if text := string(r.File); strings.Contains(text, "CANARY9") || strings.Contains(text, "CANARY3") || strings.Contains(text, "CANARY2") {
					t.Errorf("%s, seasons known %v: the file holds a spoiler:\n%s", name, known, text)
				}
			}
		}
	}
}

// TestLaterTitlesInAnySpelling checks that the title of a later film is found even if the
// text has other dashes, quotes, spaces or markup.
func TestLaterTitlesInAnySpelling(t *testing.T) {
	for title, sentences := range map[string][]string{
		"Ann's End":       {"In Ann’s End she dies.", "In Ann\u00a0's or *Ann's\nEnd* she dies."},
		"Salt-Line 2":     {"In Salt–Line 2 she dies.", "In Salt\\-Line\u00a02 she dies."},
		"[SALT]²: *Wake*": {`In \[SALT\]²: \*Wake\* she dies.`},
	} {
		p := &Plan{Title: "Salt", Rows: []Row{{Number: 1, Title: "Salt"}, {Number: 2, Title: title}}}
		f := hindsight{words: wordsOf("en").ahead(), titles: p.laterTitles(1)}
		for _, sentence := range sentences {
			if !f.looksAhead(sentence) {
				t.Errorf("the title %q is not found in %q", title, sentence)
			}
		}
	}
	p := &Plan{Title: "Salt", Rows: []Row{{Number: 1, Title: "Salt", article: "Salt"}, {Number: 2, Title: "Salt II", article: "Tide of Salt (film)"}}}
	if f := (hindsight{words: wordsOf("en").ahead(), titles: p.laterTitles(1)}); !f.looksAhead("She dies in Tide of Salt.") {
		t.Error("the title of the article is not found")
	}
}

// TestAnEditDuringTheImportStays checks that an import does not overwrite a file that has
// been changed or created since it began.
func TestAnEditDuringTheImportStays(t *testing.T) {
	for _, old := range []string{"", "before"} {
		name := filepath.Join(t.TempDir(), "x.toml")
		if err := os.WriteFile(name, []byte("by hand"), 0o644); err != nil {
			t.Fatal(err)
		}
		var found []byte
		if old != "" {
			found = []byte(old)
		}
		err := (Result{File: []byte("imported")}).Save(name, found)
		if now, _ := os.ReadFile(name); err == nil || string(now) != "by hand" {
			t.Errorf("read as %q: got error %v, and the file holds %q", old, err, now)
		}
	}
}
