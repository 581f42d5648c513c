package importer

import (
	"reflect"
	"strings"
	"testing"

	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap"
)

// TestKinship checks which relationships are read from the descriptions in a cast: only
// those to another person in it.
func TestKinship(t *testing.T) {
	for about, want := range map[string]string{
		"Tom's sister":                        "ann is the sister of tom-quill",
		"Quill's younger sister, who dives":   "ann is the younger sister of tom-quill",
		"the wife of Tom Quill":               "ann is the wife of tom-quill",
		"Lu and Tom's mother":                 "ann is the mother of tom-quill; ann is the mother of lu",
		"Captain Varga's bodyguard":           "ann is the bodyguard of varga",
		"Tom’s foul-mouthed, proud boss":      "ann is the boss of tom-quill",
		"Lu's associate and Tom's girlfriend": "ann is the associate of lu; ann is the girlfriend of tom-quill",
		"Tom's campaign manager":              "",
		"Tom's sister's killer":               "",
		"Bo's sister":                         "",
		"sister of a man":                     "",
		"the guard's wife":                    "",
		"a friend of the Toms":                "",
		"Ann's twin":                          "",
	} {
		credits := []article.Credit{
			{Actors: []string{"A A"}, Name: "Ann", About: about}, {Actors: []string{"B B"}, Name: "Tom Quill"}, {Actors: []string{"C C"}, Name: "Captain Varga"},
			{Actors: []string{"D D"}, Name: "Lu"}, {Actors: []string{"E E"}, Name: "Guard"},
		}
		_, ties := peopleOf(recap.Series{}).castEntries(credits)
		var found []string
		for _, tie := range ties {
			found = append(found, tie.From+" "+tie.Label+" "+tie.To)
		}
		if got := strings.Join(found, "; "); got != want {
			t.Errorf("%q: got %q, want %q", about, got, want)
		}
	}
	_, ties := peopleOf(recap.Series{}).castEntries([]article.Credit{{Actors: []string{"A A"}, Name: "Tom's Mother"}, {Actors: []string{"B B"}, Name: "Tom"}})
	if len(ties) != 1 || ties[0].Label != "is the mother of" {
		t.Errorf("a person named only by a relationship: got %+v", ties)
	}
}

func TestRoles(t *testing.T) {
	for about, want := range map[string]string{
		"a smuggler":                   "a smuggler",
		"A leader of the Alliance":     "a leader of the Alliance",
		"Bo's mate":                    "Bo's mate",
		"who repairs boats":            "",
		"young":                        "",
		"a man":                        "",
		"with the actress wearing wax": "",
		"a man who travels to the cabin in the woods to spend the weekend with his girlfriend whom he has met": "",
		"the pilot of a ship, which sank in the storm of the year in which everything began to go wrong":       "the pilot of a ship",
		"a thief (replacing Ann Ode)": "a thief",
	} {
		if got := roleFrom(about); got != want {
			t.Errorf("roleFrom(%q) = %q, want %q", about, got, want)
		}
	}
}

// TestTheSamePerson checks when a person in another film is taken to be the same: by the
// whole name, by one word of it and the actor, or by two words, but never by the actor
// alone.
func TestTheSamePerson(t *testing.T) {
	for name, c := range map[string]struct {
		name, actor string
		same        bool
	}{
		"same name, recast":    {"Tom Quill", "Z Z", true},
		"other rank":           {"Commissioner Tom Quill", "Z Z", true},
		"first name and actor": {"Tom", "B B", true},
		"only the first name":  {"Tom", "Z Z", false},
		"two words":            {"Tom \"Eel\" Quill", "Z Z", true},
		"surname alone":        {"Ada Quill", "Z Z", false},
		"actor alone":          {"Lu", "B B", false},
		"only a job":           {"Policeman", "Z Z", false},
	} {
		who := peopleOf(recap.Series{})
		who.castEntries([]article.Credit{{Actors: []string{"B B"}, Name: "Inspector Tom Quill"}, {Actors: []string{"C C"}, Name: "Policeman"}})
		entries, _ := who.castEntries([]article.Credit{{Actors: []string{c.actor}, Name: c.name}})
		if same := entries[0].Name == ""; same != c.same {
			t.Errorf("%s: got %+v, want the same person: %v", name, entries[0], c.same)
		}
	}
	// A person whom one film lists twice, young and old, has two actors.
	entries, _ := peopleOf(recap.Series{}).castEntries([]article.Credit{{Actors: []string{"A A"}, Name: "Kit"}, {Actors: []string{"B B"}, Name: "Kit", About: "young"}})
	if len(entries) != 1 || entries[0].Actors.String() != "A A and B B" {
		t.Errorf("young and old: got %+v", entries)
	}
}

// TestEveryFactIsImported checks that each fact of an article changes what is written
// into the file, except those that are for the parser alone.
func TestEveryFactIsImported(t *testing.T) {
	im := &Importer{client: &wikipedia.Client{}}
	imported := func(facts article.Facts) recap.Installment {
		return im.filmInstallment(Row{Title: "Salt Line"}, &articleText{Article: article.Article{Facts: facts}}, peopleOf(recap.Series{}))
	}
	for i := range reflect.TypeFor[article.Facts]().NumField() {
		var facts article.Facts
		name := reflect.TypeOf(facts).Field(i).Name
		switch value := reflect.ValueOf(&facts).Elem().Field(i).Addr().Interface().(type) {
		case *string:
			*value = "Ann Ode"
		case *int:
			*value = 94
		case *[]string:
			*value = []string{"Ann Ode"}
		case *article.Date:
			*value = article.Date{Year: 2011, Month: 5, Day: 4}
		default:
			t.Fatalf("this test has no %T for %s", value, name)
		}
		parserOnly := name == "Starring" // it tells the names of actors from other words
		if used := !reflect.DeepEqual(imported(facts), imported(article.Facts{})); used == parserOnly {
			t.Errorf("%s is imported: %t, want %t", name, used, !parserOnly)
		}
	}
}
