package importer

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"previously/data/article"
	"previously/data/wikipedia"
)

// TestEveryLanguageHasAllWords checks that every language in which articles can be read has
// all the words that an import needs.
func TestEveryLanguageHasAllWords(t *testing.T) {
	if own := slices.Sorted(maps.Keys(languages)); !slices.Equal(own, article.Languages()) {
		t.Errorf("words.go has the languages %v, but article/tables.go has %v", own, article.Languages())
	}
	for language, words := range languages {
		all := reflect.ValueOf(*words)
		for i := range all.NumField() {
			if all.Field(i).IsZero() || all.Field(i).Kind() == reflect.Array && all.Field(i).Index(1).IsZero() {
				t.Errorf("words.go, %q: %s is empty", language, all.Type().Field(i).Name)
			}
		}
	}
}

// TestKinds checks which kind is read from the short descriptions of Wikipedia and
// Wikidata.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		language, about string
		want            Kind
	}{
		{"en", "2011 film", Film}, {"en", "1987 film by Dee Rector", Film}, {"en", "2005 film based on the novel of somebody", Film},
		{"en", "2011 film directed by First Director", Film}, {"en", "2014 American action thriller film", Film}, {"en", "French film series", Series},
		{"en", "Media franchise", Series}, {"en", "American science fiction action film series", Series}, {"en", "film trilogy", Series},
		{"en", "American crime drama television series", Show}, {"en", "British sitcom", Show}, {"en", "2019 television miniseries", Show},
		{"en", "Season of television series", ""}, {"en", "American television series season", ""}, {"en", "2001 novel by somebody", ""},
		{"en", "Soundtrack album of the film", ""}, {"en", "2012 film score", ""}, {"en", "Fictional character in the film series", ""},
		{"en", "French film director", ""}, {"en", "Topics referred to by the same term", ""}, {"en", "Episode of the television series", ""},
		{"fr", "film de Dee Rector, sorti en 2011", Film}, {"fr", "série télévisée française", Show}, {"de", "Film von Dee Rector (2011)", Film},
		{"de", "Filmreihe", Series}, {"de", "US-amerikanische Fernsehserie", Show}, {"es", "película de 2011", Film}, {"es", "serie de televisión", Show},
		{"it", "film del 2011", Film}, {"it", "serie televisiva", Show}, {"pt", "filme de 2011", Film}, {"pt", "série de televisão", Show},
	} {
		if got := wordsOf(c.language).kindOf(wikipedia.Page{Title: "X", About: c.about}); got != c.want {
			t.Errorf("%s: %q is of kind %q, want %q", c.language, c.about, got, c.want)
		}
	}
}

// TestLookingAhead checks which sentences are left out because they mention a later film,
// and that those that only seem to are kept.
func TestLookingAhead(t *testing.T) {
	p := &Plan{Title: "Salt Line", Rows: []Row{{Title: "Salt Line"}, {Title: "Salt Line: Flood"}, {Title: "Ebb"}, {Title: "The Long Tide"}}}
	im := &Importer{client: &wikipedia.Client{}}
	for sentence, want := range map[string]bool{
		"In the sequel she lives.": true, "This sets up the prequel.": true, "He dies in the next film.": true, "To be continued.": true,
		"The Long Tide shows why.": true, "She wins in Salt Line: Flood.": true, "The second film crew leaves.": false,
		"She loses the salt line.": false, "At ebb they sail. Ebb comes.": false, "They wait for the long tide.": false, "She shoots her next film.": false,
	} {
		s := &articleText{}
		s.Plot = sentence
		if got := im.removeHindsight(s, p, 1).Plot == ""; got != want {
			t.Errorf("%q looks ahead: %v, want %v", sentence, got, want)
		}
	}
}
