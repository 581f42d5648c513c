package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"

	"pgregory.net/rapid"
)

// spellings are formats in which people write a season and an episode.
var spellings = []string{"S%dE%d", "s%02de%02d", "%dx%d", "%dx%02d", "%d×%d", "season %d episode %d", "Season %d, Episode %d", "S%d E%d", "s%d.e%d", " S%d ep %d ", "series %d episode %d", "S%d: E%d"}

// TestNumberingInAnySpelling checks that every spelling of a numbering is
// recognized, with any numbers, and that texts that only resemble one are not.
func TestNumberingInAnySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := Numbering{rapid.IntRange(1, 99).Draw(t, "season"), rapid.IntRange(1, 999).Draw(t, "episode")}
		typed := fmt.Sprintf(rapid.SampledFrom(spellings).Draw(t, "spelling"), want.Part, want.Installment)
		if got, ok := NumberingOf(typed); !ok || got != want {
			t.Fatalf("%q: got %v, %v, want %v", typed, got, ok, want)
		}
	})
	for typed, want := range map[string]Numbering{
		"S3": {Part: 3}, "season 3": {Part: 3}, "Volume 12": {Part: 12}, "3": {}, "": {}, "E4": {}, "3 4": {}, "S0E1": {}, "S1E0": {}, "3x": {}, "x3": {},
		"1917": {}, "Mission 3": {}, "S3E4 and more": {}, "S3E4E5": {}, "S99999999999999999999E1": {}, "Chapter 2": {},
	} {
		if got, ok := NumberingOf(typed); got != want || ok != (want != Numbering{}) {
			t.Errorf("%q: got %v, %v, want %v", typed, got, ok, want)
		}
	}
}

// TestNumberedIsByLabelOrByPlace checks that an installment's number is taken from its
// label or, if it has none, from its place in the part. With any other label it has no
// number.
func TestNumberedIsByLabelOrByPlace(t *testing.T) {
	s := Series{Installments: []Installment{
		{Part: "Season 1", Line: "It is."}, {Line: "It is."}, {Label: "Special", Line: "It is."}, {Line: "It is."},
		{Part: "Season 2", Label: "2x01", Line: "It is."}, {Label: "S2E2", Line: "It is."}, {},
		{Part: "The Films", Line: "It is."},
	}}
	for n, want := range map[Numbering][]int{
		{1, 1}: {1}, {1, 2}: {2}, {1, 3}: nil, {1, 4}: {4}, {2, 1}: {5}, {2, 2}: {6}, {2, 3}: {7}, {3, 1}: nil, {1, 0}: {1}, {2, 0}: {5}, {3, 0}: nil, {0, 0}: nil,
	} {
		if got := s.NumbersOf(n); !slices.Equal(got, want) {
			t.Errorf("%v: got installments %v, want %v", n, got, want)
		}
	}
}

// TestPartsCoverEverything checks that each film is in the part of its name, and that
// series and story agree on the parts.
func TestPartsCoverEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s Series
		for range rapid.IntRange(1, 12).Draw(t, "installments") {
			s.Installments = append(s.Installments, Installment{Title: "T", Line: "L", Part: rapid.SampledFrom([]string{"", "", "Season 1", "Season 2"}).Draw(t, "part")})
		}
		story := s.Before(s.End())
		for i, f := range story.Films {
			p := story.Parts()[story.PartOf(i+1)]
			if p.Name != f.Part || p.First > i+1 || p.Last < i+1 {
				t.Fatalf("film %d, of part %q, is in %+v", i+1, f.Part, p)
			}
		}
		if got := s.Parts(); !slices.Equal(got, story.Parts()) {
			t.Fatalf("the series has the parts %v, its story %v", got, story.Parts())
		}
	})
	for name, want := range map[string]string{"Season 2": "season", "Volume 10": "volume", "The Films": "part", "": "part", "Season": "part", "Season Two": "part", "2": "part", strings.Repeat("S", 3) + " 3": "sss"} {
		if got := (Part{Name: name}).Word(); got != want {
			t.Errorf("%q: got the word %q, want %q", name, got, want)
		}
	}
}
