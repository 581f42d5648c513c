package recap_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	. "previously/recap"

	"previously/recap/canary"
	"previously/recap/file"
)

// sagaOf returns the series with these parts.
func sagaOf(t *testing.T, parts []canary.Part) Series {
	t.Helper()
	s, problems := file.Decode("saga.toml", []byte(canary.Saga(parts)))
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestAnAnswerNeverShowsMoreThanWasSeen checks that, however a series is edited, an
// answer that still fits it shows only what had been seen when the answer was given.
func TestAnAnswerNeverShowsMoreThanWasSeen(t *testing.T) {
	t.Parallel()
	seeds := uint64(1_500)
	if testing.Short() {
		seeds = 100
	}
	fitted := 0
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 1))
		parts := canary.NewSaga(r, 1+r.IntN(6))
		before := sagaOf(t, parts)
		next := 1 + r.IntN(len(parts)+1)
		answer := before.Answer("saga", next)
		if r.IntN(4) == 0 {
			answer = before.AllSeen("saga")
		}
		seen := map[string]bool{}
		for _, p := range parts[:answer.Next-1] {
			seen[p.Secret] = true
		}
		var how []string
		for range 1 + r.IntN(3) {
			var step string
			parts, step = canary.ChangeSaga(r, parts)
			how = append(how, step)
		}
		after := sagaOf(t, parts)
		horizon, ok := after.Fit("saga", answer)
		if !ok {
			continue
		}
		fitted++
		if horizon != answer.Next {
			t.Fatalf("seed %d: the answer was %d and is now %d, after %v", seed, answer.Next, horizon, how)
		}
		for _, film := range after.Before(horizon).Films {
			if secret := canary.Secrets.FindString(film.Line); !seen[secret] {
				t.Fatalf("seed %d: %s is shown although it had not been seen, after %v", seed, film.Title, how)
			}
		}
	}
	if fitted < int(seeds)/8 {
		t.Errorf("only %d answers still fit: the edits change too much for this test", fitted)
	}
}

func seriesOfTitles(all ...string) Series {
	s := Series{Title: "Saga"}
	for _, title := range all {
		s.Installments = append(s.Installments, Installment{Title: title, Line: "Of " + title + "."})
	}
	return s
}

func TestAnAnswerFitsIfTheInstallmentsUpToItAreTheSame(t *testing.T) {
	s := seriesOfTitles("A", "B", "C")
	s.Installments[0].Line = "Edited."
	for _, c := range []struct {
		name   string
		answer Answer
		series Series
		want   int // 0 if it does not fit
	}{
		{"the same", seriesOfTitles("A", "B", "C").Answer("k", 2), seriesOfTitles("A", "B", "C"), 2},
		{"case and spaces", seriesOfTitles("A", "The  Bee").Answer("k", 2), seriesOfTitles("a ", "the bee"), 2},
		{"a text was edited", seriesOfTitles("A", "B", "C").Answer("k", 3), s, 3},
		{"what comes later", seriesOfTitles("A", "B", "C").Answer("k", 2), seriesOfTitles("A", "B", "X", "Y"), 2},
		{"cut there", seriesOfTitles("A", "B", "C").Answer("k", 2), seriesOfTitles("A", "B", "C").Cut(2), 2},
		{"one before it is gone", seriesOfTitles("A", "B", "C", "D").Answer("k", 3), seriesOfTitles("B", "C", "D"), 0},
		{"one is inserted", seriesOfTitles("A", "B", "C").Answer("k", 2), seriesOfTitles("A", "X", "B"), 0},
		{"the next one is gone", seriesOfTitles("A", "B", "C").Answer("k", 3), seriesOfTitles("A", "B"), 0},
		{"another name", seriesOfTitles("A", "B", "C").Answer("k", 3), seriesOfTitles("A", "X", "C"), 0},
		{"another series", seriesOfTitles("A", "B").Answer("k", 2), Series{Title: "Other", Installments: seriesOfTitles("A", "B").Installments}, 0},
		{"another file", seriesOfTitles("A", "B").Answer("other", 2), seriesOfTitles("A", "B"), 0},
		{"all seen, and now it goes on", seriesOfTitles("A", "B").AllSeen("k"), seriesOfTitles("A", "B", "C", "D"), 3},
		{"past the end, so all seen", seriesOfTitles("A", "B").Answer("k", 9), seriesOfTitles("A", "B", "C", "D"), 3},
		{"all seen, and now there is less", seriesOfTitles("A", "B").AllSeen("k"), seriesOfTitles("A"), 0},
		{"twins change places", twinSeries("1", "2").Answer("k", 2), twinSeries("2", "1"), 0},
		{"twins stay", twinSeries("1", "2").Answer("k", 2), twinSeries("1", "2"), 2},
		{"no answer", Answer{}, seriesOfTitles("A"), 0},
		{"no mark", Answer{Next: 2}, seriesOfTitles("A", "B"), 0},
		{"a mark of zeros", Answer{Next: 2, Mark: strings.Repeat("0", 32)}, seriesOfTitles("A", "B"), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := c.series.Fit("k", c.answer); got != c.want || ok != (c.want > 0) {
				t.Errorf("%s: got %d, %v, want %d", c.name, got, ok, c.want)
			}
		})
	}
}

// twinSeries returns two films of the same title, which differ in their lines, and
// another between them.
func twinSeries(first, second string) Series {
	s := seriesOfTitles("Twins", "Again", "Twins")
	s.Installments[0].Line, s.Installments[2].Line = first, second
	return s
}

// TestAnAnswerIsTheSameForACutFile checks that cutting a file at the horizon leaves the
// answer as it is, including its fingerprint.
func TestAnAnswerIsTheSameForACutFile(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 2))
		s := sagaOf(t, canary.NewSaga(r, 1+r.IntN(5)))
		for next := 1; next <= s.End(); next++ {
			if whole, cut := s.Answer("k", next), s.Cut(next).Answer("k", next); whole != cut {
				t.Errorf("seed %d before %d: the answer is %+v, and %+v for the cut file", seed, next, whole, cut)
			}
		}
	}
}
