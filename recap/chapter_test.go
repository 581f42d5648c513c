package recap_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "previously/recap"
	"previously/recap/drawn"
)

// TestChaptersSayWhatConcernsSomebody checks that a chapter has those sentences of each
// beat, and those clauses between semicolons, that name the person, and any clause needed
// to understand who "he" is.
func TestChaptersSayWhatConcernsSomebody(t *testing.T) {
	for name, c := range map[string]struct{ beat, want string }{
		"all of it":                 {"Ann robs Bo.", "Ann robs Bo."},
		"one sentence of two":       {"Bo leaves. Ann robs the vault.", "Ann robs the vault."},
		"one part of two":           {"Bo leaves; the door shuts on Ann.", "The door shuts on Ann."},
		"the first part":            {"Ann robs the vault; Bo leaves.", "Ann robs the vault."},
		"a clause about who she is": {"Ann robs the vault; she leaves; Bo stays.", "Ann robs the vault; she leaves."},
		"a clause about who he is":  {"Bo leaves; he takes Ann along. Cy stays.", "Bo leaves; he takes Ann along."},
		"two apart":                 {"Ann comes; Bo leaves. Ann stays.", "Ann comes. Ann stays."},
		"only a possessive":         {"Bo takes Ann's hat.", ""},
		"nothing":                   {"Bo leaves.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			in := Installment{Title: "One", Beats: []string{c.beat}}
			for _, name := range []string{"Ann", "Bo", "Cy"} {
				in.Cast = append(in.Cast, CastEntry{ID: name, Name: name})
			}
			got := Series{Installments: []Installment{in}}.Before(2).Now().Chapters("Ann")[0].Beats
			if strings.Join(got, "|") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestChaptersComeInViewingOrder checks that chapters are in the order of the films, and
// that each uses only words from the beats of its film.
func TestChaptersComeInViewingOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		now := s.Before(s.End()).Now()
		for _, p := range now.Cast() {
			last := 0
			for _, c := range now.Chapters(p.ID) {
				if c.Film < last {
					t.Fatalf("%s: film %d comes after film %d", p.Name, c.Film, last)
				}
				last = c.Film
				told := strings.Join(now.Story().Films[c.Film-1].Beats, "\n")
				for _, beat := range c.Beats {
					words := strings.FieldsFunc(beat, func(r rune) bool { return strings.ContainsRune(" .;", r) })
					if missing := slices.IndexFunc(words, func(w string) bool { return !strings.Contains(strings.ToLower(told), strings.ToLower(w)) }); missing >= 0 {
						t.Fatalf("%s: the chapter of film %d says %q, which its film does not: %q", p.Name, c.Film, words[missing], told)
					}
				}
			}
		}
	})
}
