package chart

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// tieSentences returns each sentence after its class and before its mark.
func tieSentences(sentences []recap.Sentence) []string {
	var list []string
	for _, s := range sentences {
		list = append(list, strings.TrimSpace(string(s.Class())+": "+s.String()+" "+string(s.Mark())))
	}
	return list
}

func TestEgo(t *testing.T) {
	story := feud(t)
	view := Ego(story.AsOf(2), "romeo")
	now := []string{
		"bond: Romeo is secretly married to Juliet",
		"bargain: Friar Laurence has a plan with Romeo",
	}
	before := []string{
		"bond: Romeo was a friend of Mercutio ended",
		"conflict: Romeo killed Tybalt new",
		"conflict: Tybalt dared Romeo changed",
	}
	if got := tieSentences(view.Now); !slices.Equal(got, now) {
		t.Errorf("now: got\n%q\nwant\n%q", got, now)
	}
	if got := tieSentences(view.Before); !slices.Equal(got, before) {
		t.Errorf("before: got\n%q\nwant\n%q", got, before)
	}
	if want := []string{"juliet", "friar", "mercutio", "tybalt"}; !slices.Equal(view.Neighbours, want) {
		t.Errorf("got neighbours %q, want %q", view.Neighbours, want)
	}
	var second []string
	for _, tie := range view.SecondRing(story.AsOf(2)) {
		second = append(second, tie.From+" "+tie.Label+" "+tie.To)
	}
	if want := []string{"tybalt cousin of juliet", "friar has a plan with juliet", "tybalt killed mercutio"}; !sameSet(second, want) {
		t.Errorf("got second ring %q, want %q", second, want)
	}
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

func TestEgoOfNobody(t *testing.T) {
	story := feud(t)
	for _, id := range []string{"paris", "xyzzy", ""} { // Paris appears in film 2
		if view := Ego(story.AsOf(1), id); view.Center.ID != "" || view.Now != nil || view.Before != nil {
			t.Errorf("in film 1 %q has a view: %v", id, view)
		}
	}
}

func TestPrincipal(t *testing.T) {
	story := feud(t)
	if got := story.AsOf(2).Principal(); got != "romeo" {
		t.Errorf("got %q, want romeo", got)
	}
	lonely := recap.Series{Installments: []recap.Installment{{
		Title: "One", Line: "x",
		Cast: []recap.CastEntry{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}, {ID: "c", Name: "C"}},
	}}}
	if got := lonely.Before(2).AsOf(1).Principal(); got != "a" {
		t.Errorf("without any ties: got %q, want a", got)
	}
	lonely.Installments[0].Relationships = []recap.Relationship{{From: "c", To: "b", Kind: "friend"}}
	if got := lonely.Before(2).AsOf(1).Principal(); got != "b" {
		t.Errorf("with a tie of b and c: got %q, want b", got)
	}
	if got := (recap.Series{}).Before(1).AsOf(1).Principal(); got != "" {
		t.Errorf("without a cast: got %q, want nobody", got)
	}
}

func TestEgoHasEveryTieOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := castOf(t, rapid.IntRange(2, 12).Draw(t, "people"), rapid.IntRange(0, 40).Draw(t, "ties")).Before(99)
		person := rapid.SampledFrom(story.AsOf(99).Cast()).Draw(t, "person")
		view := Ego(story.AsOf(99), person.ID)
		n := 0
		for i, list := range [][]recap.Sentence{view.Now, view.Before} {
			for j, s := range list {
				n += len(s.Ties)
				if s.Holds() != (i == 0) {
					t.Fatalf("%q is on the wrong list", s)
				}
				for _, tie := range s.Ties {
					if !tie.Joins(person.ID) {
						t.Fatalf("%q is not about %s", s, person.ID)
					}
				}
				if j == 0 {
					continue
				}
				film, before := s.Ties[0].Film, list[j-1].Ties[0].Film
				if i == 1 && film > before || (i == 0 || film == before) && LineOf(list[j-1].Class()) > LineOf(s.Class()) {
					t.Fatalf("%q is too far down its list", s)
				}
			}
		}
		if ties := story.AsOf(99).TiesOf(person.ID); n != len(ties) {
			t.Fatalf("got %d ties in the view, want %d", n, len(ties))
		}
		for _, tie := range view.SecondRing(story.AsOf(99)) {
			if tie.Joins(person.ID) || !slices.Contains(view.Neighbours, tie.From) || !slices.Contains(view.Neighbours, tie.To) {
				t.Fatalf("%v is not in the second ring of %s", tie, person.ID)
			}
		}
	})
}
