package chart

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"previously/recap"
)

// crowd returns a made-up series of three films, always the same for the same numbers.
func crowd(people, ties, sides int) recap.Series {
	r := rand.New(rand.NewPCG(uint64(people), uint64(ties)))
	var s recap.Series
	id := func(i int) string { return fmt.Sprint("p", i) }
	for film := range 3 {
		in := recap.Installment{Title: "Film", Line: "It happens."}
		known := people * (film + 2) / 4
		for i := people * (film + 1) / 4 * min(film, 1); i < known; i++ {
			in.Cast = append(in.Cast, recap.CastEntry{ID: id(i), Name: fmt.Sprint("Person ", i), Side: fmt.Sprint("Side ", r.IntN(sides))})
		}
		for range ties / 3 {
			a, b := r.IntN(known), r.IntN(known-1)
			if b >= a {
				b++
			}
			kinds := recap.Kinds()
			in.Relationships = append(in.Relationships, recap.Relationship{From: id(a), To: id(b), Kind: kinds[r.IntN(len(kinds))]})
		}
		s.Installments = append(s.Installments, in)
	}
	return s
}

// BenchmarkWeb guards the time from a story to its picture, which for a cast of twenty
// has to fit into a frame.
func BenchmarkWeb(b *testing.B) {
	for _, c := range []struct {
		name   string
		series recap.Series
		size   Size
	}{
		{"trilogy/beside", trilogy(b), beside},
		{"trilogy/below", trilogy(b), below},
		{"20people40ties/beside", crowd(20, 40, 4), beside},
		{"60people200ties/300x100", crowd(60, 200, 6), Size{300, 100}},
		{"60people200ties/beside", crowd(60, 200, 6), beside},
		{"500people2000ties/beside", crowd(500, 2000, 9), beside},
	} {
		b.Run(c.name, func(b *testing.B) {
			story := c.series.Before(4)
			b.ReportAllocs()
			var p *Picture
			for b.Loop() {
				p = Web(story.AsOf(3), c.size)
			}
			report(b, p)
		})
	}
}

func report(b *testing.B, p *Picture) {
	b.ReportMetric(float64(len(p.Boxes)), "boxes")
	b.ReportMetric(float64(len(p.Wires)), "wires")
	b.ReportMetric(float64(p.Crossings()), "crossings")
	b.ReportMetric(float64(p.Bends()), "bends")
}

// BenchmarkCells guards a frame of the web, from picture to characters.
func BenchmarkCells(b *testing.B) {
	p := Web(trilogy(b).Before(4).AsOf(3), beside)
	b.ReportAllocs()
	for b.Loop() {
		p.Cells(unicodeSigns, "")
	}
}

// BenchmarkEgo guards re-centring the ego view in a large cast.
func BenchmarkEgo(b *testing.B) {
	story := crowd(500, 2000, 9).Before(4)
	b.ReportAllocs()
	for b.Loop() {
		Ego(story.AsOf(3), "p0")
	}
}

func BenchmarkChain(b *testing.B) {
	story := crowd(500, 2000, 9).Before(4)
	b.ReportAllocs()
	for b.Loop() {
		Chain(story.AsOf(3), "p0", "p499")
	}
}
