package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
)

// TestPeopleFilmByFilm checks everyone in the saga as of each film, and their order.
func TestPeopleFilmByFilm(t *testing.T) {
	ann := Person{
		ID: "ann", Name: "Ann", Actors: Actors{"A. One"}, KnownFor: []string{"Film (1990)"}, Role: "thief", Side: "The crew",
		Status: Alive, Since: 1, Fate: "Free.", First: 1, Last: 1,
	}
	mask := Person{
		ID: "mask", Name: "The Mask", Actors: Actors{"M. One"}, KnownFor: []string{"Show (1995)"}, Role: "hunter", Side: "The law",
		Status: Alive, Since: 1, Fate: "After Ann.", First: 1, Last: 1,
	}
	bo := Person{
		ID: "bo", Name: "Bo", Actors: Actors{"B. One"}, Role: "driver", Side: "The crew", Status: Captive, Since: 1, Fate: "In prison.", First: 1, Last: 1,
	}
	stone := Person{
		ID: "bo", Name: "Robert Stone", Aliases: []string{"Bo", "Bobby"}, Actors: Actors{"B. Two"}, Role: "driver", Side: "The law",
		Status: Dead, Since: 2, Fate: "Shot.", First: 1, Last: 2,
	}
	zoe := Person{
		ID: "zoe", Name: "Zoe", Aliases: []string{"Z"}, Actors: Actors{"Z. Two"}, Role: "judge", Status: Missing, Since: 2,
		Fate: "Nobody knows where.", First: 2, Last: 2,
	}
	unmasked := Person{
		ID: "zoe", Name: "Zoe", Aliases: []string{"Z", "The Mask"}, Actors: Actors{"Z. Two"}, KnownFor: []string{"Show (1995)"},
		Role: "judge", Side: "The law", Status: Captive, Since: 3, Fate: "Unmasked.", First: 1, Last: 3, Changed: []string{"status"}, Was: Missing,
	}
	as := func(p Person, news ...string) Person {
		if len(news) == 1 && news[0] == "new" {
			p.New = true
		} else {
			p.Changed = news
		}
		if slices.Contains(news, "status") {
			p.Was = Captive
		}
		return p
	}
	s := sagaBefore(t, 4)
	same(t, "the first film", s.AsOf(1).Cast(), []Person{as(ann, "new"), as(mask, "new"), as(bo, "new")})
	same(t, "the second film", s.AsOf(2).Cast(), []Person{as(stone, "name", "actor", "side", "status"), as(zoe, "new"), ann, mask})
	same(t, "the third film", s.AsOf(3).Cast(), []Person{unmasked, stone, ann})
	same(t, "the sides of the second film", BySide(s.AsOf(2).Cast()), []Group{
		{"The law", []Person{as(stone, "name", "actor", "side", "status"), mask}},
		{"The crew", []Person{ann}},
		{"", []Person{as(zoe, "new")}},
	})
}

func TestPersonByID(t *testing.T) {
	s := sagaBefore(t, 4)
	for _, c := range []struct {
		id   string
		k    int
		name string
	}{
		{"bo", 1, "Bo"}, {"bo", 2, "Robert Stone"}, {"zoe", 1, ""}, {"zoe", 2, "Zoe"},
		{"mask", 2, "The Mask"}, {"mask", 3, "Zoe"}, {"zoe", 3, "Zoe"}, {"nobody", 3, ""},
	} {
		t.Run(c.id, func(t *testing.T) {
			if p, ok := s.AsOf(c.k).Person(c.id); p.Name != c.name || ok != (c.name != "") {
				t.Errorf("Person(%q) as of %d: got %q, %v, want %q", c.id, c.k, p.Name, ok, c.name)
			}
		})
	}
}

func TestChapters(t *testing.T) {
	s := sagaBefore(t, 4)
	type chapter struct {
		Film              int
		Name, Fate, Beats string
	}
	told := func(id string, k int) (list []chapter) {
		for _, c := range s.AsOf(k).Chapters(id) {
			list = append(list, chapter{c.Film, c.Name, c.Fate, strings.Join(c.Beats, " ")})
		}
		return list
	}
	masked := chapter{1, "The Mask", "After Ann.", "The Mask hunts Ann."}
	missing := chapter{2, "Zoe", "Nobody knows where.", ""}
	unmasked := chapter{3, "Zoe", "Unmasked.", ""}
	same(t, "Bo", told("bo", 3), []chapter{{1, "Bo", "In prison.", "Ann meets Bo. Bo is caught."}, {2, "Robert Stone", "Shot.", ""}})
	same(t, "Bo in the first film", told("bo", 1), told("bo", 3)[:1])
	same(t, "the Mask before unmasking", told("mask", 2), []chapter{masked})
	same(t, "Zoe, not known to be the Mask", told("zoe", 2), []chapter{missing})
	same(t, "Zoe, known to be the Mask", told("zoe", 3), []chapter{masked, missing, unmasked})
	same(t, "the Mask, known to be Zoe", told("mask", 3), told("zoe", 3))
	if len(told("zoe", 1)) > 0 || len(told("nobody", 3)) > 0 {
		t.Error("people who have not appeared have chapters")
	}
}

// TestMergers checks people who turn out to be one. Each case is the casts of several
// films and the people that the last film shows.
func TestMergers(t *testing.T) {
	const film = "[[installment]]\ntitle = \"T\"\nline = \"It.\"\n"
	entry := func(id string, keys ...string) string {
		return "[[installment.cast]]\nid = \"" + id + "\"\n" + strings.Join(keys, "\n") + "\n"
	}
	for name, c := range map[string]struct {
		src  string
		want []Person
	}{
		"the face appears in the film that unmasks it": {
			film + entry("mask", `name = "Mask"`, `actor = "M."`, `status = "captive"`, `side = "Law"`) +
				film + entry("face", `name = "Face"`, `role = "judge"`) + entry("mask", `same_as = "face"`),
			[]Person{{ID: "face", Name: "Face", Aliases: []string{"Mask"}, Actors: Actors{"M."}, Role: "judge", Side: "Law", Status: Captive, Since: 1, First: 1, Last: 2, Changed: []string{"name"}}},
		},
		"the mask appears only in the film that unmasks it": {
			film + entry("face", `name = "Face"`, `status = "dead"`) + film + entry("mask", `name = "Mask"`, `same_as = "face"`),
			[]Person{{ID: "face", Name: "Face", Aliases: []string{"Mask"}, Status: Dead, Since: 1, First: 1, Last: 2}},
		},
		"the unmasking gives a new name": {
			film + entry("face", `name = "Face"`) + entry("mask", `name = "Mask"`) + film + entry("mask", `name = "True Name"`, `same_as = "face"`),
			[]Person{{ID: "face", Name: "True Name", Aliases: []string{"Face", "Mask"}, Status: Alive, Since: 1, First: 1, Last: 2, Changed: []string{"name"}}},
		},
		"what the mask did last counts": {
			film + entry("face", `name = "Face"`, `status = "dead"`, `fate = "Burnt."`) + film + entry("mask", `name = "Mask"`, `side = "Law"`, `fate = "At large."`) +
				film + entry("mask", `same_as = "face"`),
			[]Person{{ID: "face", Name: "Face", Aliases: []string{"Mask"}, Side: "Law", Status: Alive, Since: 3, Fate: "At large.", First: 1, Last: 3, Changed: []string{"status"}, Was: Dead}},
		},
		"a mask under a mask": {
			film + entry("c", `name = "C"`) + entry("a", `name = "A"`) +
				film + entry("a", `same_as = "b"`) + entry("b", `name = "B"`, `same_as = "c"`),
			[]Person{{ID: "c", Name: "C", Aliases: []string{"B", "A"}, Status: Alive, Since: 1, First: 1, Last: 2}},
		},
		"later entries under either id": {
			film + entry("a", `name = "A"`) + entry("b", `name = "B"`) + film + entry("a", `same_as = "b"`) +
				film + entry("a", `status = "dead"`) + film + entry("b", `status = "alive"`, `aliases = ["A", "Bee"]`),
			[]Person{{ID: "b", Name: "B", Aliases: []string{"A", "Bee"}, Status: Alive, Since: 4, First: 1, Last: 4, Changed: []string{"status"}, Was: Dead}},
		},
		"two entries for one person in one film": {
			film + entry("a", `name = "A"`) + entry("b", `name = "B"`) + entry("x", `name = "X"`) + film + entry("a", `same_as = "b"`) +
				film + entry("a", `role = "judge"`) + entry("x") + entry("b", `side = "Law"`),
			[]Person{
				{ID: "b", Name: "B", Aliases: []string{"A"}, Role: "judge", Side: "Law", Status: Alive, Since: 1, First: 1, Last: 3},
				{ID: "x", Name: "X", Status: Alive, Since: 1, First: 1, Last: 3},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := mustDecode(t, "title = \"A\"\n"+c.src)
			story := s.Before(s.End())
			same(t, name, story.Now().Cast(), c.want)
		})
	}
}

func TestAnswersAreCopies(t *testing.T) {
	s := sagaBefore(t, 4)
	cast := s.AsOf(3).Cast()
	cast[0].Name = "changed"
	if again := s.AsOf(3).Cast(); again[0].Name != "Zoe" {
		t.Errorf("changing an answer changed the Story: the name is now %q", again[0].Name)
	}
}

// TestStateOfAPerson checks each state in words, and the changes between them: in the
// first film, in the film that changes it, and in the film after that.
func TestStateOfAPerson(t *testing.T) {
	const film = "[[installment]]\ntitle = \"T\"\nline = \"It.\"\n[[installment.cast]]\nid = \"a\"\n"
	for statuses, want := range map[[2]string][3]string{
		{"alive", "alive"}:      {"", "", ""},
		{"dead", "dead"}:        {"dead", "dead", "dead"},
		{"alive", "dead"}:       {"", "now dead", "dead"},
		{"fugitive", "captive"}: {"fugitive", "now captive", "captive"},
		{"captive", "fugitive"}: {"captive", "now a fugitive", "fugitive"},
		{"alive", "missing"}:    {"", "now missing", "missing"},
		{"captive", "unknown"}:  {"captive", "fate now unknown", "fate unknown"},
		{"dead", "alive"}:       {"dead", "alive after all", ""},
		{"captive", "alive"}:    {"captive", "no longer captive", ""},
		{"fugitive", "alive"}:   {"fugitive", "no longer a fugitive", ""},
		{"missing", "alive"}:    {"missing", "no longer missing", ""},
		{"unknown", "alive"}:    {"fate unknown", "alive, it turns out", ""},

		{"alive", "presumed dead"}: {"", "now believed dead", "believed dead"},
		{"presumed dead", "dead"}:  {"believed dead", "now dead", "dead"},
		{"presumed dead", "alive"}: {"believed dead", "not dead after all", ""},
		{"untold", "alive"}:        {"", "", ""},
		{"untold", "captive"}:      {"", "now captive", "captive"},
		{"dead", "untold"}:         {"dead", "", ""},
	} {
		t.Run(fmt.Sprint(statuses), func(t *testing.T) {
			s := mustDecode(t, fmt.Sprintf("title = \"A\"\n%sname = \"A\"\nstatus = %q\n%sstatus = %q\n%s", film, statuses[0], film, statuses[1], film))
			for k, want := range want {
				if p, _ := s.Before(4).AsOf(k + 1).Person("a"); p.State() != want {
					t.Errorf("%q, film %d: got %q, want %q", statuses, k+1, p.State(), want)
				}
			}
		})
	}
}

// TestEveryStateIsSaid checks that each state has words of its own for being in it, for
// just having come into it, and for being alive after it; and that nothing is said about
// a state that the file does not tell.
func TestEveryStateIsSaid(t *testing.T) {
	said := map[string]Status{}
	for _, status := range Statuses() {
		if status.Unspoken() {
			continue
		}
		for _, p := range []Person{{Status: status}, {Status: status, Was: Alive}, {Status: Alive, Was: status}} {
			words := p.State()
			if other, taken := said[words]; taken || words == "" {
				t.Errorf("the words for %s after %q are %q, the same as for %q, or empty", p.Status, p.Was, words, other)
			}
			said[words] = status
		}
	}
	if !Alive.Unspoken() || !Untold.Unspoken() || len(said) != 3*(len(Statuses())-2) {
		t.Errorf("%d states are said, want all but %s and %s", len(said)/3, Alive, Untold)
	}
	for _, p := range []Person{{Status: Untold}, {Status: Untold, Was: Dead}, {Status: Alive, Was: Untold}} {
		if words := p.State(); words != "" || p.Status == Untold && p.Status.Words() != "" {
			t.Errorf("%s after %q: got %q and %q, want no words", p.Status, p.Was, words, p.Status.Words())
		}
	}
}
