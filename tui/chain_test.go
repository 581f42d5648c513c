package tui

import (
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
)

// listedNames returns the names listed in the picker or the library: the text before two
// spaces in each row.
func (d *driver) listedNames() []string {
	var names []string
	for _, row := range d.body()[3:] {
		name, _, _ := strings.Cut(strings.TrimLeft(row, " ▸"), "  ")
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// typeText types a text, one key press per character.
func (d *driver) typeText(text string) *driver {
	for _, r := range text {
		if r == ' ' {
			d.keys("space")
		} else {
			d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return d
}

func TestPickerFilters(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"", "Łukasz, Renée d'Hainaut, Åsa, Otto, Nils"},
		{"lukasz", "Łukasz"},
		{"Łuk", "Łukasz"},
		{"asa", "Åsa"},
		{"renee", "Renée d'Hainaut"},
		{"d’hainaut", "Renée d'Hainaut"},
		{"hainaut ren", "Renée d'Hainaut"},
		{"odegard", "Łukasz"},
		{"oeuvre", "Åsa"},
		{"west-bronte", "Renée d'Hainaut"},
		{"miller", "Łukasz"},
		{"o", "Otto, Łukasz, Renée d'Hainaut, Åsa, Nils"}, // names that begin with it come first
		{"zoe", ""},                                       // nobody is linked to themselves
		{"xyzzy", ""},
	} {
		t.Run(c.typed, func(t *testing.T) {
			d := openFeud(t, 2).keys("4 c").typeText(c.typed)
			got := strings.Join(d.listedNames(), ", ")
			if c.want == "" {
				c.want = "Nobody by that name."
			}
			if got != c.want {
				t.Errorf("%q offers %s, want %s", c.typed, got, c.want)
			}
		})
	}
}

func TestPickerMovesAndLeaves(t *testing.T) {
	d := openFeud(t, 2).keys("4")
	before := d.text()
	d.keys("c").shows("How do Zoë and … know each other?", "▸ Łukasz")
	d.keys("down down").shows("▸ Åsa")
	d.keys("up").shows("▸ Renée")
	d.keys("up up up").shows("▸ Łukasz")
	d.keys("tab tab tab tab tab tab").shows("▸ Nils")
	for _, leave := range []string{"esc", "c a backspace backspace"} {
		if d.keys(leave); d.text() != before {
			t.Errorf("%s does not go back:\n%s", leave, d.screenshot())
		}
	}
	d.keys("c").typeText("otto").keys("backspace backspace backspace backspace").shows("▸ Łukasz")
	d.typeText("nobody").keys("enter").shows("Nobody by that name.")
}

func TestPickerPasteAndClick(t *testing.T) {
	d := openFeud(t, 2).keys("4 c")
	d.send(tea.PasteMsg{Content: "renée"})
	if got := d.listedNames(); len(got) != 1 || got[0] != "Renée d'Hainaut" {
		t.Errorf("a pasted name offers %q, want Renée d'Hainaut", got)
	}
	d = openFeud(t, 2).keys("4 c")
	d.click(d.find("Åsa"))
	d.shows("How do Zoë and Åsa know each other?")
}

// TestPickerFrom checks who the first of the two people is: the one whose relationships
// are shown, or the one selected in another section.
func TestPickerFrom(t *testing.T) {
	for keys, want := range map[string]string{
		"4": "Zoë", "4 enter": "Renée d'Hainaut", "3 down": "Otto", "3 G enter": "Nils", "1": "Zoë", "2": "Zoë",
	} {
		t.Run(keys, func(t *testing.T) {
			openFeud(t, 3).keys(keys + " c").shows("How do " + want + " and … know each other?")
		})
	}
}

func TestChainTellsEachLink(t *testing.T) {
	d := openFeud(t, 2).keys("4 c").typeText("lukasz").keys("enter")
	d.inOrder(
		"What links Zoë and Łukasz?",
		"Zoë is a friend of Renée d'Hainaut", "They went to school together.",
		"Łukasz pays Renée d'Hainaut", "She carries his flour and his letters.",
	)
	d.lacks("film by film", "Nothing known") // nothing was ever said about these two
	d.keys("o").shows("played by Mae West-Brontë")
	d.keys("backspace down o").shows("played by Ole Ødegård")
	d.keys("backspace backspace")
	if got := d.centre(); got != "Zoë" {
		t.Errorf("back from the chain the ties of %s are shown, want Zoë's", got)
	}
}

// TestChainOfAllTies checks that a chain lists every tie between two people, and what
// each film said about them.
func TestChainOfAllTies(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 left c enter")
	d.inOrder("How do Ann Archer and Bo Banks know each other?", "Ann Archer ▣ works with Bo Banks", "They robbed the vault together.",
		"Bo Banks betrayed Ann Archer", "He kept the loot.")
	d.keys("right").inOrder("Ann Archer worked with Bo Banks †  ended", "Bo Banks † betrayed Ann Archer",
		"Their history, film by film", "The Heist", "Ann Archer works with Bo Banks; Bo Banks betrayed Ann Archer.", "Heist Two", "(ended)")
	d.lacks("They robbed the vault together.")
}

// TestChainOfAnEndedTie checks that a tie that ended, even films ago, comes first, and
// then who else links the two.
func TestChainOfAnEndedTie(t *testing.T) {
	const tie = "[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"friend\"\n"
	src := "title = \"A\"\n[[installment]]\ntitle = \"One\"\nline = \"They meet.\"\n" +
		"[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\n[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\n" + tie +
		"[[installment]]\ntitle = \"Two\"\nline = \"They part.\"\n" + tie + "ended = true\n"
	src += "[[installment]]\ntitle = \"Three\"\nline = \"Cy comes.\"\n[[installment.cast]]\nid = \"cy\"\nname = \"Cy\"\n" +
		strings.ReplaceAll(tie, "bo", "cy") + strings.ReplaceAll(strings.ReplaceAll(tie, "ann", "cy"), "friend", "enemy")
	d := start(t, Options{Book: decodeBook(t, "a.toml", src), Before: 4}, 100, 30).keys("4 enter c").typeText("Bo").keys("enter")
	d.inOrder("How do Ann and Bo know each other?", "Ann was a friend of Bo", "film by film", "One", "Ann is a friend of Bo.", "Two", "Ann was a friend of Bo (ended).",
		"Through others", "Ann is a friend of Cy", "Cy is an enemy of Bo")
	d.lacks("  ended") // it ended a film ago
	d.keys("left").shows("Ann was a friend of Bo  ended")
	d.lacks("Through others", "There is no known link")
}

// TestChainFollowsTheFilm checks that the chain is as of the end of the film on screen.
func TestChainFollowsTheFilm(t *testing.T) {
	d := openFeud(t, 3).keys("4 c").typeText("otto").keys("enter")
	d.inOrder("Åsa keeps the secret of Zoë", "Otto is the brother of Åsa", "Their mother left the village with him.")
	d.keys("left").shows("There is no known link between them.")
	d.lacks("Their mother")
	d.keys("right").shows("Otto is the brother of Åsa")
}

// TestUnlinkedWhateverComesLater checks that two people whom a later film links get the
// same page as two whom no film ever links.
func TestUnlinkedWhateverComesLater(t *testing.T) {
	page := func(other string, book *data.Book) string {
		d := start(t, Options{Book: book, Before: 2}, 100, 30).keys("4 c").typeText(other).keys("enter")
		d.shows("There is no known link between them.")
		return strings.ReplaceAll(d.text(), other, "NAME")
	}
	book := feud(t)
	otto, nils := page("Otto", book), page("Nils", book)
	if otto != nils {
		t.Errorf("for Otto, who will be linked:\n%s\nfor Nils, who will not:\n%s", otto, nils)
	}
	cut := decodeBook(t, "feud.toml", cutFile(readFile(t, "testdata/feud.toml"), 2))
	if got := page("Otto", cut); got != otto {
		t.Errorf("with the later film:\n%s\nwithout:\n%s", otto, got)
	}
}

// TestChainToSomebodyNotYetMet checks the chain in a film in which one of the two has not
// appeared yet.
func TestChainToSomebodyNotYetMet(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 c").typeText("dee").keys("enter left")
	d.shows("One of the two hasn't appeared by the end of this film.")
	d.lacks("Dee")
}

// TestKeysOfTheRelationshipsInAChain checks that the keys of Relationships switch from a
// chain to the view that each key opens.
func TestKeysOfTheRelationshipsInAChain(t *testing.T) {
	for key, want := range map[string]*regexp.Regexp{
		"v": regexp.MustCompile(`╔[═╤╧▼]+╗`), "a": regexp.MustCompile("Between the others"), "r": regexp.MustCompile("\n *Now *\n"),
	} {
		t.Run(key, func(t *testing.T) {
			d := openFeud(t, 3).keys("4 c").typeText("renee").keys("enter")
			chain := d.text()
			if d.keys(key); !want.MatchString(d.text()) {
				t.Errorf("%s in a chain shows\n%s", key, d.screenshot())
			}
			if d.keys("backspace"); d.text() != chain {
				t.Errorf("%s and back does not show the chain:\n%s", key, d.screenshot())
			}
		})
	}
}

// TestChainIsReadToItsEnd checks that a chain can be read to its end in a terminal with
// few rows, where the list of films below the links gets the screen to itself.
func TestChainIsReadToItsEnd(t *testing.T) {
	d := openTrilogy(t, 60, 8).keys("4 c enter")
	for _, key := range []string{"space", "ctrl+d", "down"} {
		d.keys("g")
		for range 40 {
			d.keys(key)
		}
		v, _ := d.m.window()
		d.shows(ansi.Strip(v.Lines[len(v.Lines)-1].Text))
	}
}
