package recap_test

import (
	"strings"
	"testing"

	. "previously/recap"
)

// peopleIn lists the ids of the people whom a text names as of film k.
func peopleIn(s *Story, k int, text string) string {
	return strings.Join(s.AsOf(k).Names().In(text), " ")
}

func TestNamesFilmByFilm(t *testing.T) {
	s := sagaBefore(t, 4)
	for _, c := range []struct {
		k          int
		text, want string
	}{
		{1, "Ann meets Bo.", "ann bo"},
		{1, "Bo, Ann and Bo again: Bo’s and Ann's.", "bo ann"},
		{1, "BO and ann are nobody, nor are Anna and Boris.", ""},
		{1, "The Mask is after Ann.", "mask ann"},
		{1, "A Mask is hers.", "mask"},
		{1, "Robert Stone, Stone and Bobby are not known yet, nor is Zoe.", ""},
		{2, "Robert Stone, Stone, Bobby and Bo are one.", "bo"},
		{2, "Stone comes, then Zoe, then the mask, then The Mask.", "bo zoe mask"},
		{3, "Zoe is The Mask.", "zoe"},
		{3, "“Ann”, (Bo) and *Zoe*.", "ann bo zoe"},
		{3, "", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := peopleIn(s, c.k, c.text); got != c.want {
				t.Errorf("film %d: %q names %q, want %q", c.k, c.text, got, c.want)
			}
		})
	}
}

// TestNamesThatSeveralShare checks which people a text names if their names share words.
func TestNamesThatSeveralShare(t *testing.T) {
	const people = `title = "A"
[[installment]]
title = "One"
line = "It."
[[installment.cast]]
id = "ivan"
name = "Ivan Karamazov"
aliases = ["Doctor Faust"]
[[installment.cast]]
id = "dmitri"
name = "Dmitri Karamazov"
[[installment.cast]]
id = "zosima"
name = "Father Zosima"
[[installment.cast]]
id = "d"
name = "Jean d'Hainaut of the Ford"
[[installment]]
title = "Two"
line = "It."
[[installment.cast]]
id = "other"
name = "Ivan the Fool"
[[installment]]
title = "Three"
line = "It."
[[installment.cast]]
id = "other"
same_as = "ivan"
`
	series := mustDecode(t, people)
	s := series.Before(4)
	for _, c := range []struct {
		k          int
		text, want string
	}{
		{1, "Karamazov comes.", "ivan"}, // the surname alone means the first of the family
		{1, "The Karamazov family, and Paul Karamazov.", ""},
		{1, "Ivan Karamazov comes, with Dmitri.", "ivan dmitri"},
		{1, "Ivan comes, and the Doctor, and Father.", "ivan"},
		{1, "Zosima and Faust.", "zosima ivan"},
		{1, "Father Zosima.", "zosima"},
		{1, "d'Hainaut, Hainaut, Ford, of the.", "d"},
		{2, "Ivan comes.", ""},
		{2, "Ivan the Fool comes, not Ivan Karamazov.", "other ivan"},
		{3, "Ivan comes, or Ivan the Fool.", "ivan"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := peopleIn(s, c.k, c.text); got != c.want {
				t.Errorf("film %d: %q names %q, want %q", c.k, c.text, got, c.want)
			}
		})
	}
}

// TestNamesThatTheCastSpellsDifferently checks that a name that the cast spells in another
// way is found if the text is copied from a source.
func TestNamesThatTheCastSpellsDifferently(t *testing.T) {
	const file = `title = "A"
[[installment]]
title = "One"
recap = "Edvard Nigma meets Kyle. Nigma leaves. Marie and Marie sing with Maria. Varger waits."
[[installment.cast]]
id = "n"
name = "Edward Nygma"
[[installment.cast]]
id = "m"
name = "Maria Sol"
[[installment.cast]]
id = "v"
name = "Hans Varga"
[[installment.source]]
title = "S"
verbatim = `
	for verbatim, want := range map[string]string{"true": "n", "false": ""} {
		s := mustDecode(t, file+verbatim+"\n").Before(2)
		if got := peopleIn(s, 1, "Nigma goes."); got != want {
			t.Errorf("verbatim = %s: Nigma names %q, want %q", verbatim, got, want)
		}
		if got := peopleIn(s, 1, "Marie and Varger go."); got != "" { // the text has Maria as well as Marie, and Varger only once
			t.Errorf("verbatim = %s: Marie and Varger name %q, want nobody", verbatim, got)
		}
	}
}
