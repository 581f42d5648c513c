package derive

import (
	"slices"
	"strings"
	"testing"

	"previously/recap/text"

	"pgregory.net/rapid"
)

// capitals finds people whose names are a capital letter and "x": "Ax", "Bx".
func capitals(_ string, words []text.Word) (places []Naming) {
	for i, w := range words {
		if len(w.Text) == 2 && w.Text[1] == 'x' && w.Text[0] >= 'A' && w.Text[0] <= 'Z' {
			places = append(places, Naming{int(w.Text[0] - 'A'), i, i + 1})
		}
	}
	return places
}

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"Ann comes.", "Bo goes."},
		{"Dr. Pike meets Mrs. Hale at St. Mary.", "They leave."},
		{"J. J. Abel and B.S. Kane wait for Lt. Col. Orr.", "Nobody comes."},
		{"“Go!” she says.", "He goes."},
		{"He asks, “Who is it?” and laughs.", "She does not."},
		{"It is 3.5 miles to No. 7.", "They run!"},
		{"She reads (it is late.)", "He sleeps."},
		{"It was I.", "Then he left."},
		{"No full stop"},
	} {
		if got := Sentences(strings.Join(want, " ")); !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	const markdown = "### Part *one*\n\nThe *Marigold* and the [ship](https://example.org/a_b) of Ann\\*\nO&#39;Hara <b>sink</b>.\n\n- snake_case\n- _two_\n\n```\ncode\n```\n\n> quoted `x`\n"
	want := []string{"The Marigold and the ship of Ann* O'Hara sink.", "snake_case", "two", "quoted x"}
	if got := Paragraphs(markdown); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLastMentioned(t *testing.T) {
	for _, c := range []struct{ told, want string }{
		{"Ax comes. Bx goes.", "Ax comes."},
		{"Ax comes. Bx wears Ax's hat.", "Ax comes."},
		{"Bx wears Ax's hat.", "Bx wears Ax's hat."},
		{"Ax is killed by Bx. Bx, Cx, Dx and Ax are remembered.", "Ax is killed by Bx."},
		{"Bx tries to kill Ax. Bx, Cx, Dx and Ax are friends.", "Bx, Cx, Dx and Ax are friends."},
		{"Bx stabs Ax. He dies.", "Bx stabs Ax. He dies."},
		{"Bx stabs Ax.\n\nHe dies.", "Bx stabs Ax."},
		{"Bx runs. He meets Ax. Cx runs.", "Bx runs. He meets Ax."},
	} {
		r := Read(c.told, capitals)
		if got := r.QuoteWithNext(r.LastMentions()[0]); got != c.want {
			t.Errorf("%q: got %q, want %q", c.told, got, c.want)
		}
	}
}

func TestPairs(t *testing.T) {
	r := Read("Ax waits where Bx has gone before. Ax is the sister of Bx. Ax, Bx, Cx and Dx dance. Cx sees Ax.", capitals)
	pairs := r.Pairs()
	if len(pairs) != 2 || !slices.Equal(pairs[0].Sentences, []int{0, 1}) || pairs[0].Best != 1 || pairs[1].B != 2 {
		t.Errorf("got %+v, want Ax and Bx in sentences 0 and 1, best in 1, and Ax and Cx", pairs)
	}
}

// drawText draws a text of sentences that name people, in paragraphs.
func drawText(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(0, 40).Draw(t, "sentences") {
		b.WriteString(rapid.SampledFrom([]string{"Ax", "Bx", "Cx's", "He", "Meanwhile Dx", "Mr. Ex", "“Fx", "*Gx*", "Nobody", "It"}).Draw(t, "who"))
		for range rapid.IntRange(0, 30).Draw(t, "words") {
			b.WriteString(" " + rapid.SampledFrom([]string{"goes", "kills", "the", "harbour", "Ax", "dies", "é", "3.5", "sister", "[Bx](c)", "&", "“", "is"}).Draw(t, "word"))
		}
		b.WriteString(rapid.SampledFrom([]string{". ", "! ", ".\n\n", "? ", "." + " ", ".” ", "\n- "}).Draw(t, "end"))
	}
	return b.String()
}

func withoutBlanks(s string) string { return strings.Join(strings.Fields(s), "") }

// TestReadingLosesNothing checks that the sentences together are the whole text, in order.
func TestReadingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := drawText(t)
		var all strings.Builder
		for _, s := range Read(source, capitals).Sentences {
			all.WriteString(s.Text)
		}
		if got, want := withoutBlanks(all.String()), withoutBlanks(strings.Join(Paragraphs(source), "")); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// TestCoverKeepsItsLimits checks that Cover chooses sentences in order, within the limits,
// and none that needs one that is left out to be understood.
func TestCoverKeepsItsLimits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Read(drawText(t), capitals)
		l := Limits{rapid.IntRange(0, 200).Draw(t, "words"), rapid.IntRange(0, 10).Draw(t, "count"), rapid.IntRange(0, 25).Draw(t, "longest"), rapid.Bool().Draw(t, "named")}
		chosen, words := r.Cover(l), 0
		for n, i := range chosen {
			s := &r.Sentences[i]
			words += s.Words
			switch {
			case n > 0 && i <= chosen[n-1]:
				t.Fatalf("%v is out of order", chosen)
			case s.dependent && (n == 0 || chosen[n-1] != i-1):
				t.Fatalf("%q refers to a sentence that is left out", s.Text)
			case l.Longest > 0 && s.Words > l.Longest, l.Named && len(s.people) == 0:
				t.Fatalf("%q exceeds the limits %+v", s.Text, l)
			}
		}
		if words > l.Words || len(chosen) > l.Count {
			t.Fatalf("%d words in %d sentences exceed the limits %+v", words, len(chosen), l)
		}
	})
}

// TestCoverTellsPeopleAndTheEnd checks what Cover and Frame choose from a text whose
// middle says nothing.
func TestCoverTellsPeopleAndTheEnd(t *testing.T) {
	r := Read("Ax sails to the island with Bx for the gold. "+strings.Repeat("The sea is wide and blue and nobody there is seen by anybody. ", 20)+
		"Ax kills Bx and buries the gold on the beach. Cx finds the grave in the morning.", capitals)
	if got, want := r.Cover(Limits{Words: 40, Count: 3}), []int{0, 21, 22}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := r.Frame(40), []int{0, 22}; !slices.Equal(got, want) {
		t.Errorf("got the frame %v, want %v", got, want)
	}
}

// FuzzRead checks that, for any text, reading comes to an end and quotes only what is
// there.
func FuzzRead(f *testing.F) {
	f.Add("Ax meets *Bx*. He [dies](x")
	f.Add("&#27;[2J Ax <b Ax. \\* _Ax_ J. J. Ax")
	f.Fuzz(func(t *testing.T, source string) {
		r := Read(source, capitals)
		plain := strings.Join(Paragraphs(source), " ")
		for _, i := range r.LastMentions() {
			if quote := r.QuoteWithNext(i); !strings.Contains(withoutBlanks(plain), withoutBlanks(quote)) || quote != text.Sanitize(quote) {
				t.Fatalf("it quotes %q, which is not in %q", quote, plain)
			}
		}
		r.Cover(Limits{Words: 90, Count: 7})
		r.Pairs()
	})
}
