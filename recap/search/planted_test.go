package search

import (
	"slices"
	"strings"
	"testing"

	"previously/recap/planted"
)

// notFound says why the finder does not find some texts.
var notFound = map[string]string{
	"Title": seriesOwn, "OriginalTitle": seriesOwn, "Kind": seriesOwn, "Summary": seriesOwn, "Genres": seriesOwn,
	"Installments.Part": "it says where something is, and the strip leads there", "Installments.Directors": credits, "Installments.Writers": credits,
	"Installments.Logline": "no page shows it", "Installments.Previously": "it repeats what the films tell, which is found",
	"Installments.Threads.Closed": "the film that answers a question tells it too",
	"Installments.Sources.Title":  credits, "Installments.Sources.URL": credits, "Installments.Sources.Licence": credits,
	"Installments.Cast.ID": ids, "Installments.Cast.SameAs": ids, "Installments.Threads.ID": ids,
	"Installments.Relationships.From": ids, "Installments.Relationships.To": ids,
}

const (
	seriesOwn = "it is about the whole series, which the library finds"
	credits   = "it is not part of the story"
	ids       = "nobody sees it"
)

// TestEveryTextIsFound checks of each text of a file that its words find it.
func TestEveryTextIsFound(t *testing.T) {
	wordOf := func(path string) string { return "tk" + strings.ToLower(strings.ReplaceAll(path, ".", "")) + "z" }
	var paths []string
	src, _ := planted.File(func(path string) string {
		paths = append(paths, path)
		return "The " + wordOf(path) + " goes on."
	})
	series := mustDecode(t, []byte(src))
	ix := New(series.Before(series.End()))
	slices.Sort(paths)
	for _, path := range slices.Compact(paths) {
		found := false
		for r := range find(t, ix, wordOf(path)).All() {
			found = found || strings.Contains(r.Title.Text+r.Snippet.Text, wordOf(path))
		}
		if found != (notFound[path] == "") {
			t.Errorf("%s is found: %v", path, found)
		}
	}
}
