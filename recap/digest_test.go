package recap_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"

	"pgregory.net/rapid"

	"previously/recap/drawn"
	"previously/recap/text"
)

// TestTextServesTheNearestLength checks which text each length gets in a film that has
// only some: line (l), short (s), beats (b) and full (f).
func TestTextServesTheNearestLength(t *testing.T) {
	for told, want := range map[string]string{
		"lsbf": "lsbf", "l": "llll", "s": "ssss", "b": "bbbb", "f": "ffff", "lf": "llff", "lb": "llbb", "sf": "sssf", "": "----",
	} {
		t.Run(told, func(t *testing.T) {
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
				t.Errorf("with texts %q: got %q, want %q", told, got, want)
			}
		})
	}
}

// wordsIn counts the words in everything that a digest shows.
func wordsIn(m Moment, d Digest) int {
	n := 0
	for _, p := range d.People {
		n += text.CountWords(p.Name, p.Role, p.Actors.String(), m.WhereLeft(p))
	}
	for _, t := range d.Story {
		n += text.CountWords(cmp.Or(t.Text, NoRecap))
		if title, ok := t.TitleAbove(m.Number()); ok {
			n += text.CountWords(TitleYear(title, t.Year))
		}
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

// TestDigestOfTheBundledSeries checks, with real texts, that every budget is kept and at
// least nine tenths of it used, and that every film is told except in one minute.
func TestDigestOfTheBundledSeries(t *testing.T) {
	for id, series := range allBundled(t) {
		for next := 2; next <= series.End(); next++ {
			s := series.Before(next)
			all := s.Now().Digest(0, 0)
			_, longest := s.Films[0].Text(Full)
			for _, minutes := range Budgets() {
				d := s.Now().Digest(minutes, 0)
				budget := minutes * text.WordsPerMinute
				if minutes > 0 && (d.Words > budget || d.Words < budget*9/10 && d.Words < all.Words) {
					t.Errorf("%s before %d, %d minutes: %d words, for a budget of %d and %d in all", id, next, minutes, d.Words, budget, all.Words)
				}
				if n := len(d.Story); n == 0 || d.Untold > 0 && minutes != 1 || d.Story[n-1].Film != s.Seen() || d.Story[0].From != 1+d.Untold || len(d.People) == 0 {
					t.Errorf("%s before %d, %d minutes: %d films left out, %d people, or the story does not end with the last film", id, next, minutes, d.Untold, len(d.People))
				}
			}
			if left := all.MorePeople + all.MoreOpen + all.MoreThings + all.Untold; left > 0 || all.Story[0].Length != longest {
				t.Errorf("%s before %d: something is left out without a budget", id, next)
			}
		}
	}
}

// TestTheDeadComeLast checks the order of people: the most important and those whom a
// question names, then the others, then those whose state the file doesn't give, then
// the dead. Those without room are counted.
func TestTheDeadComeLast(t *testing.T) {
	var src strings.Builder
	src.WriteString("title = \"A\"\n[[installment]]\ntitle = \"T\"\nline = \"It.\"\n")
	names := []string{"Ann", "Bo", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal"}
	for _, name := range names {
		fmt.Fprintf(&src, "[[installment.cast]]\nid = %q\nname = %q\nfate = %q\n", strings.ToLower(name), name, "Gone"+strings.Repeat(" far", 18)+".")
		if slices.Contains([]string{"Bo", "Gus"}, name) {
			src.WriteString("status = \"dead\"\n")
		} else if name == "Ann" {
			src.WriteString("status = \"untold\"\n")
		}
	}
	src.WriteString("[[installment.thread]]\nid = \"x\"\ntext = \"Where is Hal, and who sent Flo?\"\n")
	s := mustDecode(t, src.String()).Before(2)
	for _, c := range []struct {
		words int
		want  string
	}{
		{1, "Cy Flo Hal"}, {110, "Cy Flo Hal Dee Eve"}, {145, "Cy Flo Hal Dee Eve Ann"}, {150, "Cy Flo Hal Dee Eve Ann Bo"}, {5000, "Cy Flo Hal Dee Eve Ann Bo Gus"},
	} {
		t.Run(c.want, func(t *testing.T) {
			d := s.AsOf(1).Digest(1, c.words)
			var got []string
			for _, p := range d.People {
				got = append(got, p.Name)
			}
			if strings.Join(got, " ") != c.want || d.MorePeople != len(names)-len(got) {
				t.Errorf("%d words: got %q and %d more, want %q", c.words, got, d.MorePeople, c.want)
			}
		})
	}
	if d := s.AsOf(1).Digest(1, 5000); len(d.People) != len(names) {
		t.Errorf("with room for everyone: got %d people, want %d", len(d.People), len(names))
	}
	if md := s.Now().Markdown(MarkdownOptions{Minutes: 1, Speed: 100}); !strings.Contains(md, "*Left out for lack of time: ") {
		t.Errorf("it does not say how much it leaves out:\n%s", md)
	}
}

// drawFullSeries draws a series whose texts have realistic lengths, each longer
// than the one before.
func drawFullSeries(t *rapid.T) Series {
	s := drawn.Series(t)
	draw := func(from, to int, what string) string { return words(rapid.IntRange(from, to).Draw(t, what)) }
	for i := range s.Installments {
		in := &s.Installments[i]
		in.Line, in.Short, in.Recap, in.Beats = draw(5, 25, "line"), draw(40, 90, "short"), draw(300, 700, "recap"), nil
		if in.Previously = ""; rapid.Bool().Draw(t, "previously") {
			in.Previously = draw(150, 260, "previously")
		}
		for range 8 {
			in.Beats = append(in.Beats, draw(12, 35, "beat"))
		}
		for j := range in.Cast {
			in.Cast[j].Fate = draw(3, 30, "fate")
		}
	}
	return s
}

// TestDigestKeepsItsBudget checks that a digest counts its words right, keeps its budget
// if the smallest possible digest does, leaves no room for the next line, counts what it
// leaves out, and gives at least as much of everything as one with a smaller budget.
func TestDigestKeepsItsBudget(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := drawFullSeries(t)
		s := series.Before(series.End())
		k := rapid.IntRange(1, s.Seen()).Draw(t, "film")
		speed := rapid.SampledFrom([]int{0, 1, 60, 238, 900}).Draw(t, "speed")
		m := s.AsOf(k)
		least := wordsIn(m, m.Digest(1, 1)) // three people, one question, one line
		all := m.Digest(0, speed)
		var before Digest
		for _, minutes := range Budgets() {
			d := m.Digest(minutes, speed)
			if d.Words != wordsIn(m, d) {
				t.Fatalf("%d minutes: it counts %d words, want %d", minutes, d.Words, wordsIn(m, d))
			}
			if budget := BudgetWords(minutes, speed); d.Words > budget && d.Words > least {
				t.Fatalf("%d minutes at speed %d: %d words exceed the budget of %d", minutes, speed, d.Words, budget)
			}
			if next := NextLine(m, d); next > 0 && d.Words+next <= BudgetWords(minutes, speed) {
				t.Fatalf("%d minutes at speed %d: with %d words there is room for the next line, of %d", minutes, speed, d.Words, next)
			}
			if !countsAddUp(d, all, k) {
				t.Fatalf("%d minutes: something is left out and not counted: %+v", minutes, d)
			}
			latestGetsMost(t, d, k)
			if less := missing(before, d); less != "" {
				t.Fatalf("%d minutes give less than %d, namely fewer %s (%d words, before %d; %v, before %v)", minutes, before.Minutes, less, d.Words, before.Words, shape(d), shape(before))
			}
			before = d
		}
		if len(all.Story) != k {
			t.Fatalf("without a budget it tells %d films, want %d", len(all.Story), k)
		}
	})
}

// countsAddUp reports whether everything known is in the digest or counted as left out.
func countsAddUp(d, all Digest, k int) bool {
	told := d.Untold
	for _, t := range d.Story {
		told += t.Film - t.From + 1
	}
	return told == k && len(d.People)+d.MorePeople == len(all.People) && len(d.Open)+d.MoreOpen == len(all.Open) &&
		len(d.Things)+d.MoreThings == len(all.Things)
}

func latestGetsMost(t *rapid.T, d Digest, k int) {
	for i, f := range d.Story {
		if i > 0 && (f.From != d.Story[i-1].Film+1 || !d.Story[i-1].IsOneText() && f.Length < d.Story[i-1].Length) {
			t.Fatalf("the films are not in order, or a later one is told in less detail: %v", d.Story)
		}
	}
	if n := len(d.Story); d.Story[n-1].Film != k {
		t.Fatalf("the story does not end with the last film: %v", d.Story)
	}
}

// missing names something that the larger digest has less of than the smaller, or "".
func missing(small, large Digest) string {
	switch {
	case len(small.People) > len(large.People):
		return "people"
	case len(small.Open) > len(large.Open):
		return "questions"
	case len(small.Things) > len(large.Things):
		return "things"
	case small.Untold < large.Untold && small.Minutes > 0:
		return "films"
	case small.Words > large.Words:
		return "words"
	}
	return ""
}

// TestTheWholeStoryIsToldAsOneText checks that the text for the whole story is used if
// the file has one and it fits, and that with more time the films are told one by one, at
// greater length.
func TestTheWholeStoryIsToldAsOneText(t *testing.T) {
	var b strings.Builder
	b.WriteString("title = \"A\"\n")
	for i := range 4 {
		fmt.Fprintf(&b, "[[installment]]\ntitle = \"T%d\"\nline = %q\nshort = %q\nbeats = [%q, %q]\nrecap = %q\n", i, words(20), words(70), words(150), words(150), words(600))
		if i != 2 {
			fmt.Fprintf(&b, "previously = %q\n", fmt.Sprintf("Whole%d ", i)+words(220))
		}
		for j := range map[int]int{0: 8}[i] { // as many words as the lists are guaranteed
			fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\nname = \"P%d\"\nfate = %q\n", j, j, words(28))
		}
	}
	series := mustDecode(t, b.String())
	for _, c := range []struct {
		next, minutes, speed int
		want                 string
	}{
		{2, 2, 0, "1-1 previously"}, {3, 2, 0, "1-2 previously"}, {5, 2, 0, "1-4 previously"},
		{4, 2, 0, "1-2 previously, 3 short"}, {4, 5, 0, "1 beats, 2 beats, 3 beats"},
		{3, 5, 0, "1 beats, 2 full"}, {5, 1, 0, "1 line, 2 line, 3 line, 4 line"}, {5, 0, 0, "1 full, 2 full, 3 full, 4 full"},
	} {
		t.Run(c.want, func(t *testing.T) {
			var got []string
			for _, told := range series.Before(c.next).AsOf(c.next-1).Digest(c.minutes, c.speed).Story {
				films := fmt.Sprint(told.Film)
				if told.IsOneText() {
					films = fmt.Sprintf("%d-%d", told.From, told.Film)
				}
				got = append(got, films+" "+told.Length.String())
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("before %d in %d minutes: got %s, want %s", c.next, c.minutes, strings.Join(got, ", "), c.want)
			}
		})
	}
	if md := series.Before(4).Now().Markdown(MarkdownOptions{Minutes: 2}); !strings.Contains(md, "### Up to T1\n\nWhole1 ") || !strings.Contains(md, "### T2\n") {
		t.Errorf("the Markdown does not tell the first film as one text and then the second:\n%s", md)
	}
}

// TestDigestOfManyFilms checks that the latest of many films are told at some
// length, rather than all in a line each, and that the digest says how many it leaves out.
func TestDigestOfManyFilms(t *testing.T) {
	var b strings.Builder
	b.WriteString("title = \"A\"\n")
	for range 300 {
		b.WriteString("[[installment]]\ntitle = \"T\"\n" + strings.Replace(texts, "It.", words(20), 1))
	}
	s := mustDecode(t, b.String()).Before(301)
	d := s.AsOf(300).Digest(5, 0)
	if last := d.Story[len(d.Story)-1]; last.Length < Beats || len(d.Story) < 10 || d.Untold != 300-len(d.Story) || d.Words > 5*text.WordsPerMinute {
		t.Errorf("of many films the last %d are told, the last one as %s, in %d words; %d left out", len(d.Story), last.Length, d.Words, d.Untold)
	}
	if md := s.Now().Markdown(MarkdownOptions{Minutes: 5}); !strings.Contains(md, fmt.Sprintf("*Left out for lack of time: %d earlier films.*", d.Untold)) {
		t.Errorf("it does not say how many films it leaves out:\n%s", md)
	}
}

// shape summarizes a digest for a failure message.
func shape(d Digest) (s []string) {
	for _, t := range d.Story {
		s = append(s, fmt.Sprint(t.From, "-", t.Film, t.Length, text.CountWords(t.Text)))
	}
	return append(s, fmt.Sprint(len(d.People), len(d.Open), len(d.Things)))
}
