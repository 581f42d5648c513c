package recap_test

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "previously/recap"
	"previously/recap/drawn"
)

// TestMapTexts checks that a series in another spelling has the same people and ties,
// that it makes no difference whether it is cut before or after, and that the original
// stays as it is.
func TestMapTexts(t *testing.T) {
	t.Parallel()
	shout := func(text string) string {
		if text == "" { // MapTexts requires it
			return ""
		}
		return text + "!"
	}
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		written, ids := drawn.Encode(t, s), drawn.IDsOf(s)
		loud := s.MapTexts(shout)
		if got := drawn.Encode(t, s); got != written {
			t.Fatalf("the original has changed:\n%s", got)
		}
		for next := 1; next <= s.End(); next++ {
			sameAnswers(t, "cut and spelled", drawn.Dump(s.Cut(next).MapTexts(shout).Before(next), ids), drawn.Dump(loud.Before(next), ids))
		}
		if got := drawn.Encode(t, s.MapTexts(func(text string) string { return text })); got != written {
			t.Fatalf("spelled as it was, it is\n%s\nwant\n%s", got, written)
		}
		for i, in := range loud.Installments {
			if was := s.Installments[i]; in.Title != shout(was.Title) || in.Released != was.Released || len(in.Beats) != len(was.Beats) {
				t.Fatalf("%+v became %+v", was, in)
			}
			for j, tie := range in.Relationships {
				if was := s.Installments[i].Relationships[j]; tie.From != was.From || tie.To != was.To || tie.Kind != was.Kind || tie.Label != shout(was.Label) {
					t.Fatalf("%+v became %+v", was, tie)
				}
			}
			for j, c := range in.Cast {
				if was := s.Installments[i].Cast[j]; c.ID != was.ID || c.SameAs != was.SameAs || c.Status != was.Status || c.Fate != shout(was.Fate) {
					t.Fatalf("%+v became %+v", was, c)
				}
			}
		}
	})
}

// TestMapTextsOfStory checks that no text of the story keeps the old spelling.
func TestMapTextsOfStory(t *testing.T) {
	s := Series{Title: "Sé", Installments: []Installment{{
		Title: "É", Part: "é", Line: "é", Previously: "é", Short: "é", Recap: "é", Beats: []string{"é"}, Directors: []string{"é"},
		Cast:          []CastEntry{{ID: "e", Name: "Né", Actors: Actors{"é", "É"}, Aliases: []string{"é"}, KnownFor: []string{"é"}, Role: "é", Side: "é", Fate: "é"}, {ID: "f", Name: "F"}},
		Relationships: []Relationship{{From: "e", To: "f", Kind: "friend", Label: "é", Why: "é"}},
		Threads:       []ThreadEntry{{ID: "q", Text: "é"}}, Things: []ThingEntry{{Name: "é", Note: "é"}}, Sources: []Source{{Title: "é"}},
	}}}
	story := s.MapTexts(func(text string) string { return strings.NewReplacer("é", "e", "É", "E").Replace(text) }).Before(2)
	written, err := json.Marshal(story.Now().Export(MarkdownOptions{}))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{string(written), story.Now().Markdown(MarkdownOptions{})} {
		if strings.ContainsAny(text, "éÉ") || !strings.Contains(text, "Ne") {
			t.Errorf("the old spelling is left in\n%s", text)
		}
	}
}
