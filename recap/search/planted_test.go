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
	"Installments.Sources.Title":  credits, "Installments.Sources.Licence": credits,
}

const (
	seriesOwn = "it describes the whole series; the library searches it"
	credits   = "it is not part of the story"
)

// TestEveryTextIsFound checks that each text of a file is found by its words.
func TestEveryTextIsFound(t *testing.T) {
	src, paths := planted.Words()
	series := mustDecode(t, []byte(src))
	ix := New(series.Before(series.End()))
	for _, path := range paths {
		word, found := planted.WordOf(path), false
		for r := range find(t, ix, word).All() {
			found = found || strings.Contains(r.Title.Text+r.Snippet.Text, word)
		}
		if found != (notFound[path] == "") {
			t.Errorf("%s is found: %v", path, found)
		}
	}
	for path := range notFound {
		if !slices.Contains(paths, path) {
			t.Errorf("a series has no %s", path)
		}
	}
}
