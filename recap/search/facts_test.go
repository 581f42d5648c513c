package search

import (
	"slices"
	"testing"
)

const garage = `
title = "Garage"

[[installment]]
title = "One"
line = "A wrench falls into the well."
short = "Ann drops her wrench, and it falls into the well."
beats = ["The wrench falls into the well.", "Bo finds it."]
recap = """
It is night.

The wrench that Ann holds falls into the well."""

[[installment.cast]]
id = "ann"
name = "Ann"
actor = "Zelda Z"
role = "Mechanic at the harbour"
known_for = ["Braquo", "The Long Night"]

[[installment.cast]]
id = "bo"
name = "Bo"
role = "Diver"

[[installment]]
title = "Two"
line = "Ann leaves."

[[installment.cast]]
id = "ann"
role = "Fugitive"
`

// TestPeopleAreFoundByWhatIsSaidAboutThem checks that people are found by their role, by
// an earlier one, and by what their actor is known for.
func TestPeopleAreFoundByWhatIsSaidAboutThem(t *testing.T) {
	series := mustDecode(t, []byte(garage))
	ix := New(series.Before(series.End()))
	for _, test := range []struct{ query, title, snippet, detail string }{
		{"diver", "Bo", "[Diver]", ""},
		{"fugit", "Ann", "[Fugit]ive", "played by Zelda Z"},
		{"mechanic", "Ann", "[Mechanic] at the harbour", "Fugitive; played by Zelda Z; as of One"},
		{"harbour mechanic", "Ann", "[Mechanic] at the [harbour]", "Fugitive; played by Zelda Z; as of One"},
		{"mecanic", "Ann", "[Mechanic] at the harbour", "Fugitive; played by Zelda Z; as of One"},
		{"braquo", "Ann", "known for [Braquo]", "Fugitive; played by Zelda Z"},
		{"the one from Braquo", "Ann", "known for [Braquo]", "Fugitive; played by Zelda Z"},
		{"who was that guy in the long night", "Ann", "known for The [Long] [Night]", "Fugitive; played by Zelda Z"},
	} {
		t.Run(test.query, func(t *testing.T) {
			for r := range find(t, ix, test.query).All() {
				if got := bracketed(r.Snippet.Text, r.Snippet.Ranges); r.Kind != Character || r.Person == "" || r.Title.Text != test.title || got != test.snippet || r.Detail != test.detail {
					t.Errorf("%q: got %s: %s, %q, want %s: %s, %q", test.query, listedAs(r), got, r.Detail, test.title, test.snippet, test.detail)
				}
				return
			}
			t.Errorf("%q finds nothing", test.query)
		})
	}
}

// TestAFactIsFoundOnce checks that a fact that a film tells at several lengths is found
// once: where the words are closest together or, if that is equal, in the longest text.
func TestAFactIsFoundOnce(t *testing.T) {
	series := mustDecode(t, []byte(garage))
	ix := New(series.Before(series.End()))
	for query, want := range map[string]string{"wrench": "passage: One full", "wrench well": "passage: One beats", "night": "character: Ann"} {
		t.Run(query, func(t *testing.T) {
			results := slices.Collect(find(t, ix, query).All())
			passages := slices.DeleteFunc(slices.Clone(results), func(r Result) bool { return r.Kind != Passage })
			if len(passages) != 1 || listedAs(results[0]) != want {
				t.Errorf("%q: got %d passages, %q first, want one and %q", query, len(passages), listedAs(results[0]), want)
			}
		})
	}
}

// TestEachFilmIsFoundOnce checks in every bundled series that no two results are passages
// of the same film, or the same person.
func TestEachFilmIsFoundOnce(t *testing.T) {
	for _, series := range allBundled(t) {
		ix := New(series.Before(series.End()))
		for _, query := range []string{"the", "a", "he", "dies", "escapes", "take", "their"} {
			films, people := map[int]bool{}, map[string]bool{}
			for r := range find(t, ix, query).All() {
				told := r.Kind == Passage && r.Source == Telling
				if told && films[r.Film] || r.Kind == Character && people[r.Person] {
					t.Errorf("%s: %q finds %q twice", series.Title, query, r.Title.Text)
				}
				films[r.Film] = films[r.Film] || told
				people[r.Person] = people[r.Person] || r.Kind == Character
			}
		}
	}
}
