package chart

import (
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// web returns a story of one film with the people and ties. A tie is from, kind and to.
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
			s = l.From
		}
		s += " " + string(l.Tie.Kind) + " " + l.Tie.Other(l.From)
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
		{"the shortest", "a colleague d colleague e", true, web(abcde, [3]string{"a", "family", "b"}, [3]string{"b", "family", "c"}, [3]string{"c", "family", "e"},
			[3]string{"a", "colleague", "d"}, [3]string{"d", "colleague", "e"})},
		{"the weightiest of the shortest", "a family c family e", true, web(abcde,
			[3]string{"a", "colleague", "b"}, [3]string{"b", "killed", "e"}, [3]string{"a", "family", "c"}, [3]string{"c", "family", "e"})},
		{"the more important people of equals", "a friend b friend e", true, web(abcde,
			[3]string{"d", "friend", "a"}, [3]string{"d", "friend", "e"}, [3]string{"b", "friend", "a"}, [3]string{"e", "friend", "b"})},
		{"the weightiest tie of a pair", "a killed b family e", true, web(abcde,
			[3]string{"a", "colleague", "b"}, [3]string{"b", "killed", "a"}, [3]string{"b", "family", "e"})},
		{"against the arrow", "a boss b boss e", true, web(abcde, [3]string{"b", "boss", "a"}, [3]string{"e", "boss", "b"})},
		{"not their own tie", "", false, web(abcde, [3]string{"a", "family", "e"})},
		{"nobody links them", "", false, web(abcde, [3]string{"a", "friend", "b"}, [3]string{"d", "friend", "e"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			links, ok := Chain(c.story.AsOf(1), "a", "e")
			if got := path(links); got != c.want || ok != c.ok {
				t.Errorf("got the chain %q, %v, want %q, %v", got, ok, c.want, c.ok)
			}
		})
	}
}

func TestEndedTiesAreNoLinks(t *testing.T) {
	ab := []string{"a", "b", "c"}
	story := web(ab, [3]string{"a", "friend", "c"}, [3]string{"c", "friend", "b"})
	if links, _ := Chain(story.AsOf(1), "a", "b"); path(links) != "a friend c friend b" {
		t.Errorf("while they are friends: got %q", path(links))
	}
	s := recap.Series{Installments: []recap.Installment{{Title: "One", Line: "x"}}}
	for _, id := range ab {
		s.Installments[0].Cast = append(s.Installments[0].Cast, recap.CastEntry{ID: id, Name: id})
	}
	s.Installments[0].Relationships = []recap.Relationship{{From: "a", Kind: "friend", To: "c"}, {From: "c", Kind: "friend", To: "b", Ended: true}}
	if links, ok := Chain(s.Before(2).AsOf(1), "a", "b"); ok {
		t.Errorf("once a friendship is over: got %q, want no chain", path(links))
	}
}

// TestAChainGoesThroughOthers checks that a direct tie between the two people is never the
// chain.
func TestAChainGoesThroughOthers(t *testing.T) {
	links, _ := Chain(feud(t).AsOf(2), "romeo", "tybalt")
	if path(links) != "romeo romance juliet family tybalt" {
		t.Errorf("got %q, want the chain through juliet", path(links))
	}
}

func TestChainOfTheUnknown(t *testing.T) {
	story := feud(t)
	for _, id := range []string{"paris", "xyzzy"} {
		if links, ok := Chain(story.AsOf(1), "romeo", id); ok || links != nil {
			t.Errorf("in film 1 romeo is linked to %s: %v", id, links)
		}
	}
	if links, ok := Chain(story.AsOf(1), "romeo", "romeo"); !ok || len(links) != 0 {
		t.Errorf("from romeo to himself: got %v, %v, want an empty chain", links, ok)
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
			t.Fatalf("the chains in the two directions differ: %q and %q", path(there), path(back))
		}
		here := a
		for _, l := range there {
			if !l.Tie.Joins(l.From) || l.Tie.Mark.Over() {
				t.Fatalf("%v is not a current tie of the person it leads on from", l)
			}
			if l.From != here {
				t.Fatalf("a link does not begin where the one before it ends: %q", path(there))
			}
			here = l.Tie.Other(here)
		}
		if ok && here != b {
			t.Fatalf("the chain from %s to %s ends at %s", a, b, here)
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
