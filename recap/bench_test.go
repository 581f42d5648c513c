package recap_test

import (
	"testing"

	. "previously/recap"
	"previously/recap/drawn"
)

// eachSeries runs f for a bundled series and for the long one.
func eachSeries(b *testing.B, f func(b *testing.B, s Series)) {
	b.Run("bundled", func(b *testing.B) { f(b, bundledSeries(b)) })
	b.Run("long", func(b *testing.B) { f(b, drawn.Long()) })
}

// BenchmarkStory guards the time to the first frame, and after each change of the horizon.
func BenchmarkStory(b *testing.B) {
	eachSeries(b, func(b *testing.B, s Series) {
		b.ReportAllocs()
		for b.Loop() {
			s.Before(s.End())
		}
	})
}

// The others guard the time to answer a key press, in which one frame asks all of this.

func benchmarkAnswer(b *testing.B, ask func(s *Story, k int, id string)) {
	eachSeries(b, func(b *testing.B, series Series) {
		s := series.Before(series.End())
		id := s.Now().Cast()[0].ID
		k := max(1, s.Seen()*9/10)
		b.ReportAllocs()
		for b.Loop() {
			ask(s, k, id)
		}
	})
}

func BenchmarkCast(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { BySide(s.AsOf(k).Cast()) })
}

func BenchmarkPerson(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.AsOf(k).Person(id) })
}

func BenchmarkChapters(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.AsOf(k).Chapters(id) })
}

func BenchmarkTies(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.AsOf(k).Ties() })
}

func BenchmarkTiesOf(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.AsOf(k).TiesOf(id) })
}

func BenchmarkHistory(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, id string) { s.AsOf(k).History(id, s.AsOf(k).Cast()[0].ID) })
}

func BenchmarkThreadsAndThings(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) {
		s.AsOf(k).OpenThreads()
		s.AsOf(k).AnsweredThreads()
		s.AsOf(k).Things()
	})
}

func BenchmarkNames(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.AsOf(k).Names().In(s.Films[k-1].Recap) })
}

func BenchmarkDigest(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.AsOf(k).Digest(5, 0) })
}

func BenchmarkDigestOfAll(b *testing.B) {
	benchmarkAnswer(b, func(s *Story, k int, _ string) { s.AsOf(k).Digest(0, 0) })
}
