package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"previously/data"
	"previously/recap"
	"previously/tui/page"
)

// feud returns the book of a made-up series with many relationships.
func feud(tb testing.TB) *data.Book {
	tb.Helper()
	return decodeBook(tb, "feud.toml", readFile(tb, "testdata/feud.toml"))
}

// openFeud returns the feud before an installment, in a terminal with room for the lines.
func openFeud(tb testing.TB, before int) *driver {
	tb.Helper()
	return start(tb, Options{Book: feud(tb), Before: before}, 100, 30)
}

// row returns the first row of the screen that contains the text.
func (d *driver) row(text string) string {
	d.tb.Helper()
	_, y := d.find(text)
	return d.screen()[y]
}

// inOrder fails the test unless the texts are on the screen in that order.
func (d *driver) inOrder(texts ...string) {
	d.tb.Helper()
	rest := d.text()
	for _, text := range texts {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			d.tb.Fatalf("%q is missing or out of order in %q:\n%s", text, texts, d.screenshot())
		}
		rest = after
	}
}

// centre returns the person whose relationships are on screen, from the heading.
func (d *driver) centre() string {
	d.tb.Helper()
	if !slices.ContainsFunc(d.body(), func(row string) bool {
		return strings.TrimSpace(row) == "Now" || strings.TrimSpace(row) == "In the past"
	}) {
		d.tb.Fatalf("the screen does not show the relationships of one person:\n%s", d.screenshot())
	}
	name, _, _ := strings.Cut(d.body()[0], ", ")
	name, _, _ = strings.Cut(name, " (")
	return strings.Trim(name, " †▣↯")
}

// selection returns the key of the selected item.
func (d *driver) selection() string {
	d.tb.Helper()
	v, ok := d.m.window()
	if !ok || v.Selected < 0 {
		d.tb.Fatalf("nothing is selected:\n%s", d.screenshot())
	}
	return v.Items[v.Selected].Key
}

// TestEgoReadsFromLeftToRight checks that each sentence begins with the one who acts,
// that present ties come before past ones, and that the line before a sentence shows its
// class without colour.
func TestEgoReadsFromLeftToRight(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4")
	if got := d.centre(); got != "Ann Archer" {
		t.Errorf("the centre is %s, want Ann Archer", got)
	}
	d.inOrder("Now", "╌╌ Crane employs Ann Archer  changed",
		"In the past", "── Ann Archer worked with Bo Banks †  ended", "━━ Bo Banks † betrayed Ann Archer")
	if row := d.row("betrayed"); strings.HasSuffix(row, "new") {
		t.Errorf("a deed of an earlier film is marked as new: %q", row)
	}
	if d.keys("down enter"); d.centre() != "Bo Banks" {
		t.Errorf("the centre is %s, want Bo Banks", d.centre())
	}
	d.inOrder("In the past", "── Ann Archer worked with Bo Banks  ended", "━━ Bo Banks betrayed Ann Archer")
	d.keys("left").shows("── Ann Archer ▣ works with Bo Banks")
	d.lacks("new") // in the first film everything is, so nothing is marked
	d.lacks("changed", "ended")
}

// TestEgoGroupsTheSameTies checks that people with the same tie share a row, and that
// each can be selected and opened there, with the mouse too.
func TestEgoGroupsTheSameTies(t *testing.T) {
	src := "title = \"A\"\n[[installment]]\ntitle = \"One\"\nline = \"They meet.\"\n"
	for _, name := range []string{"Ann", "Bo", "Cy", "Dee"} {
		src += fmt.Sprintf("[[installment.cast]]\nid = %q\nname = %q\n", strings.ToLower(name), name)
	}
	for _, to := range []string{"bo", "cy"} {
		src += fmt.Sprintf("[[installment.relationship]]\nfrom = \"ann\"\nto = %q\nkind = \"killed\"\nlabel = \"shot\"\nwhy = \"Over %s.\"\n", to, to)
	}
	src += "[[installment.relationship]]\nfrom = \"dee\"\nto = \"ann\"\nkind = \"friend\"\n"
	d := start(t, Options{Book: decodeBook(t, "a.toml", src), Before: 2}, 80, 24).keys("4")
	d.shows("── Dee is a friend of Ann", "━━ Ann shot Bo and Cy")
	d.keys("down").inOrder("Ann shot Bo and Cy", "Over bo.")
	d.lacks("Over cy.")
	d.keys("down").inOrder("Ann shot Bo and Cy", "Over cy.")
	d.lacks("Over bo.")
	if d.keys("enter"); d.centre() != "Cy" {
		t.Errorf("enter goes to %s, want Cy", d.centre())
	}
	for _, name := range []string{"Bo", "Cy"} {
		d = start(t, Options{Book: decodeBook(t, "a.toml", src), Before: 2}, 80, 24).keys("4")
		x, y := d.find(name)
		d.click(x, y)
		if d.click(x, y); d.centre() != name {
			t.Errorf("two clicks on %s go to %s", name, d.centre())
		}
	}
}

// TestEgoOpensOnWhoMattersMost checks that Relationships opens on the person who matters
// most in the film under the cursor, until another is chosen.
func TestEgoOpensOnWhoMattersMost(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 100, 30).keys("4")
	for _, want := range []string{"Dee", "Ann Archer", "Ann Archer"} {
		if got := d.centre(); got != want {
			t.Errorf("film %d opens on %s, want %s", d.m.here.film, got, want)
		}
		d.keys("left")
	}
	d.keys("right right enter") // Dee's friend
	for _, want := range []string{"Anna Archer", "Ann Archer", "Ann Archer"} {
		if got := d.centre(); got != want {
			t.Errorf("film %d shows %s, want the chosen %s", d.m.here.film, got, want)
		}
		d.keys("left")
	}
}

// TestCentreNotYetMet checks that in a film before the chosen person has appeared another
// is the centre.
func TestCentreNotYetMet(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 down enter down enter")
	if got := d.centre(); got != "Dee" {
		t.Fatalf("the centre is %s, want Dee", got)
	}
	if got := d.keys("left").centre(); got != "Ann Archer" {
		t.Errorf("before Dee has appeared the centre is %s, want Ann Archer", got)
	}
	if got := d.keys("right").centre(); got != "Dee" {
		t.Errorf("back in the film with Dee the centre is %s, want Dee", got)
	}
}

func TestWhyUnderTheSelectedRow(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4")
	d.inOrder("employs", "She wants Dee, and so does he.", "The Heist: Ann Archer owes Crane.", "In the past")
	d.lacks("He kept the loot.", "Bo is dead.")
	d.keys("down")
	d.inOrder("worked with", "Bo is dead.", "The Heist: Ann Archer works with Bo Banks; Bo Banks betrayed Ann Archer.", "betrayed")
	d.lacks("She wants Dee")
	d.keys("down")
	d.inOrder("betrayed", "He kept the loot.")
	d.keys("left")
	d.lacks("The Heist:") // nothing came before the first film
}

// TestRecentreAndBack follows ties from person to person, and checks that the same way
// leads back.
func TestRecentreAndBack(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4")
	type stop struct{ centre, selection string }
	here := func() stop { return stop{d.centre(), d.selection()} }
	var way []stop
	for range 4 {
		d.keys("down")
		way = append(way, here())
		d.keys("enter")
	}
	last := here()
	for _, want := range slices.Backward(way) {
		if got := d.keys("backspace"); here() != want {
			t.Errorf("back at %v, want %v:\n%s", here(), want, got.screenshot())
		}
	}
	for range way {
		d.keys("]")
	}
	if here() != last {
		t.Errorf("forward at %v, want %v", here(), last)
	}
	if distinct := slices.Compact([]string{way[0].centre, way[1].centre, way[2].centre}); len(distinct) < 2 {
		t.Errorf("enter never led away from %v", way)
	}
}

func TestPersonPageOfTheSelected(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4")
	before := d.text()
	d.keys("o").shows("Crane", "played by Another C. Actor", "Has Ann where he wants her.")
	if d.keys("backspace"); d.text() != before {
		t.Errorf("backspace goes back to\n%s\nwant\n%s", d.screenshot(), before)
	}
}

// TestRelationsOf checks that r goes from the cast and from the page of a person to their
// relationships.
func TestRelationsOf(t *testing.T) {
	for keys, want := range map[string]string{"3 down r": "Bo Banks", "3 G r": "Crane", "3 down enter r": "Bo Banks", "1 down r": "Ann Archer"} {
		t.Run(keys, func(t *testing.T) {
			d := start(t, Options{Book: heist(t), Before: 2}, 100, 30)
			names := strings.Fields(keys)
			d.keys(strings.Join(names[:len(names)-1], " "))
			before := d.text()
			if got := d.keys("r").centre(); got != want {
				t.Errorf("%s shows %s, want %s:\n%s", keys, got, want, d.screenshot())
			}
			if d.keys("backspace"); d.text() != before {
				t.Errorf("%s and back shows\n%s\nwant\n%s", keys, d.screenshot(), before)
			}
		})
	}
}

func TestSecondRing(t *testing.T) {
	d := openFeud(t, 3).keys("4")
	if got := d.centre(); got != "Zoë" {
		t.Fatalf("the centre is %s, want Zoë", got)
	}
	d.lacks("Between the others", "Both want the letters.")
	d.keys("a")
	d.inOrder("Now", "Between the others", "Renée d'Hainaut is a rival of Åsa", "new")
	d.keys("down down").inOrder("is a rival of", "Both want the letters.")
	d.keys("left").shows("Between the others", "No relationships are known between them.")
	d.keys("a").lacks("Between the others")
}

// TestSecondRingSaysWhatItDid checks that a message says what the key did if its effect
// is off the screen.
func TestSecondRingSaysWhatItDid(t *testing.T) {
	d := openTrilogy(t, 40, 12).keys("4 a")
	d.lacks("Between the others")
	d.shows("The ties between the others", "below.")
	if d.keys("f1"); !slices.ContainsFunc(d.m.page().Lines, func(l page.Line) bool { return strings.Contains(l.Text, "Between the others") }) {
		t.Error("the ties between the others are not on the page")
	}
	d.keys("a").shows("The ties between the others", "hidden.")
	large := openFeud(t, 3).keys("4 a")
	large.shows("Between the others", "enter open")
	none := openHeist(t, 120, 36).keys("4 a")
	none.shows("There are no other ties between these people.")
	none.lacks("Between the others")
	picture := openHeist(t, 120, 36).keys("4 v")
	before := strings.Join(picture.screen()[:34], "\n")
	picture.keys("a").shows("Press v for one person first")
	if got := strings.Join(picture.screen()[:34], "\n"); got != before {
		t.Errorf("the picture has changed to\n%s", got)
	}
	picture.keys("v").lacks("Between the others")
}

// TestNarrowRelations checks that a narrow terminal shows the same sentences.
func TestNarrowRelations(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 50, 40).keys("4")
	d.inOrder("Ann Archer", "Now", "╌╌ Crane employs Ann Archer  changed", "She wants Dee, and so does he.",
		"In the past", "── Ann Archer worked with Bo Banks †  ended", "━━ Bo Banks † betrayed Ann Archer")
	d.keys("enter").shows("Crane employs Ann Archer")
	if got := d.centre(); got != "Crane" {
		t.Errorf("the centre is %q, want Crane", got)
	}
}

// TestNobodyKnown checks Relationships in a story that names nobody.
func TestNobodyKnown(t *testing.T) {
	book := bookOf(t, recap.Series{ID: "empty", Title: "Empty", Kind: "film", Installments: []recap.Installment{{Title: "One", Line: "Nobody."}}})
	d := start(t, Options{Book: book, Before: 2}, 80, 24).keys("4")
	d.shows("No relationships are known yet.")
	d.keys("v c a o r enter down")
	d.checkFrame(80, 24)
}

// TestSomebodyWithoutTies checks that the relationships of a person without any still
// name the person.
func TestSomebodyWithoutTies(t *testing.T) {
	d := openFeud(t, 2).keys("3 G r")
	if got := strings.TrimSpace(d.body()[0]); !strings.HasPrefix(got, "Nils") {
		t.Errorf("the heading is %q, want Nils", got)
	}
	d.shows("No relationships are known yet.")
	d.keys("o").shows("played by Joe Roe")
	d.keys("backspace c").shows("How do Nils and … know each other?")
}

// TestLongNamesKeepTheSign checks that long names keep the sign of the state, on both
// sides of a sentence.
func TestLongNamesKeepTheSign(t *testing.T) {
	countess, baron := "Wilhelmina of Hohenfels-Langenburg-Sayn", "Maximilian of Hohenfels-Langenburg-Sayn"
	book := bookOf(t, recap.Series{ID: "duel", Title: "Duel", Kind: "film", Installments: []recap.Installment{{
		Title: "Duel", Line: "They meet.",
		Cast: []recap.CastEntry{
			{ID: "w", Name: countess, Status: recap.Captive}, {ID: "m", Name: baron, Status: recap.Dead},
		},
		Relationships: []recap.Relationship{{From: "w", To: "m", Kind: "killed", Label: "shot"}},
	}}})
	for _, width := range []int{80, 120} {
		d := start(t, Options{Book: book, Before: 2}, width, 24).keys("4")
		for name, sign := range map[string]string{"Wilhelmina": "▣", "Maximilian": "†"} {
			d.inOrder(name, sign)
		}
	}
}
