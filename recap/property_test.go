package recap_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// sameAnswers fails the test if two stories or moments answer differently.
func sameAnswers(t *rapid.T, what string, got, want any) {
	if reflect.DeepEqual(want, got) { // much faster than cmp.Diff
		return
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// TestStoryIsThatOfTheCutFile is the law of the whole program: the story before
// an installment is the same as if the file ended there.
func TestStoryIsThatOfTheCutFile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		file, ids := drawn.Encode(t, s), drawn.IDsOf(s)
		for next := 1; next <= len(s.Installments); next++ {
			want := drawn.Dump(s.Before(next), ids)
			announced := s.Installments[next-1]
			for what, src := range map[string]string{
				"cut and written":          drawn.Encode(t, s.Cut(next)),
				"the text cut off":         drawn.Truncate(file, next, announced),
				"the text by hand cut off": drawn.Truncate(drawn.WriteByHand(file), next, announced),
			} {
				sameAnswers(t, what, drawn.Dump(mustDecode(t, src).Before(next), ids), want)
			}
		}
		all := mustDecode(t, drawn.Encode(t, s.Cut(s.End())))
		sameAnswers(t, "the end", drawn.Dump(all.Before(s.End()), ids), drawn.Dump(s.Before(s.End()), ids))
	})
}

// TestNothingFromTheFutureIsShown checks that nothing that a Story shows contains a token
// of a later installment, or anybody's id.
func TestNothingFromTheFutureIsShown(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		ids := drawn.IDsOf(s)
		for next := 1; next <= len(s.Installments); next++ {
			text := drawn.ShownText(s.Before(next), ids)
			in := s.Installments[next-1]
			called := []string{in.Title, in.Label, in.Part}
			for _, token := range drawn.Tokens.FindAllStringSubmatch(text, -1) {
				if drawn.TokenFilm(token) >= next && !slices.Contains(called, token[0]) {
					t.Fatalf("before %d it shows %s", next, token[0])
				}
				if slices.Contains(ids, token[0]) {
					t.Fatalf("it shows the id %s", token[0])
				}
			}
			for later := next; later <= len(s.Installments); later++ {
				if minutes := fmt.Sprint(s.Installments[later-1].Minutes); strings.Contains(text, minutes) {
					t.Fatalf("before %d it shows that film %d takes %s minutes", next, later, minutes)
				}
			}
		}
	})
}

// TestAnswersAboutTheSeenStayAsTheyWere checks that what the viewer has seen since
// changes no answer about an earlier film.
func TestAnswersAboutTheSeenStayAsTheyWere(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		ids := drawn.IDsOf(s)
		var before []drawn.Answers
		for next := 1; next <= len(s.Installments); next++ {
			after := drawn.Dump(s.Before(next), ids).Moments
			for k, want := range before {
				want.Texts, want.Exports = nil, nil // their heading names the horizon
				sameAnswers(t, fmt.Sprintf("as of film %d, with %d and %d seen", k+1, next-2, next-1), after[k], want)
			}
			before = after
		}
	})
}

// TestStandingNeedsNoStory checks that the series says how far the viewer has got just
// as the story does, without building the story.
func TestStandingNeedsNoStory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for next := range len(s.Installments) + 3 {
			if diff := cmp.Diff(s.Before(next).Standing(), s.Standing(next)); diff != "" {
				t.Fatalf("before %d (-story +series):\n%s", next, diff)
			}
		}
	})
	s := drawn.Long()
	if n := testing.AllocsPerRun(3, func() { s.Standing(s.End()) }); n > 3 {
		t.Errorf("with %d installments Standing takes %v allocations, want at most 3", len(s.Installments), n)
	}
}

// TestPrincipalIsTheFirstWithATie checks that the principal is the first of the cast with
// a tie, or the first of all if nobody has one or the film's text is copied word for word.
func TestPrincipalIsTheFirstWithATie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		story := s.Before(s.End())
		for k := 1; k <= story.Seen(); k++ {
			cast := story.AsOf(k).Cast()
			tied := slices.IndexFunc(cast, func(p Person) bool { return len(story.AsOf(k).TiesOf(p.ID)) > 0 })
			want := ""
			if story.Films[k-1].Verbatim() {
				tied = 0
			}
			if len(cast) > 0 {
				want = cast[max(tied, 0)].ID
			}
			if got := story.AsOf(k).Principal(); got != want {
				t.Fatalf("as of film %d: got %q, want %q", k, got, want)
			}
		}
	})
}

// TestNobodyIsCalledNewInTheFirstFilm checks that everyone who first appears in a film is
// called new, except in the first film, where everyone would be.
func TestNobodyIsCalledNewInTheFirstFilm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		story := s.Before(s.End())
		for k := 1; k <= story.Seen(); k++ {
			moment := story.AsOf(k)
			for _, p := range moment.Cast() {
				if called := p.News() == "new"; called != (k > 1 && p.First == k) {
					t.Fatalf("as of film %d: %s, first in film %d, is called %q", k, p.ID, p.First, p.News())
				}
				for _, tie := range moment.TiesOf(p.ID) {
					if k == 1 && moment.News(tie) == "new" {
						t.Fatalf("in the first film a tie of %s is called new", p.ID)
					}
				}
			}
		}
	})
}
