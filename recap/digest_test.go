package recap_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	. "previously/recap"

	"pgregory.net/rapid"

	"previously/recap/drawn"
	"previously/recap/text"
)

// TestTextServesTheNearestLength has a film that is told at some lengths only:
// l, s, b and f.
func TestTextServesTheNearestLength(t *testing.T) {
	for told, want := range map[string]string{
		"lsbf": "lsbf", "l": "llll", "s": "ssss", "b": "bbbb", "f": "ffff", "lf": "llff", "lb": "llbb", "sf": "sssf", "": "----",
	} {
		f := Film{}
		for _, r := range told {
			switch r {
			case 'l':
				f.Line = "l"
			case 's':
				f.Short = "s"
			case 'b':
				f.Beats = []string{"b", "b"}
			case 'f':
				f.Recap = "f"
			}
		}
		got := ""
		for _, l := range Lengths() {
			text, _ := f.Text(l)
			switch {
			case text == "":
				got += "-"
			case text == "- b\n- b":
				got += "b"
			default:
				got += text
			}
		}
		if got != want {
			t.Errorf("told at %q: got %q, want %q", told, got, want)
		}
	}
}

// wordsIn counts the words of a digest by what is in it.
func wordsIn(d Digest) int {
	n := 0
	for _, g := range d.People {
		for _, p := range g.People {
			n += text.CountWords(p.Name) + text.CountWords(p.Actor) + text.CountWords(p.Fate)
		}
	}
	for _, f := range d.Films {
		n += text.CountWords(f.Title) + text.CountWords(f.Text)
	}
	for _, t := range d.Open {
		n += text.CountWords(t.Text)
	}
	for _, t := range d.Things {
		n += text.CountWords(t.Name)
		for _, note := range t.Notes {
			n += text.CountWords(note.Text)
		}
	}
	return n
}

// TestDigestOfTheBundledSeries has real texts: every budget on offer is kept,
// well used, and gives the latest film most.
func TestDigestOfTheBundledSeries(t *testing.T) {
	series := bundledSeries(t)
	for next := 2; next <= series.End(); next++ {
		s := series.Before(next)
		for _, minutes := range Budgets() {
			d := s.Digest(s.Seen(), minutes, 0)
			all := s.Digest(s.Seen(), 0, 0)
			if minutes > 0 && (d.Words > minutes*text.WordsPerMinute || d.Words < minutes*text.WordsPerMinute/2 && d.Words < all.Words) {
				t.Errorf("before %d, %d minutes: %d words", next, minutes, d.Words)
			}
			if len(d.Films) == 0 || d.Films[len(d.Films)-1].Film != s.Seen() || len(d.People) == 0 {
				t.Errorf("before %d, %d minutes: %d films, %d sides", next, minutes, len(d.Films), len(d.People))
			}
			if minutes == 0 && (len(d.Films) != s.Seen() || d.Films[0].Length != Full || len(d.Open) != len(s.OpenThreads(s.Seen()))) {
				t.Errorf("before %d not everything is there", next)
			}
		}
	}
}

// TestWhoAQuestionNamesComesFirst, behind the few who matter most; the others are
// left out, and counted.
func TestWhoAQuestionNamesComesFirst(t *testing.T) {
	var src strings.Builder
	src.WriteString("title = \"A\"\n[[installment]]\ntitle = \"T\"\nline = \"It.\"\n")
	names := []string{"Ann", "Bo", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal"}
	for _, name := range names {
		fmt.Fprintf(&src, "[[installment.cast]]\nid = %q\nname = %q\nfate = %q\n", strings.ToLower(name), name, "Gone"+strings.Repeat(" far", 18)+".")
	}
	src.WriteString("[[installment.thread]]\nid = \"x\"\ntext = \"Where is Hal, and who sent Flo?\"\n")
	s := decoded(t, src.String()).Before(2)
	for words, want := range map[int]string{1: "Ann Bo Cy", 180: "Ann Bo Cy Flo", 240: "Ann Bo Cy Flo Hal", 280: "Ann Bo Cy Dee Flo Hal", 5000: strings.Join(names, " ")} {
		d := s.Digest(1, 1, words)
		var got []string
		for _, g := range d.People {
			for _, p := range g.People {
				got = append(got, p.Name)
			}
		}
		if strings.Join(got, " ") != want || d.More != len(names)-len(got) {
			t.Errorf("%d words: %q and %d more, want %s", words, got, d.More, want)
		}
	}
	if md := Markdown(s, MarkdownOptions{Minutes: 1, Speed: 180}); !strings.Contains(md, "\n*And 4 more, with more time to read.*\n") {
		t.Errorf("it does not say how many it leaves out:\n%s", md)
	}
}

// wellTold draws a series whose lengths are such as they should be, each longer
// than the one before.
func wellTold(t *rapid.T) Series {
	s := drawn.Series(t)
	draw := func(from, to int, what string) string { return words(rapid.IntRange(from, to).Draw(t, what)) }
	for i := range s.Installments {
		in := &s.Installments[i]
		in.Line, in.Short, in.Recap, in.Beats = draw(5, 25, "line"), draw(40, 90, "short"), draw(300, 700, "recap"), nil
		for range 8 {
			in.Beats = append(in.Beats, draw(12, 35, "beat"))
		}
		for j := range in.Cast {
			in.Cast[j].Fate = draw(3, 30, "fate")
		}
	}
	return s
}

// TestDigestKeepsItsBudget draws series and budgets: the words are those of
// what is there, they fit the budget where it bears the least there can be, and
// more minutes never give less of anything.
func TestDigestKeepsItsBudget(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := wellTold(t)
		s := series.Before(series.End())
		k := rapid.IntRange(1, s.Seen()).Draw(t, "film")
		speed := rapid.SampledFrom([]int{0, 1, 60, 238, 900}).Draw(t, "speed")
		least := wordsIn(s.Digest(k, 1, 1)) // three people, one question, one line
		var before Digest
		for minutes := 1; minutes <= 12; minutes++ {
			d := s.Digest(k, minutes, speed)
			if d.Words != wordsIn(d) {
				t.Fatalf("%d minutes: it says %d words and has %d", minutes, d.Words, wordsIn(d))
			}
			if budget := minutes * cmp.Or(speed, text.WordsPerMinute); d.Words > budget && d.Words > least {
				t.Fatalf("%d minutes at %d: %d words", minutes, speed, d.Words)
			}
			latestGetsMost(t, d, k)
			if less := missing(before, d); less != "" {
				t.Fatalf("%d minutes give less than %d: %s", minutes, minutes-1, less)
			}
			before = d
		}
		all := s.Digest(k, 0, speed)
		if less := missing(before, all); less != "" || len(all.Films) != k {
			t.Fatalf("all there is gives less: %s", less)
		}
	})
}

func latestGetsMost(t *rapid.T, d Digest, k int) {
	for i, f := range d.Films {
		if f.Film != k-len(d.Films)+1+i {
			t.Fatalf("the films are %v", d.Films)
		}
		if i > 0 && f.Length < d.Films[i-1].Length {
			t.Fatalf("film %d is told at %s, and the one before at %s", f.Film, f.Length, d.Films[i-1].Length)
		}
	}
}

// missing says what of the smaller digest the larger one lacks.
func missing(small, large Digest) string {
	people := func(d Digest) (n int) {
		for _, g := range d.People {
			n += len(g.People)
		}
		return n
	}
	switch {
	case people(small) > people(large):
		return "people"
	case len(small.Open) > len(large.Open):
		return "questions"
	case len(small.Things) > len(large.Things):
		return "things"
	case small.Words > large.Words:
		return "words"
	}
	lengths := map[int]Length{}
	for _, f := range large.Films {
		lengths[f.Film] = f.Length + 1
	}
	for _, f := range small.Films {
		if f.Length >= lengths[f.Film] {
			return fmt.Sprintf("film %d", f.Film)
		}
	}
	return ""
}

// TestDigestOfManyFilms tells the latest of many films at some length, and not
// each of them in a line.
func TestDigestOfManyFilms(t *testing.T) {
	var b strings.Builder
	b.WriteString("title = \"A\"\n")
	for range 300 {
		b.WriteString("[[installment]]\ntitle = \"T\"\n" + strings.Replace(texts, "It.", words(20), 1))
	}
	s := decoded(t, b.String())
	d := s.Before(s.End()).Digest(300, 5, 0)
	if last := d.Films[len(d.Films)-1]; last.Length < Beats || len(d.Films) < 10 || d.Words > 5*text.WordsPerMinute {
		t.Errorf("the last of %d films is told at %s, in all %d words", len(d.Films), last.Length, d.Words)
	}
}
