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

// accountsFilmByFilm returns the accounts put together from [Moment.Cast] and
// [Moment.Ties] of each film.
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

// TestAccountsMatchTheMoments checks the accounts against the answers of each
// moment, in drawn and bundled series.
func TestAccountsMatchTheMoments(t *testing.T) {
	t.Parallel()
	check := func(t interface{ Fatalf(string, ...any) }, s *Story) {
		if diff := cmp.Diff(accountsFilmByFilm(s), s.Accounts(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s before %d (-moment by moment +accounts):\n%s", s.Title, s.Seen()+1, diff)
		}
	}
	for _, file := range seriesFiles(t) {
		series := mustDecode(t, string(file))
		step := 1
		if testing.Short() {
			step = 5
		}
		for next := 1; next <= series.End(); next += step {
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

// TestAccountOfAMerger checks the account of a film in which one person turns out to be
// another: it has that other person and what the film says about them, and nothing that
// earlier films said under the mask.
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
			if ties := shortTies(accounts[i].Ties); ties != want.ties || !slices.Equal(cast, want.cast) {
				t.Errorf("film %d: got %v and %s, want %v and %s", i+1, cast, ties, want.cast, want.ties)
			}
		})
	}
}
