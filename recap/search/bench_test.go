package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"previously/recap"
)

const manyNames = 200_000

// namesOf makes n names of two or three words from syllables, some with accents, always
// the same ones.
func namesOf(n int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	starts := strings.Fields("al ber ca du el fran ga hen is jo ka lu mar ni ol pa qu ra sé ste ti ul vi wa xa yu zo bri cha dre gri phi sho")
	middles := strings.Fields("ban ci de fa gu hi ja ko lé mi no pe ro sa tu vo we xi ya zé ren dal mon")
	ends := strings.Fields("n r s t a e i o ne ski ton ler va dia mo rd ck elle oir ès")
	pick := func(of []string) string { return of[random.IntN(len(of))] }
	word := func() string {
		w := pick(starts)
		for range random.IntN(3) {
			w += pick(middles)
		}
		w += pick(ends)
		return strings.ToUpper(w[:1]) + w[1:]
	}
	names := make([]string, n)
	for i := range names {
		words := []string{word(), word()}
		if random.IntN(8) == 0 {
			words = append(words, word())
		}
		names[i] = strings.Join(words, " ")
	}
	return names
}

func entriesOf(names []string) []entry {
	entries := make([]entry, len(names))
	for i, name := range names {
		entries[i] = entry{text: name, ref: refTo(Character, i)}
	}
	return entries
}

// BenchmarkBuild guards the time from a new horizon to the first answer, and
// reports what the index adds to the memory of its texts.
func BenchmarkBuild(b *testing.B) {
	names := namesOf(manyNames)
	text := 0
	for _, name := range names {
		text += len(name)
	}
	entries := entriesOf(names)
	held := heapHeldBy(func() any { return newIndex(entries, nil, nil) })
	b.ReportAllocs()
	for b.Loop() {
		newIndex(entries, nil, nil)
	}
	b.ReportMetric(float64(held)/float64(text), "index-B/text-B")
}

// heapHeldBy returns how many bytes of heap the result of build keeps.
func heapHeldBy(build func() any) int {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	kept := build()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(kept)
	return int(after.HeapAlloc) - int(before.HeapAlloc)
}

// BenchmarkKeystroke guards the time from a key press to the new list over 200,000 names:
// for the first letters of a query, which most names match, words, letters with gaps,
// typos, and queries that find nothing.
func BenchmarkKeystroke(b *testing.B) {
	ix := newIndex(entriesOf(namesOf(manyNames)), nil, nil)
	for _, query := range []string{"a", "al", "mar", "ae", "lu so", "albanler", "Marcine Duvoir", "sé", "mrk", "sharlote", "lenior", "ramazy", "areskee", "marcinn", "duvochell bremon", "xqzw", "zzxqjvwk"} {
		b.Run(strings.ReplaceAll(query, " ", "+"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ix.Find(context.Background(), query, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// longSeries returns a series of many films and people. Each film has a full recap and
// says something about a tenth of the people.
func longSeries(films, people int) recap.Series {
	names := namesOf(people)
	random := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("the squad finds a bullet in the car and drives to the border before anybody hears of it because he had lied about the money that was hidden under the floor of her house near a river where they had met as children")
	sentence := func() string {
		s := names[random.IntN(people)]
		for range 12 {
			s += " " + words[random.IntN(len(words))]
		}
		return s + "."
	}
	series := recap.Series{Title: "Long", Kind: "episode"}
	for film := range films {
		in := recap.Installment{Title: fmt.Sprintf("Part %d", film+1), Line: sentence()}
		for range 8 {
			in.Beats = append(in.Beats, sentence())
			in.Recap += strings.Repeat(sentence()+" ", 3) + "\n\n"
		}
		for i := range people / 10 {
			person := (film*people/10 + i) % people
			id := fmt.Sprintf("p%d", person)
			in.Cast = append(in.Cast, recap.CastEntry{ID: id, Name: names[person], Actors: recap.Actors{"Actor " + names[person]}, Side: "Side", Fate: sentence()})
			if i > 0 {
				in.Relationships = append(in.Relationships, recap.Relationship{From: in.Cast[i-1].ID, To: id, Kind: "ally", Why: sentence()})
			}
		}
		series.Installments = append(series.Installments, in)
	}
	return series
}

// BenchmarkLongSeries guards the times after a new horizon and after a key press in a
// series of 1,000 installments and 500 people.
func BenchmarkLongSeries(b *testing.B) {
	series := longSeries(1000, 500)
	story := series.Before(series.End())
	b.Run("build", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			New(story)
		}
	})
	ix := New(story)
	for _, query := range []string{"s", "squad", "the squad", "squat brodar", "squaf", "zzxqjvwk"} {
		b.Run(strings.ReplaceAll(query, " ", "+"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ix.Find(context.Background(), query, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
