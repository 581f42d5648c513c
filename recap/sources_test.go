package recap

import (
	"encoding/json"
	"strings"
	"testing"
)

// creditedSeries returns a series of one film. verbatim says whether its texts are copied
// from its source.
func creditedSeries(verbatim bool) Series {
	return Series{Title: "S", Kind: "film", Installments: []Installment{{
		Title: "One", Line: "Ann goes.", Short: "Ann goes away.", Beats: []string{"Ann goes."}, Recap: "Ann goes far away.",
		Cast:    []CastEntry{{ID: "ann", Name: "Ann"}},
		Sources: []Source{{Title: "One (film)", URL: "https://example.org/One", Licence: "CC BY-SA 4.0", Verbatim: verbatim}},
	}}}
}

// TestSourcesOfCopiedTextsAreNamed checks that a text that is copied word for word is
// followed by its source and licence, and no other text is.
func TestSourcesOfCopiedTextsAreNamed(t *testing.T) {
	for _, section := range Sections() {
		for _, verbatim := range []bool{true, false} {
			series := creditedSeries(verbatim)
			moment, o := series.Before(2).AsOf(1), MarkdownOptions{Sections: []Section{section}, Length: Full}
			want := verbatim && section != SectionCast && section != SectionRelationships
			const named = "\n\nText: One (film). CC BY-SA 4.0. https://example.org/One\n"
			if md := moment.Markdown(o); strings.Contains(md, named) != want {
				t.Errorf("%s, verbatim %v: the source is named: %v, want %v:\n%s", section, verbatim, !want, want, md)
			}
			src, err := json.Marshal(moment.Export(o))
			if err != nil {
				t.Fatalf("%s, verbatim %v: %v", section, verbatim, err)
			}
			if strings.Contains(string(src), `"verbatim":true`) != want {
				t.Errorf("%s, verbatim %v: the JSON has the source: %v, want %v: %s", section, verbatim, !want, want, src)
			}
		}
	}
}

// TestCardsNameTheSource checks that a card names the source of a copied text, and that
// no other card names one.
func TestCardsNameTheSource(t *testing.T) {
	for _, verbatim := range []bool{true, false} {
		series := creditedSeries(verbatim)
		for _, card := range series.Before(2).AsOf(1).Cards(0, 0) {
			want := ""
			if verbatim && card.Film > 0 && len(card.Lines) > 0 {
				want = "Text: One (film). CC BY-SA 4.0"
			}
			if card.Source != want {
				t.Errorf("verbatim %v: the card %q %q names the source %q, want %q", verbatim, card.Title, card.Lines, card.Source, want)
			}
		}
	}
}
