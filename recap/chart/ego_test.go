package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// rows are the rows of a view in words: class, arrow and the other's name.
func rows(view EgoView) []string {
	arrows := map[Arrow]string{Mutual: "—", Out: "→", In: "←"}
	var list []string
	for _, g := range view.Groups {
		for _, r := range g.Rows {
			list = append(list, string(g.Class)+" "+r.Tie.Label+" "+arrows[r.Arrow]+" "+r.Other.Name+" "+string(r.Tie.Mark))
		}
	}
	return list
}

func TestEgo(t *testing.T) {
	story := feud(t)
	view := Ego(story.AsOf(2), "romeo")
	want := []string{
		"bond secretly married to — Juliet ",
		"bond is a friend of — Mercutio ended",
		"conflict killed → Tybalt new",
		"conflict dared ← Tybalt changed",
		"bargain has a plan with — Friar Laurence ",
	}
	if got := rows(view); !slices.Equal(got, want) {
		t.Errorf("rows:\n%q\nwant:\n%q", got, want)
	}
	if want := []string{"juliet", "mercutio", "tybalt", "friar"}; !slices.Equal(view.Neighbours, want) {
		t.Errorf("neighbours %q, want %q", view.Neighbours, want)
	}
	if view.Called != "Romeo" {
		t.Errorf("the centre is called %q", view.Called)
	}
	var second []string
	for _, tie := range view.SecondRing(story.AsOf(2)) {
		second = append(second, tie.From+" "+tie.Label+" "+tie.To)
	}
	if want := []string{"tybalt cousin of juliet", "friar has a plan with juliet", "tybalt killed mercutio"}; !sameSet(second, want) {
		t.Errorf("second ring %q, want %q", second, want)
	}
	if row := view.Groups[1].Rows[1]; row.Line != Heavy || len(row.Tie.Was) != 1 || row.Tie.Was[0].Label != "seeks a duel with" {
		t.Errorf("the conflict is drawn %v and was %v", row.Line, row.Tie.Was)
	}
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

func TestEgoOfNobody(t *testing.T) {
	story := feud(t)
	for _, id := range []string{"paris", "xyzzy", ""} { // Paris appears in film 2
		if view := Ego(story.AsOf(1), id); view.Center.ID != "" || view.Groups != nil {
			t.Errorf("%q has a view in film 1: %v", id, view)
		}
	}
}

func TestPrincipal(t *testing.T) {
	story := feud(t)
	if got := story.AsOf(2).Principal(); got != "romeo" {
		t.Errorf("principal is %q", got)
	}
	lonely := recap.Series{Installments: []recap.Installment{{
		Title: "One", Line: "x",
		Cast: []recap.CastEntry{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}, {ID: "c", Name: "C"}},
	}}}
	if got := lonely.Before(2).AsOf(1).Principal(); got != "a" {
		t.Errorf("with no ties at all the principal is %q", got)
	}
	lonely.Installments[0].Relationships = []recap.Relationship{{From: "c", To: "b", Kind: "friend"}}
	if got := lonely.Before(2).AsOf(1).Principal(); got != "b" {
		t.Errorf("the first with a tie is b, the principal %q", got)
	}
	if got := (recap.Series{}).Before(1).AsOf(1).Principal(); got != "" {
		t.Errorf("the principal of nobody is %q", got)
	}
}

func TestEgoHasEveryTieOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := castOf(t, rapid.IntRange(2, 12).Draw(t, "people"), rapid.IntRange(0, 40).Draw(t, "ties")).Before(99)
		person := rapid.SampledFrom(story.AsOf(99).Cast()).Draw(t, "person")
		view := Ego(story.AsOf(99), person.ID)
		n := 0
		for _, g := range view.Groups {
			for i, r := range g.Rows {
				n++
				if r.Tie.Class != g.Class || !r.Tie.Joins(person.ID) || r.Other.ID != r.Tie.Other(person.ID) {
					t.Fatalf("row %v does not belong to %s of %s", r, g.Class, person.ID)
				}
				if i > 0 && g.Rows[i-1].Tie.Mark.Over() && !r.Tie.Mark.Over() {
					t.Fatalf("an ended tie comes before one that stands")
				}
			}
		}
		if ties := story.AsOf(99).TiesOf(person.ID); n != len(ties) {
			t.Fatalf("%d rows for %d ties", n, len(ties))
		}
		for _, tie := range view.SecondRing(story.AsOf(99)) {
			if tie.Joins(person.ID) || !slices.Contains(view.Neighbours, tie.From) || !slices.Contains(view.Neighbours, tie.To) {
				t.Fatalf("%v is not of the second ring of %s", tie, person.ID)
			}
		}
	})
}
