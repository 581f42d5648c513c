package chart

import (
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// web is a story of one film from ties in words: from, kind, to.
func web(people []string, ties ...[3]string) *recap.Story {
	in := recap.Installment{Title: "One", Line: "x"}
	for _, id := range people {
		in.Cast = append(in.Cast, recap.CastEntry{ID: id, Name: id})
	}
	for _, t := range ties {
		in.Relationships = append(in.Relationships, recap.Relationship{From: t[0], Kind: recap.Kind(t[1]), To: t[2]})
	}
	return recap.Series{Installments: []recap.Installment{in}}.Before(2)
}

func path(links []Link) string {
	s := ""
	for i, l := range links {
		if i == 0 {
			s = l.From.ID
		}
		s += " " + string(l.Tie.Kind) + " " + l.To.ID
	}
	return s
}

func TestChain(t *testing.T) {
	abcde := []string{"a", "b", "c", "d", "e"}
	for _, c := range []struct {
		name, want string
		ok         bool
		story      *recap.Story
	}{
		{"the shortest", "a colleague e", true, web(abcde, [3]string{"a", "family", "b"}, [3]string{"b", "family", "e"}, [3]string{"a", "colleague", "e"})},
		{"the weightiest of the shortest", "a family c family e", true, web(abcde,
			[3]string{"a", "colleague", "b"}, [3]string{"b", "killed", "e"}, [3]string{"a", "family", "c"}, [3]string{"c", "family", "e"})},
		{"the more important of equals", "a friend b friend e", true, web(abcde,
			[3]string{"d", "friend", "a"}, [3]string{"d", "friend", "e"}, [3]string{"b", "friend", "a"}, [3]string{"e", "friend", "b"})},
		{"the weightiest tie of a pair", "a killed e", true, web(abcde, [3]string{"a", "colleague", "e"}, [3]string{"e", "killed", "a"})},
		{"against the arrow", "a boss e", true, web(abcde, [3]string{"e", "boss", "a"})},
		{"nothing known links them", "", false, web(abcde, [3]string{"a", "friend", "b"}, [3]string{"d", "friend", "e"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			links, ok := Chain(c.story.AsOf(1), "a", "e")
			if got := path(links); got != c.want || ok != c.ok {
				t.Errorf("chain %q, %v; want %q, %v", got, ok, c.want, c.ok)
			}
		})
	}
}

func TestChainAlso(t *testing.T) {
	links, _ := Chain(feud(t).AsOf(2), "romeo", "tybalt")
	if len(links) != 1 || links[0].Tie.Label != "killed" || len(links[0].Also) != 1 || links[0].Also[0].Label != "dared" {
		t.Errorf("links %v", links)
	}
}

func TestEndedTiesAreNoLink(t *testing.T) {
	story := feud(t)
	if links, _ := Chain(story.AsOf(1), "romeo", "mercutio"); path(links) != "romeo friend mercutio" {
		t.Errorf("in film 1: %q", path(links))
	}
	if links, _ := Chain(story.AsOf(2), "romeo", "mercutio"); path(links) != "romeo killed tybalt killed mercutio" {
		t.Errorf("in film 2, which ends their friendship: %q", path(links))
	}
}

func TestChainOfTheUnknown(t *testing.T) {
	story := feud(t)
	for _, id := range []string{"paris", "xyzzy"} {
		if links, ok := Chain(story.AsOf(1), "romeo", id); ok || links != nil {
			t.Errorf("romeo is linked to %s in film 1: %v", id, links)
		}
	}
	if links, ok := Chain(story.AsOf(1), "romeo", "romeo"); !ok || len(links) != 0 {
		t.Errorf("romeo to himself: %v, %v", links, ok)
	}
}

func TestChainIsAsLongBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := castOf(t, rapid.IntRange(2, 20).Draw(t, "people"), rapid.IntRange(0, 40).Draw(t, "ties")).Before(99)
		cast := rapid.SampledFrom(story.AsOf(99).Cast())
		a, b := cast.Draw(t, "a").ID, cast.Draw(t, "b").ID
		there, ok := Chain(story.AsOf(99), a, b)
		back, okBack := Chain(story.AsOf(99), b, a)
		if ok != okBack || len(there) != len(back) || sum(there) != sum(back) {
			t.Fatalf("%q one way, %q the other", path(there), path(back))
		}
		for i, l := range there {
			if !l.Tie.Joins(l.From.ID) || !l.Tie.Joins(l.To.ID) || l.Tie.Mark.Over() {
				t.Fatalf("%v is no link", l)
			}
			if i > 0 && there[i-1].To.ID != l.From.ID {
				t.Fatalf("the chain breaks: %q", path(there))
			}
		}
	})
}

func sum(links []Link) int {
	n := 0
	for _, l := range links {
		n += l.Tie.Kind.Weight()
	}
	return n
}
