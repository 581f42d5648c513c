package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"

	"pgregory.net/rapid"

	"previously/recap/text"
)

// comesLast reports whether a person is dead or the file does not say.
func comesLast(p Person) bool { return p.Status == Dead || p.Status == Untold }

// TestTheDeadComeAfterTheQuestions checks that, in the digest and in Play, the
// dead and those whose state the file doesn't give are listed only if every question is.
func TestTheDeadComeAfterTheQuestions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := drawFullSeries(t)
		m := series.Before(series.End()).Now()
		speed := rapid.SampledFrom([]int{60, 150, 238, 900}).Draw(t, "speed")
		for _, minutes := range Budgets() {
			if d := m.Digest(minutes, speed); d.MoreOpen > 0 && slices.ContainsFunc(d.People, comesLast) {
				t.Fatalf("%d minutes: %d questions are left out, yet it lists %v", minutes, d.MoreOpen, d.People)
			}
			var shown []string
			for _, c := range m.Cards(minutes, speed) {
				shown = append(shown, c.Lines...)
			}
			open := !slices.ContainsFunc(m.OpenThreads(), func(q Thread) bool { return !slices.Contains(shown, q.Text) })
			there := func(p Person) bool {
				return comesLast(p) && slices.ContainsFunc(shown, func(line string) bool {
					return strings.HasPrefix(line, p.Name+": ") || strings.HasPrefix(line, p.Name+" (")
				})
			}
			if !open && slices.ContainsFunc(m.Cast(), there) {
				t.Fatalf("%d minutes of Play: a question is left out, yet it lists somebody dead or untold: %q", minutes, shown)
			}
		}
	})
}

// TestAFateDoesNotSayItsStateAgain checks that a fate shown beside a state does not repeat
// the word for it.
func TestAFateDoesNotSayItsStateAgain(t *testing.T) {
	for _, c := range []struct {
		status     Status
		fate, want string
	}{
		{Dead, "Dead, shot by Ward.", "Shot by Ward."}, {Dead, "Dead.", ""}, {Dead, "dead", ""}, {Dead, "Deadly tired.", "Deadly tired."},
		{Alive, "Alive, and in hiding.", "In hiding."}, {Captive, "Captive; he waits.", "He waits."}, {Missing, "Missing his brother.", "Missing his brother."},
		{PresumedDead, "Believed dead. Nobody saw him fall.", "Nobody saw him fall."}, {Untold, "Alive, maybe.", "Alive, maybe."}, {Dead, "Shot.", "Shot."}, {Dead, "", ""},
	} {
		if got := (Person{Status: c.status, Fate: c.fate}).FateWithoutState(); got != c.want {
			t.Errorf("%s, %q: got %q, want %q", c.status, c.fate, got, c.want)
		}
	}
	for id, series := range allBundled(t) {
		for next := 2; next <= series.End(); next++ {
			for _, p := range series.Before(next).Now().Cast() {
				state, fate := text.Words(p.Status.Words()), text.Words(strings.ToLower(p.FateWithoutState()))
				if len(state) > 0 && text.HasPrefix(fate, state) {
					t.Errorf("%s before %d: the fate of %s repeats the state %s: %q", id, next, p.Name, p.Status.Words(), p.FateWithoutState())
				}
			}
		}
	}
}

// TestAFilmIsToldToItsEnd checks that a film whose recap does not fit is told by its short
// text and then the last paragraphs of the recap.
func TestAFilmIsToldToItsEnd(t *testing.T) {
	paragraphs := make([]string, 10)
	for i := range paragraphs {
		paragraphs[i] = fmt.Sprintf("P%d %s", i, words(59))
	}
	series := mustDecode(t, fmt.Sprintf("title = \"A\"\n[[installment]]\ntitle = \"T\"\nline = %q\nshort = %q\nbeats = [%q, %q]\nrecap = %q\n",
		words(20), "S "+words(69), words(80), words(80), strings.Join(paragraphs, "\n\n")))
	for speed, want := range map[int]int{650: 600, 500: 490, 400: 370} {
		m := series.Before(2).Now()
		d := m.Digest(1, speed)
		told := d.Story[0]
		if n := text.CountWords(told.Text); n != want || d.Words > speed || d.Words != wordsIn(m, d) || told.Partly != (want < 600) {
			t.Errorf("a budget of %d words: it tells %d, want %d: %+v", speed, n, want, told)
		}
		if told.Partly && (!strings.HasPrefix(told.Text, "S ") || !strings.Contains(told.Text, "P9 ") || strings.Contains(told.Text, "P0 ")) {
			t.Errorf("a budget of %d words: it does not begin with the short text and end with the end of the recap: %s", speed, told.Text)
		}
	}
}
