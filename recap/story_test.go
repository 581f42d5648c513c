package recap_test

import (
	"fmt"
	"sync"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"

	"github.com/google/go-cmp/cmp"
)

// saga is a series of three films that use most of what the format can say, and a fourth
// that is only announced. The Mask of the first film turns out to be Zoe.
const saga = `title = "Saga"
original_title = "Die Saga"
kind = "season"
summary = "Two crews."
genres = ["crime"]

[[installment]]
title = "One"
original_title = "Eins"
label = "S1"
released = 2001-05-04
minutes = 90
directors = ["D."]
writers = ["W."]
logline = "A crew."
line = "Ann and Bo rob a bank."
short = "Ann and Bo **rob** a bank, and the Mask is after them."
beats = ["Ann meets Bo.", "The Mask hunts Ann.", "Bo is caught."]
recap = "It is long."

[[installment.cast]]
id = "ann"
name = "Ann"
actor = "A. One"
known_for = ["Film (1990)"]
role = "thief"
side = "The crew"
fate = "Free."

[[installment.cast]]
id = "mask"
name = "The Mask"
actor = "M. One"
known_for = ["Show (1995)"]
role = "hunter"
side = "The law"
fate = "After Ann."

[[installment.cast]]
id = "bo"
name = "Bo"
actor = "B. One"
role = "driver"
side = "The crew"
status = "captive"
fate = "In prison."

[[installment.relationship]]
from = "bo"
to = "ann"
kind = "friend"
why = "They rob together."

[[installment.relationship]]
from = "mask"
to = "ann"
kind = "hunts"

[[installment.thread]]
id = "mask"
text = "Who is the Mask?"

[[installment.thread]]
id = "loot"
text = "Where is the loot?"

[[installment.thing]]
name = "The bag"
note = "Holds the loot."

[[installment.source]]
title = "A page"
url = "https://example.org/1"
licence = "CC0"

[[installment]]
title = "Two"
released = 2003
line = "Bo turns."

[[installment.cast]]
id = "bo"
name = "Robert Stone"
aliases = ["Bobby", "Bo"]
actor = "B. Two"
status = "dead"
side = "The law"
fate = "Shot."

[[installment.cast]]
id = "zoe"
name = "Zoe"
aliases = ["Z"]
actor = "Z. Two"
role = "judge"
status = "missing"
fate = "Nobody knows where."

[[installment.relationship]]
from = "bo"
to = "ann"
kind = "betrayed"
why = "For a pardon."

[[installment.relationship]]
from = "zoe"
to = "bo"
kind = "employs"

[[installment.relationship]]
from = "zoe"
to = "ann"
kind = "friend"
label = "helps"

[[installment.thread]]
id = "loot"
closed = "Bo spent it."

[[installment.thread]]
id = "zoe"
text = "Where is Zoe?"

[[installment.thing]]
name = "The gun"
note = "Killed Bo."

[[installment.thing]]
name = "The bag"
note = "It is empty."

[[installment]]
title = "Three"
line = "The Mask falls."

[[installment.cast]]
id = "mask"
same_as = "zoe"
status = "captive"
fate = "Unmasked."

[[installment.thread]]
id = "mask"
closed = "Zoe."

[[installment]]
title = "Four"
released = 2030-01-02
logline = "Not told."
minutes = 1
directors = ["Secret"]
`

func sagaBefore(t *testing.T, next int) *Story {
	t.Helper()
	return mustDecode(t, saga).Before(next)
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestStoryOfAllSeen(t *testing.T) {
	s := sagaBefore(t, 4)
	same(t, "the series", []any{s.ID, s.Title, s.OriginalTitle, s.Kind, s.Summary, s.Genres},
		[]any{"drawn", "Saga", "Die Saga", "season", "Two crews.", []string{"crime"}})
	same(t, "the next film", s.Next, &Next{Number: 4, Title: "Four", Year: 2030})
	same(t, "the first film", s.Films[0], Film{
		Number: 1, Title: "One", OriginalTitle: "Eins", Label: "S1", Released: Date{2001, 5, 4}, Minutes: 90,
		Directors: []string{"D."}, Writers: []string{"W."}, Logline: "A crew.", Line: "Ann and Bo rob a bank.",
		Short: "Ann and Bo **rob** a bank, and the Mask is after them.",
		Beats: []string{"Ann meets Bo.", "The Mask hunts Ann.", "Bo is caught."}, Recap: "It is long.",
		Sources: []Source{{Title: "A page", URL: "https://example.org/1", Licence: "CC0"}},
	})
	if s.Seen() != 3 || len(s.Films) != 3 {
		t.Errorf("got %d films seen, %d in the list, want 3", s.Seen(), len(s.Films))
	}
}

func TestHorizons(t *testing.T) {
	series := mustDecode(t, saga)
	if end := series.End(); end != 4 {
		t.Errorf("End() = %d, want 4", end)
	}
	one, two, four := &Next{Number: 1, Title: "One", Label: "S1", Year: 2001}, &Next{Number: 2, Title: "Two", Year: 2003}, &Next{Number: 4, Title: "Four", Year: 2030}
	for next, want := range map[int]struct {
		seen int
		next *Next
	}{
		-1: {0, one}, 0: {0, one}, 1: {0, one}, 2: {1, two}, 3: {2, &Next{Number: 3, Title: "Three"}}, 4: {3, four}, 5: {3, four}, 99: {3, four},
	} {
		t.Run(fmt.Sprint(next), func(t *testing.T) {
			s := series.Before(next)
			if s.Seen() != want.seen || *s.Next != *want.next {
				t.Errorf("Before(%d): got %d seen, next %v, want %d, %v", next, s.Seen(), s.Next, want.seen, want.next)
			}
		})
	}
}

// TestHorizonsOfInstallmentsWithoutARecap checks the last horizon of series in which
// installments at the start, in the middle or at the end have no recap.
func TestHorizonsOfInstallmentsWithoutARecap(t *testing.T) {
	const told = "[[installment]]\ntitle = \"T\"\nline = \"It.\"\n"
	const bare = "[[installment]]\ntitle = \"B\"\n"
	for _, c := range []struct {
		installments   string
		end, seenAtEnd int
		next           bool
	}{
		{told, 2, 1, false}, {told + told, 3, 2, false}, {told + bare, 2, 1, true}, {bare, 1, 0, true},
		{told + bare + told, 4, 3, false}, {bare + told + bare + bare, 3, 2, true},
	} {
		t.Run(c.installments, func(t *testing.T) {
			s := mustDecode(t, "title = \"A\"\n"+c.installments)
			story := s.Before(s.End())
			if s.End() != c.end || story.Seen() != c.seenAtEnd || (story.Next != nil) != c.next {
				t.Errorf("%q: got end %d, %d seen there, next %v, want %d, %d, %v", c.installments, s.End(), story.Seen(), story.Next, c.end, c.seenAtEnd, c.next)
			}
		})
	}
	s := mustDecode(t, "title = \"A\"\n"+told+bare+told)
	if seen := s.Before(3).Seen(); seen != 2 {
		t.Errorf("before the third installment: %d are seen, want 2", seen)
	}
	if seen := s.Cut(3).Before(3).Seen(); seen != 2 {
		t.Errorf("before the third of the cut file: %d are seen, want 2", seen)
	}
}

func TestCutLeavesTheSeriesAsItWas(t *testing.T) {
	series, untouched := mustDecode(t, saga), mustDecode(t, saga)
	cut := series.Cut(2)
	cut.Genres[0] = "changed"
	cut.Installments[0].Title = "changed"
	same(t, "the series", series, untouched)
	same(t, "the next installment of the cut file", series.Cut(4).Installments[3], Installment{Title: "Four", Released: Date{Year: 2030}})
	same(t, "the file cut before the first film", series.Cut(1).Installments, []Installment{{Title: "One", Label: "S1", Released: Date{Year: 2001}}})
}

func TestFilmNumbersAreBroughtIntoRange(t *testing.T) {
	s := sagaBefore(t, 3)
	for k, want := range map[int]int{-5: 1, 0: 1, 1: 1, 2: 2, 3: 2, 99: 2} {
		t.Run(fmt.Sprint(k), func(t *testing.T) {
			m := s.AsOf(k)
			if film, ok := m.Film(); !ok || film.Number != want || m.Number() != want {
				t.Errorf("got film %d, number %d, %v, want %d", film.Number, m.Number(), ok, want)
			}
			if m != s.AsOf(want) || m.Story() != s {
				t.Errorf("AsOf(%d) is not the moment of film %d", k, want)
			}
		})
	}
	if s.Now() != s.AsOf(s.Seen()) {
		t.Error("Now() is not the end of the last film seen")
	}
}

// TestNothingSeen checks that before the first film every answer is empty.
func TestNothingSeen(t *testing.T) {
	s := sagaBefore(t, 1)
	if _, ok := s.AsOf(1).Film(); ok || s.Seen() != 0 {
		t.Error("a film has been seen")
	}
	if _, ok := s.AsOf(1).Person("ann"); ok {
		t.Error("a person is known")
	}
	found := len(s.AsOf(1).Cast()) + len(s.AsOf(1).Ties()) + len(s.AsOf(1).TiesOf("ann")) + len(s.AsOf(1).History("ann", "bo")) + len(s.AsOf(1).Chapters("ann")) +
		len(s.AsOf(1).OpenThreads()) + len(s.AsOf(1).AnsweredThreads()) + len(s.AsOf(1).Things()) + len(s.AsOf(1).Names().In("Ann and Bo"))
	if found != 0 {
		t.Errorf("got %d answers about nothing, want none", found)
	}
	same(t, "the digest", s.AsOf(1).Digest(5, 0), Digest{Minutes: 5})
}

func TestThreads(t *testing.T) {
	s := sagaBefore(t, 4)
	mask := Thread{Text: "Who is the Mask?", Opened: 1}
	loot := Thread{Text: "Where is the loot?", Opened: 1}
	zoe := Thread{Text: "Where is Zoe?", Opened: 2}
	answered := func(t Thread, answer string, film int) Thread {
		t.Answer, t.Closed = answer, film
		return t
	}
	for k, want := range []struct{ open, answered []Thread }{
		{[]Thread{mask, loot}, nil},
		{[]Thread{zoe, mask}, []Thread{answered(loot, "Bo spent it.", 2)}},
		{[]Thread{zoe}, []Thread{answered(mask, "Zoe.", 3)}},
	} {
		t.Run(fmt.Sprint(want), func(t *testing.T) {
			same(t, "open threads", s.AsOf(k+1).OpenThreads(), want.open)
			if got := s.AsOf(k + 1).AnsweredThreads(); len(got)+len(want.answered) > 0 {
				same(t, "answered threads", got, want.answered)
			}
		})
	}
}

func TestThings(t *testing.T) {
	s := sagaBefore(t, 4)
	same(t, "things of the first film", s.AsOf(1).Things(), []Thing{{"The bag", []Note{{1, "Holds the loot."}}}})
	both := []Thing{{"The bag", []Note{{1, "Holds the loot."}, {2, "It is empty."}}}, {"The gun", []Note{{2, "Killed Bo."}}}}
	same(t, "things of the second film", s.AsOf(2).Things(), both)
	same(t, "things of the third film", s.AsOf(3).Things(), both)
}

// TestStoryIsSafeForConcurrentUse reads one Story from several goroutines, for the race
// detector to watch.
func TestStoryIsSafeForConcurrentUse(t *testing.T) {
	series := mustDecode(t, saga)
	s, ids := series.Before(4), drawn.IDsOf(series)
	want := drawn.ShownText(s, ids)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if drawn.ShownText(s, ids) != want {
				t.Error("two goroutines got different answers")
			}
		})
	}
	wg.Wait()
}
