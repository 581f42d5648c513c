package recap_test

import (
	"slices"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// accountsFilmByFilm returns the accounts as [Moment.Cast] and [Moment.Ties] have them.
func accountsFilmByFilm(s *Story) []Account {
	accounts := make([]Account, s.Seen())
	for i := range accounts {
		accounts[i] = Account{
			Cast: slices.DeleteFunc(s.AsOf(i+1).Cast(), func(p Person) bool { return p.Last != i+1 }),
			Ties: slices.DeleteFunc(s.AsOf(i+1).Ties(), func(t Tie) bool { return t.Film != i+1 }),
		}
	}
	return accounts
}

// TestAccountsAreWhatFilmsSayOneByOne holds them to the answers film by film, in
// drawn series and in the bundled ones, at every horizon.
func TestAccountsAreWhatFilmsSayOneByOne(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, s *Story) {
		if diff := cmp.Diff(accountsFilmByFilm(s), s.Accounts(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s before %d (-film by film +at once):\n%s", s.Title, s.Seen()+1, diff)
		}
	}
	for _, file := range seriesFiles(t) {
		series := decoded(t, string(file))
		for next := 1; next <= series.End(); next++ {
			check(t, series.Before(next))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		series := drawn.Series(t)
		for next := 1; next <= series.End(); next++ {
			check(t, series.Before(next))
		}
	})
}

// TestAccountOfAMerger has whom and what a film speaks of that shows two to be
// one: the face, with what is said of it, and not what the mask brought along.
func TestAccountOfAMerger(t *testing.T) {
	s := story(t, film(true, "mask hunts a", "c friend b"), film(false, "c enemy a", "mask is c"), film(false))
	accounts := s.Accounts()
	for i, want := range []struct {
		cast []string
		ties string
	}{
		{[]string{"a", "b", "c", "mask"}, "mask hunts a new; c is a friend of b new"},
		{[]string{"c"}, "c is an enemy of a changed (hunts)"},
		{nil, ""},
	} {
		t.Run(want.ties, func(t *testing.T) {
			var cast []string
			for _, p := range accounts[i].Cast {
				cast = append(cast, p.ID)
			}
			if ties := short(accounts[i].Ties); ties != want.ties || !slices.Equal(cast, want.cast) {
				t.Errorf("film %d: %v and %s, want %v and %s", i+1, cast, ties, want.cast, want.ties)
			}
		})
	}
}
