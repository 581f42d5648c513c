package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
)

// film returns the TOML of an installment with its ties; the first one also introduces
// the people a, b, c and mask. A tie is "from kind to", optionally followed by a label,
// "!" if it has ended, "~" if it is mutual and ">" if it is not. "mask is c" says that the
// two are one.
func film(first bool, ties ...string) string {
	var b strings.Builder
	b.WriteString("[[installment]]\ntitle = \"T\"\nline = \"It.\"\n")
	if first {
		for _, id := range []string{"a", "b", "c", "mask"} {
			fmt.Fprintf(&b, "[[installment.cast]]\nid = %q\nname = %q\n", id, strings.ToUpper(id))
		}
	}
	for _, tie := range ties {
		words := strings.Fields(tie)
		if words[1] == "is" {
			fmt.Fprintf(&b, "[[installment.cast]]\nid = %q\nsame_as = %q\n", words[0], words[2])
			continue
		}
		fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = %q\nkind = %q\nto = %q\n", words[0], words[1], words[2])
		for _, more := range words[3:] {
			switch more {
			case "!":
				b.WriteString("ended = true\n")
			case "~":
				b.WriteString("mutual = true\n")
			case ">":
				b.WriteString("mutual = false\n")
			default:
				fmt.Fprintf(&b, "label = %q\n", more)
			}
		}
	}
	return b.String()
}

func story(t *testing.T, films ...string) *Story {
	t.Helper()
	s := mustDecode(t, "title = \"A\"\n"+strings.Join(films, ""))
	return s.Before(s.End())
}

// shortTies returns ties in a few words, with their marks and what they were before, as
// in "a is an enemy of b changed (hunts)".
func shortTies(ties []Tie) string {
	var list []string
	for _, t := range ties {
		text := t.From + " " + t.Label + " " + t.To
		if t.Mark != "" {
			text += " " + string(t.Mark)
		}
		if len(t.Was) > 0 {
			var was []string
			for _, p := range t.Was {
				was = append(was, p.Label)
			}
			text += " (" + strings.Join(was, ", ") + ")"
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

// TestTiesFilmByFilm checks the ties that hold, begin, change and end with each film.
func TestTiesFilmByFilm(t *testing.T) {
	for name, c := range map[string]struct {
		films []string
		want  []string
	}{
		"begins and stands": {
			[]string{film(true, "a friend b"), film(false), film(false)},
			[]string{"a is a friend of b new", "a is a friend of b", "a is a friend of b"},
		},
		"is said again": {
			[]string{film(true, "a friend b", "a mentor c x"), film(false, "b friend a", "a mentor c x")},
			[]string{"a is a friend of b new; a x c new", "b is a friend of a; a x c"},
		},
		"another label": {
			[]string{film(true, "a mentor b teaches"), film(false, "a mentor b trains"), film(false)},
			[]string{"a teaches b new", "a trains b changed (teaches)", "a trains b"},
		},
		"the other way round is another tie": {
			[]string{film(true, "a mentor b"), film(false, "b mentor a")},
			[]string{"a is the mentor of b new", "b is the mentor of a changed (is the mentor of)"},
		},
		"the other way round is the same if it is mutual": {
			[]string{film(true, "a family b sister"), film(false, "b family a sister"), film(false, "b family a sister >")},
			[]string{"a sister b new", "b sister a", "b sister a"},
		},
		"becomes mutual": {
			[]string{film(true, "a family b sister >"), film(false, "b family a sister")},
			[]string{"a sister b new", "b sister a changed (sister)"},
		},
		"another kind": {
			[]string{film(true, "a friend b"), film(false, "b hunts a"), film(false)},
			[]string{"a is a friend of b new", "b hunts a new; a is a friend of b ended", "b hunts a"},
		},
		"another kind of the same class": {
			[]string{film(true, "a friend b"), film(false, "b mentor a"), film(false)},
			[]string{"a is a friend of b new", "b is the mentor of a changed (is a friend of)", "b is the mentor of a"},
		},
		"two replace one": {
			[]string{film(true, "a friend b"), film(false, "a ally b", "a loves b")},
			[]string{"a is a friend of b new", "a is an ally of b changed (is a friend of); a loves b changed (is a friend of)"},
		},
		"one replaces two": {
			[]string{film(true, "a friend b", "a boss b"), film(false, "a loves b")},
			[]string{"a is a friend of b new; a is the boss of b new", "a loves b changed (is a friend of, is the boss of)"},
		},
		"one of each class": {
			[]string{film(true, "a friend b", "b owes a"), film(false, "a ally b")},
			[]string{"a is a friend of b new; b owes a new", "a is an ally of b changed (is a friend of); b owes a ended"},
		},
		"one more": {
			[]string{film(true, "a friend b"), film(false, "a friend b", "b owes a")},
			[]string{"a is a friend of b new", "a is a friend of b; b owes a new"},
		},
		"one fewer": {
			[]string{film(true, "a friend b", "b owes a"), film(false, "a friend b"), film(false)},
			[]string{"a is a friend of b new; b owes a new", "a is a friend of b; b owes a ended", "a is a friend of b"},
		},
		"ends": {
			[]string{film(true, "a romance b"), film(false, "a romance b was !"), film(false), film(false, "a romance b again")},
			[]string{"a is the lover of b new", "a was b ended", "", "a again b new"},
		},
		"is over when it becomes known": {
			[]string{film(true, "a romance b !"), film(false)},
			[]string{"a is the lover of b now known", ""},
		},
		"is over when it becomes known, while another goes on": {
			[]string{film(true, "a ally b"), film(false, "a ally b", "a romance b !"), film(false)},
			[]string{"a is an ally of b new", "a is an ally of b; a is the lover of b now known", "a is an ally of b"},
		},
		"is over and told again": {
			[]string{film(true, "a romance b"), film(false, "a romance b !"), film(false, "a romance b was !")},
			[]string{"a is the lover of b new", "a is the lover of b ended", "a was b ended"},
		},
		"a deed stays": {
			[]string{film(true, "a killed b"), film(false), film(false)},
			[]string{"a killed b new", "a killed b", "a killed b"},
		},
		"a deed replaces nothing": {
			[]string{film(true, "a friend b", "a saved b"), film(false, "b betrayed a"), film(false, "a enemy b")},
			[]string{
				"a is a friend of b new; a saved b new", "b betrayed a new; a is a friend of b ended; a saved b",
				"a is an enemy of b new; a saved b; b betrayed a",
			},
		},
		"a deed does not end": {
			[]string{film(true, "a framed b !"), film(false, "a framed b !")},
			[]string{"a framed b new", "a framed b"},
		},
		"a deed told again": {
			[]string{film(true, "a saved b", "b saved a"), film(false, "a saved b"), film(false)},
			[]string{"a saved b new; b saved a new", "a saved b; b saved a", "b saved a; a saved b"},
		},
		"a deed told again in other words": {
			[]string{film(true, "a deceived b"), film(false, "a deceived b x"), film(false, "a deceived b x", "a deceived b")},
			[]string{"a deceived b new", "a x b new; a deceived b", "a x b; a deceived b"},
		},
		"a deed under a mask": {
			[]string{film(true, "mask killed a", "c friend a"), film(false, "mask is c"), film(false, "c killed a"), film(false, "a enemy c"), film(false)},
			[]string{
				"c is a friend of a new; mask killed a new", "c is a friend of a; c killed a", "c killed a; c is a friend of a ended",
				"a is an enemy of c new; c killed a", "a is an enemy of c; c killed a",
			},
		},
		"a deed under a mask, told as it falls": {
			[]string{film(true, "mask killed a"), film(false, "c killed a", "mask is c"), film(false, "c betrayed a")},
			[]string{"mask killed a new", "c killed a", "c betrayed a new; c killed a"},
		},
		"a deed against oneself": {
			[]string{film(true, "mask framed a"), film(false, "mask is a"), film(false)},
			[]string{"mask framed a new", "", ""},
		},
		"one ends, another goes on": {
			[]string{film(true, "a romance b", "a ally b"), film(false, "a ally b", "a romance b !"), film(false)},
			[]string{"a is the lover of b new; a is an ally of b new", "a is an ally of b; a is the lover of b ended", "a is an ally of b"},
		},
		"two of one kind with different labels": {
			[]string{film(true, "a loves b x", "a loves b y"), film(false, "a loves b y", "a loves b z")},
			[]string{"a x b new; a y b new", "a y b; a z b changed (x)"},
		},
		"the more important people first": {
			[]string{film(true, "mask hunts c", "b ally c", "a ally mask", "b ally a")},
			[]string{"b is an ally of a new; a is an ally of mask new; b is an ally of c new; mask hunts c new"},
		},
		"merger": {
			[]string{film(true, "mask hunts a", "mask ally b", "c friend b"), film(false, "c enemy a", "mask is c"), film(false)},
			[]string{
				"mask hunts a new; c is a friend of b new; mask is an ally of b new",
				"c is an enemy of a changed (hunts); c is an ally of b; c is a friend of b",
				"c is an enemy of a; c is an ally of b; c is a friend of b",
			},
		},
		"merger of two who had a tie": {
			[]string{film(true, "mask enemy a", "mask ally b"), film(false, "mask is a"), film(false)},
			[]string{"mask is an enemy of a new; mask is an ally of b new", "a is an ally of b", "a is an ally of b"},
		},
		"merger of what both had": {
			[]string{film(true, "mask friend a", "c friend a"), film(false, "a friend mask"), film(false, "mask is c"), film(false, "c friend a !"), film(false)},
			[]string{"c is a friend of a new; mask is a friend of a new", "c is a friend of a; a is a friend of mask", "a is a friend of c", "c is a friend of a ended", ""},
		},
		"two mergers in one film": {
			[]string{film(true, "mask hunts a", "b hunts a x"), film(false, "b is c", "mask is b"), film(false)},
			[]string{"b x a new; mask hunts a new", "c hunts a; c x a", "c hunts a; c x a"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := story(t, c.films...)
			for k, want := range c.want {
				if got := shortTies(s.AsOf(k + 1).Ties()); got != want {
					t.Errorf("%s, film %d:\ngot  %s\nwant %s", name, k+1, got, want)
				}
			}
		})
	}
}

func TestTiesOfOnePerson(t *testing.T) {
	s := story(t, film(true, "mask hunts c", "b ally c", "a ally mask"), film(false, "mask is b"))
	for _, c := range []struct {
		id   string
		k    int
		want string
	}{
		{"a", 1, "a is an ally of mask new"}, {"c", 1, "b is an ally of c new; mask hunts c new"}, {"mask", 1, "a is an ally of mask new; mask hunts c new"},
		{"b", 1, "b is an ally of c new"}, {"b", 2, "a is an ally of b; b hunts c; b is an ally of c"}, {"mask", 2, "a is an ally of b; b hunts c; b is an ally of c"},
		{"a", 2, "a is an ally of b"}, {"nobody", 1, ""},
	} {
		t.Run(c.id, func(t *testing.T) {
			if got := shortTies(s.AsOf(c.k).TiesOf(c.id)); got != c.want {
				t.Errorf("TiesOf(%q) as of %d: got %s, want %s", c.id, c.k, got, c.want)
			}
		})
	}
	tie := s.AsOf(1).TiesOf("a")[0]
	if tie.Other("a") != "mask" || tie.Other("mask") != "a" || !tie.Joins("a") || tie.Joins("b") {
		t.Errorf("Other or Joins is wrong about %v", tie)
	}
}

func TestTieInFull(t *testing.T) {
	s := sagaBefore(t, 4)
	betrayed := Tie{From: "bo", To: "ann", Kind: "betrayed", Class: Conflict, Label: "betrayed", Why: "For a pardon.", Film: 2}
	news := betrayed
	news.Mark = Began
	same(t, "the film that says so", s.AsOf(2).TiesOf("bo")[1], news)
	same(t, "the film after it", s.AsOf(3).TiesOf("bo")[1], betrayed)
	hunts := Tie{From: "zoe", To: "ann", Kind: "hunts", Class: Conflict, Label: "hunts", Film: 1}
	helps := Tie{From: "zoe", To: "ann", Kind: "friend", Class: Bond, Label: "helps", Mutual: true, Film: 2}
	same(t, "the ties of both faces", s.AsOf(3).TiesOf("zoe")[1:], []Tie{hunts, helps})
}

// TestWhatATieWas checks the sentences that say what a tie was before.
func TestWhatATieWas(t *testing.T) {
	for want, films := range map[string][2]string{
		"changed; before: B was a friend of A":            {"b friend a", "a loves b"},
		"changed; before: A hunted B":                     {"a hunts b", "a enemy b"},
		"changed; before: B hunted A":                     {"b hunts a", "a enemy b"},
		"changed; before: B hunted A, A was a rival of B": {"b hunts a;a rival b", "a enemy b"},
		"new":       {"a ally c", "a ally b"},
		"ended":     {"a ally b", "a ally b !"},
		"now known": {"a hunts b", "a romance b !"},
		"":          {"a ally b", "a ally b"},
	} {
		t.Run(want, func(t *testing.T) {
			s := story(t, film(true, strings.Split(films[0], ";")...), film(false, films[1]))
			if got := s.AsOf(2).News(s.AsOf(2).TiesOf("a")[0]); got != want {
				t.Errorf("%q: got %q, want %q", films, got, want)
			}
		})
	}
}

// TestHistory checks what each film said about two people, as it was known then.
func TestHistory(t *testing.T) {
	s := story(t,
		film(true, "mask loves a", "b friend a", "c friend a"),
		film(false, "mask ally a", "b friend a !"),
		film(false, "c ally a", "mask friend b"),
		film(false, "mask is c"),
		film(false, "c boss a", "c betrayed a"),
	)
	for _, c := range []struct {
		a, b string
		k    int
		want string
	}{
		{"a", "b", 5, "1: b is a friend of a new | 2: b is a friend of a ended"},
		{"b", "a", 1, "1: b is a friend of a new"},
		{"mask", "a", 3, "1: mask loves a new | 2: mask is an ally of a changed (loves)"},
		{"a", "c", 3, "1: c is a friend of a new | 3: c is an ally of a changed (is a friend of)"},
		{"c", "a", 4, "1: c loves a new; c is a friend of a new | 2: c is an ally of a changed (loves) | 3: c is an ally of a changed (is a friend of)"},
		{"mask", "a", 5, "1: c loves a new; c is a friend of a new | 2: c is an ally of a changed (loves) | 3: c is an ally of a changed (is a friend of) | 5: c is the boss of a changed (is an ally of); c betrayed a new"},
		{"mask", "c", 3, ""}, {"mask", "c", 5, ""}, {"b", "c", 3, ""}, {"b", "c", 4, "3: c is a friend of b new"},
		{"a", "nobody", 5, ""}, {"a", "a", 5, ""},
	} {
		t.Run(c.a, func(t *testing.T) {
			var films []string
			for _, st := range s.AsOf(c.k).History(c.a, c.b) {
				films = append(films, fmt.Sprintf("%d: %s", st.Film, shortTies(st.Ties)))
			}
			if got := strings.Join(films, " | "); got != c.want {
				t.Errorf("History(%q, %q) as of %d:\ngot  %s\nwant %s", c.a, c.b, c.k, got, c.want)
			}
		})
	}
}

func TestKindsOfTie(t *testing.T) {
	for _, k := range Kinds() {
		if k.Label() == "" || k.Weight() < 3 || k.Weight() > 10 || !slices.Contains(Classes(), k.Class()) {
			t.Errorf("%s has no words, a weight out of range or an unknown class: %q, weight %d, class %q", k, k.Label(), k.Weight(), k.Class())
		}
	}
	for kind, want := range map[Kind]struct {
		class  Class
		mutual bool
	}{"family": {Bond, true}, "loves": {Bond, false}, "rival": {Conflict, true}, "framed": {Conflict, false}, "deal": {Bargain, true}, "employs": {Bargain, false}} {
		t.Run(fmt.Sprint(kind), func(t *testing.T) {
			if kind.Class() != want.class || kind.Mutual() != want.mutual {
				t.Errorf("%s: got class %s, mutual %v, want %s, %v", kind, kind.Class(), kind.Mutual(), want.class, want.mutual)
			}
		})
	}
	deeds := slices.DeleteFunc(Kinds(), func(k Kind) bool { return !k.Deed() })
	if want := []Kind{"saved", "killed", "betrayed", "deceived", "framed"}; !slices.Equal(deeds, want) {
		t.Errorf("got the deeds %v, want %v", deeds, want)
	}
}
