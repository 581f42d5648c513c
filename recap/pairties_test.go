package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"

	"pgregory.net/rapid"
)

// TestDeedsStay checks that a deed lasts to the end, marked new in the film that first
// tells of it and never marked otherwise; only states change and end.
func TestDeedsStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := drawn.Series(t)
		s := series.Before(series.End())
		for k := 1; k <= s.Seen(); k++ {
			for _, tie := range s.AsOf(k).Ties() {
				if !tie.Kind.Deed() {
					marksOfState(t, tie)
					continue
				}
				if tie.Mark != "" && (tie.Mark != Began || tie.Film != k) || tie.Was != nil {
					t.Fatalf("film %d marks the deed as more than new: %+v", k, tie)
				}
				if k < s.Seen() && !lastsInto(s, tie, k+1) {
					t.Fatalf("film %d has lost the deed %+v: %+v", k+1, tie, s.AsOf(k+1).Ties())
				}
			}
		}
	})
}

func marksOfState(t *rapid.T, tie Tie) {
	if (tie.Mark == Changed) != (len(tie.Was) > 0) {
		t.Fatalf("a tie must have what it was before if and only if it has changed: %+v", tie)
	}
	for _, was := range tie.Was {
		if was.Kind.Deed() || was.Kind.Class() != tie.Class {
			t.Fatalf("%+v replaced %+v, which is a deed or of another class", tie, was)
		}
	}
}

// lastsInto reports whether film k still has the deed, without a mark, between the same
// two people, or whether they have turned out to be one person.
func lastsInto(s *Story, deed Tie, k int) bool {
	from, _ := s.AsOf(k).Person(deed.From)
	to, _ := s.AsOf(k).Person(deed.To)
	return from.ID == to.ID || slices.ContainsFunc(s.AsOf(k).Ties(), func(t Tie) bool {
		same := t.From == from.ID && t.To == to.ID || t.Mutual && t.From == to.ID && t.To == from.ID
		return same && t.Kind == deed.Kind && t.Label == deed.Label && t.Mark == ""
	})
}

// TestLatestTellingOfADeedCounts checks that, as of each film, the reason for a deed is
// the one given by the latest film that tells of it.
func TestLatestTellingOfADeedCounts(t *testing.T) {
	because := func(first bool, why string) string { return film(first, "a killed b") + fmt.Sprintf("why = %q\n", why) }
	s := story(t, because(true, "For money."), film(false), because(false, "For love."), film(false))
	for k, want := range []Tie{
		{Film: 1, Why: "For money.", Mark: Began}, {Film: 1, Why: "For money."}, {Film: 3, Why: "For love."}, {Film: 3, Why: "For love."},
	} {
		want.From, want.To, want.Kind, want.Class, want.Label = "a", "b", "killed", Conflict, "killed"
		same(t, fmt.Sprintf("film %d", k+1), s.AsOf(k+1).Ties(), []Tie{want})
	}
}

// TestManyDeedsOfTwoPeople doubles the number of films, each of which tells of deeds of
// the same two people, and checks that building the story and answering about it takes at
// most about twice as many allocations.
func TestManyDeedsOfTwoPeople(t *testing.T) {
	told := func(films int) Series {
		var b strings.Builder
		b.WriteString("title = \"A\"\n")
		for i := range films {
			b.WriteString(film(i == 0, "a killed b", "b saved a label", fmt.Sprintf("a framed b label%d", i)))
		}
		return mustDecode(t, b.String())
	}
	small, large := told(500), told(1000)
	for what, ask := range map[string]func(*Story){
		"Ties":     func(s *Story) { s.Now().Ties() },
		"History":  func(s *Story) { s.Now().History("a", "b") },
		"Accounts": func(s *Story) { s.Accounts() },
	} {
		a, b := small.Before(small.End()), large.Before(large.End())
		if less, more := testing.AllocsPerRun(2, func() { ask(a) }), testing.AllocsPerRun(2, func() { ask(b) }); more > 2.5*less {
			t.Errorf("%s: %v allocations for %d films, %v for %d", what, less, a.Seen(), more, b.Seen())
		}
	}
	before := func(s Series) float64 { return testing.AllocsPerRun(2, func() { s.Before(s.End()) }) }
	if less, more := before(small), before(large); more > 2.5*less {
		t.Errorf("building the story takes %v allocations, and %v for twice the films", less, more)
	}
	s := large.Before(large.End())
	if n := len(s.Now().Ties()); n != 1002 {
		t.Errorf("got %d ties, want 1002: each deed once", n)
	}
}
