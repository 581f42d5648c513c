package recap

import (
	"fmt"
	"os"
	"sync"
	"testing"
)

// long is a series of 1,000 installments and 500 people, some of whom turn out
// to be others, with texts of the lengths they should have.
var long = sync.OnceValue(func() Series {
	const films, people = 1_000, 500
	s := Series{ID: "long", Title: "Long", Kind: "film"}
	name := func(i int) string { return fmt.Sprintf("Ann%d Bo%d", i, i) }
	for film := range films {
		in := Installment{
			Title: fmt.Sprintf("Film %d", film), Line: words(20), Short: words(70), Recap: words(400) + " " + name(film%people),
		}
		for i := range 10 {
			in.Beats = append(in.Beats, name((film+i)%people)+" meets "+name((film*7+i)%people)+" "+words(14))
		}
		first := film * 20
		for i := range 20 {
			id := (first + i) % people
			entry := CastEntry{ID: fmt.Sprintf("p%d", id), Role: fmt.Sprintf("role %d", film), Fate: words(12)}
			if first+i < people {
				entry.Name, entry.Actor, entry.Side = name(id), "Actor", fmt.Sprintf("Side %d", id%5)
			}
			if film > 500 && film%20 == 0 && i == 0 {
				entry.SameAs = fmt.Sprintf("p%d", (id+1+film/20)%people)
			}
			in.Cast = append(in.Cast, entry)
		}
		for i := range 20 {
			from, to := (first+i)%people, (first+i*film+1)%people
			if from < 20*(film+1) && to < 20*(film+1) && from != to && film < 501 {
				in.Relationships = append(in.Relationships, Relationship{
					From: fmt.Sprintf("p%d", from), To: fmt.Sprintf("p%d", to), Kind: kinds[(film+i)%len(kinds)].kind, Why: words(12),
				})
			}
		}
		in.Threads = []ThreadEntry{{ID: fmt.Sprintf("t%d", film), Text: words(10)}}
		if film%2 == 1 {
			in.Threads = append(in.Threads, ThreadEntry{ID: fmt.Sprintf("t%d", film-1), Closed: words(5)})
		}
		in.Things = []ThingEntry{{Name: fmt.Sprintf("Thing %d", film%300), Note: words(10)}}
		s.Installments = append(s.Installments, in)
	}
	return s
})

func readBundled(b *testing.B) []byte {
	file, err := os.ReadFile("../data/series/lost-bullet.toml")
	if err != nil {
		b.Fatal(err)
	}
	return file
}

// each runs f for a series as people write them and for the long one.
func each(b *testing.B, f func(b *testing.B, s Series)) {
	b.Run("bundled", func(b *testing.B) { f(b, bundledSeries(b)) })
	b.Run("long", func(b *testing.B) { f(b, long()) })
}

// BenchmarkDecode guards the start of the program: a file becomes a series.
func BenchmarkDecode(b *testing.B) {
	for name, file := range map[string]func() []byte{
		"bundled": func() []byte { return readBundled(b) },
		"long":    func() []byte { return []byte(encoded(b, long())) },
	} {
		b.Run(name, func(b *testing.B) {
			src := file()
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, problems := Decode("x.toml", src); problems != nil {
					b.Fatal(problems)
				}
			}
		})
	}
}

// BenchmarkCheck guards what an author waits for.
func BenchmarkCheck(b *testing.B) {
	src := readBundled(b)
	b.ReportAllocs()
	for b.Loop() {
		Check("x.toml", src)
	}
}

// BenchmarkStory guards the first frame, and each change of the horizon.
func BenchmarkStory(b *testing.B) {
	each(b, func(b *testing.B, s Series) {
		b.ReportAllocs()
		for b.Loop() {
			s.Before(s.End())
		}
	})
}

// The others guard a key: all that one frame asks for must fit into it.

func benchmarkAnswer(b *testing.B, ask func(s *Story, k int, id string)) {
	each(b, func(b *testing.B, series Series) {
		s := series.Before(series.End())
		id := s.Cast(s.Seen())[0].ID
		k := max(1, s.Seen()*9/10)
		b.ReportAllocs()
		for b.Loop() {
			ask(s, k, id)
		}
	})
}

func BenchmarkCast(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { BySide(s.Cast(k)) })
}

func BenchmarkPerson(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.Person(id, k) })
}

func BenchmarkChapters(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.Chapters(id, k) })
}

func BenchmarkTies(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.Ties(k) })
}

func BenchmarkTiesOf(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.TiesOf(id, k) })
}

func BenchmarkHistory(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.History(id, s.people[0].id, k) })
}

func BenchmarkThreadsAndThings(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.OpenThreads(k); s.AnsweredThreads(k); s.Things(k) })
}

func BenchmarkNames(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.NamesAt(k).In(s.Films[k-1].Recap) })
}

func BenchmarkDigest(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.Digest(k, 5, 0) })
}

func BenchmarkDigestOfAll(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.Digest(k, 0, 0) })
}
