package recap_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "previously/recap"
	"previously/recap/drawn"
	"previously/recap/text"
)

// storyOfTies returns the story of films that are written in short. Each is a list of
// ties, "from kind to" or "from kind to: label"; a "!" after one ends the tie. "† Ann"
// says that Ann is dead, "? Ann" that she is believed dead.
func storyOfTies(t *testing.T, films ...string) *Story {
	t.Helper()
	s := Series{Title: "T"}
	for i, film := range films {
		in := Installment{Title: "T", Line: "It."}
		if i == 0 {
			for _, name := range []string{"Ann", "Bo", "Cy", "The Kid"} {
				in.Cast = append(in.Cast, CastEntry{ID: name, Name: name})
			}
		}
		for said := range strings.SplitSeq(film, "; ") {
			if name, dead := strings.CutPrefix(said, "† "); dead {
				in.Cast = append(in.Cast, CastEntry{ID: name, Status: Dead})
				continue
			}
			if name, gone := strings.CutPrefix(said, "? "); gone {
				in.Cast = append(in.Cast, CastEntry{ID: name, Status: PresumedDead})
				continue
			}
			said, ended := strings.CutSuffix(said, "!")
			tie, label, _ := strings.Cut(said, ": ")
			if words := strings.Fields(strings.ReplaceAll(tie, "The Kid", "The_Kid")); len(words) == 3 {
				id := func(word string) string { return strings.ReplaceAll(word, "_", " ") }
				in.Relationships = append(in.Relationships, Relationship{From: id(words[0]), Kind: Kind(words[1]), To: id(words[2]), Label: label, Ended: ended})
			}
		}
		s.Installments = append(s.Installments, in)
	}
	return s.Before(s.End())
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, want string
		films      []string
	}{
		{"a kind's own words", "Ann is a friend of Bo", []string{"Ann friend Bo"}},
		{"a label with its verb", "Ann still loves Bo", []string{"Ann loves Bo: still loves"}},
		{"a label without a verb", "Ann is the mother of Bo", []string{"Ann family Bo: mother of"}},
		{"an article inside", "Ann works for the Kid", []string{"Ann employs The Kid: works for"}},
		{"an article twice", "Ann runs the Kid", []string{"Ann employs The Kid: runs the"}},
		{"an article at the beginning", "The Kid shot Ann", []string{"The Kid killed Ann: shot"}},

		{"a state that ends", "Ann was a friend of Bo", []string{"Ann friend Bo", "Ann friend Bo!"}},
		{"a state that was over before", "Ann loved Bo", []string{"Ann loves Bo!"}},
		{"a state that another replaces", "Ann is an ally of Bo; Ann hunted Bo", []string{"Ann hunts Bo", "Ann ally Bo"}},

		{"the one who acts has died", "Ann hunted Bo", []string{"Ann hunts Bo", "† Ann"}},
		{"the one who acts is believed dead", "Ann hunted Bo", []string{"Ann hunts Bo", "? Ann"}},
		{"the other has died", "Ann hunted Bo", []string{"Ann hunts Bo", "† Bo"}},
		{"said before the other died", "Ann trusted Bo", []string{"Ann ally Bo: trusts", "† Bo"}},
		{"said after the other died", "Ann mourns Bo", []string{"† Bo", "Ann friend Bo: mourns"}},
		{"a friend of the dead", "Ann was a friend of Bo", []string{"† Bo", "Ann friend Bo: is a friend of"}},
		{"a widow of the dead", "Ann is the widow of Bo", []string{"† Bo", "Ann romance Bo: is the widow of"}},
		{"kin of the dead", "Ann is the daughter of Bo", []string{"Ann family Bo: is the daughter of", "† Bo"}},
		{"dead kin", "Ann was the daughter of Bo", []string{"Ann family Bo: is the daughter of", "† Ann"}},
		{"a deed of the dead", "Ann framed Bo", []string{"Ann framed Bo", "† Ann; † Bo"}},

		{"several do it", "Ann, Cy and the Kid turned on Bo", []string{"Ann betrayed Bo: turned on; Cy betrayed Bo: turned on; The Kid betrayed Bo: turned on"}},
		{"several are it", "Ann and Cy are allies of Bo", []string{"Ann ally Bo; Cy ally Bo"}},
		{"not with a word that fits only one", "Ann owes her life to Bo; Cy owes her life to Bo", []string{"Ann owes Bo: owes her life to; Cy owes Bo: owes her life to"}},
		{"one does it to several", "Ann stabbed Bo and the Kid", []string{"Ann killed Bo: stabbed; Ann killed The Kid: stabbed"}},
		{"not if one of them is dead", "Ann is a friend of Cy; Ann was a friend of Bo", []string{"Ann friend Cy; Ann friend Bo", "† Bo"}},
		{"not if one of the ties is new", "Ann shot Cy; Ann shot Bo", []string{"Ann killed Cy: shot", "Ann killed Bo: shot"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := storyOfTies(t, c.films...).Now()
			var got []string
			for _, s := range m.Sentences(m.Ties()) {
				got = append(got, s.String())
			}
			want := strings.Split(c.want, "; ")
			if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestWhysOfSeveral checks that the reasons of several people say whose they are if they
// differ.
func TestWhysOfSeveral(t *testing.T) {
	for _, c := range []struct{ ann, cy, want string }{
		{"", "", ""},
		{"Over money.", "Over money.", "Over money."},
		{"Over money.", "", "Ann: Over money."},
		{"Over money.", "Cy's mother told her to.", "Ann: Over money.|Cy's mother told her to."},
	} {
		t.Run(c.want, func(t *testing.T) {
			in := Installment{Title: "T", Line: "It."}
			for _, name := range []string{"Ann", "Bo", "Cy"} {
				in.Cast = append(in.Cast, CastEntry{ID: name, Name: name})
			}
			in.Relationships = []Relationship{
				{From: "Ann", To: "Bo", Kind: "betrayed", Why: c.ann}, {From: "Cy", To: "Bo", Kind: "betrayed", Why: c.cy},
			}
			m := Series{Installments: []Installment{in}}.Before(2).Now()
			if got := strings.Join(m.Sentences(m.Ties())[0].Whys(), "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// checkSentences checks every sentence that a moment says about people.
func checkSentences(t interface {
	Helper()
	Errorf(string, ...any)
}, m Moment) {
	t.Helper()
	ties := m.Ties()
	for _, p := range m.Cast() {
		for _, q := range m.Cast() {
			for _, st := range m.History(p.ID, q.ID) {
				for _, s := range m.Recall(st) {
					checkSentence(t, personThen(m, st.Film), s)
				}
			}
		}
		for _, s := range m.Sentences(m.TiesOf(p.ID)) {
			checkSentence(t, m.Person, s)
		}
	}
	told := 0
	for _, s := range m.Sentences(ties) {
		checkSentence(t, m.Person, s)
		told += len(s.Ties)
	}
	if told != len(ties) {
		t.Errorf("%d ties are told, want %d", told, len(ties))
	}
}

// personThen returns a function that looks people up as of an earlier film, or as of now
// if that film did not know them.
func personThen(now Moment, film int) func(id string) (Person, bool) {
	return func(id string) (Person, bool) {
		if p, known := now.Story().AsOf(film).Person(id); known {
			return p, true
		}
		return now.Person(id)
	}
}

var twoArticles = regexp.MustCompile(`(?i:\bthe the\b)| The `)

func checkSentence(t interface {
	Helper()
	Errorf(string, ...any)
}, person func(id string) (Person, bool), s Sentence) {
	t.Helper()
	said := s.String()
	name := func(id string) string { p, _ := person(id); return p.Name }
	first, last := name(s.Ties[0].From), name(s.Ties[len(s.Ties)-1].To)
	switch {
	case !strings.HasPrefix(said, text.Capitalize(first)+" ") && !strings.HasPrefix(said, text.Capitalize(first)+", "):
		t.Errorf("%q does not begin with %s", said, first)
	case !strings.HasSuffix(strings.ToLower(said), " "+strings.ToLower(last)):
		t.Errorf("%q does not end with %s", said, last)
	case !text.Predicate(s.Predicate).HasVerb() && len(s.Subjects) == 1:
		t.Errorf("%q has no verb", said)
	case twoArticles.MatchString(said):
		t.Errorf("%q has two articles, or a capital The inside", said)
	case s.Mark().Over() && text.Predicate(s.Predicate).Past() != text.Predicate(s.Predicate):
		t.Errorf("%q is over but not in the past tense", said)
	}
	for _, tie := range s.Ties {
		if tie.Kind.Deed() && tie.Mark.Over() {
			t.Errorf("the deed in %q has ended", said)
		}
		for _, id := range []string{tie.From, tie.To} {
			if !strings.Contains(strings.ToLower(said), strings.ToLower(name(id))) {
				t.Errorf("%q does not name %s", said, name(id))
			}
		}
	}
}

func TestSentencesOfBundledSeriesRead(t *testing.T) {
	for name, src := range seriesFiles(t) {
		t.Run(name, func(t *testing.T) {
			s := mustDecode(t, string(src))
			for next := 2; next <= s.End(); next++ {
				checkSentences(t, s.Before(next).Now())
			}
		})
	}
}

func TestSentencesOfDrawnSeriesRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for next := 2; next <= s.End(); next++ {
			checkSentences(t, s.Before(next).Now())
		}
	})
}

// TestBetweenTellsAllThereWas checks that Between has every kind of tie that films have
// told of between two people, and marks each one that no longer holds as over.
func TestBetweenTellsAllThereWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		m := s.Before(s.End()).Now()
		for _, p := range m.Cast() {
			for _, q := range m.Cast() {
				between, history := m.Between(p.ID, q.ID), m.History(p.ID, q.ID)
				if (len(between) > 0) != (len(history) > 0) {
					t.Fatalf("%d films mention %s and %s, but between them is %v", len(history), p.Name, q.Name, between)
				}
				standing := m.TiesOf(p.ID)
				for _, tie := range between {
					stands := slices.ContainsFunc(standing, func(t Tie) bool { return reflect.DeepEqual(t, tie) })
					if !stands && !tie.Mark.Over() || tie.Kind.Deed() && !stands {
						t.Fatalf("%q no longer holds but is not marked as over", m.Sentence(tie))
					}
				}
				for _, st := range history {
					for _, tie := range st.Ties {
						if !slices.ContainsFunc(between, func(b Tie) bool { return b.Kind == tie.Kind }) {
							t.Fatalf("no tie of the kind in %q is between the two", m.Sentence(tie))
						}
					}
				}
			}
		}
	})
}
