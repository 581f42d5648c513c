package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap"
	"previously/tui/page"
)

// boxes are the people in the picture on screen, in the order of the keys up
// and down.
func (d *driver) boxes() []page.Item {
	d.tb.Helper()
	v, ok := d.m.view()
	if !ok || !d.m.webFits() {
		d.tb.Fatalf("no picture:\n%s", d.text())
	}
	return v.Items
}

// boxText is what stands inside a box on the screen.
func (d *driver) boxText(it page.Item) string {
	var rows []string
	for _, row := range d.body()[it.First : it.Last+1] {
		rows = append(rows, ansi.Cut(row, it.From+d.m.frame.gutter(), it.To+d.m.frame.gutter()))
	}
	return strings.Join(rows, "\n")
}

// marked reports whether a box is drawn as the one selected.
func (d *driver) marked(it page.Item) bool {
	return strings.ContainsAny(d.boxText(it), "║╠╣╟╢╔╗")
}

func TestWebSelectsInReadingOrder(t *testing.T) {
	d := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v g")
	boxes := d.boxes()
	if len(boxes) != len(d.m.story.AsOf(3).Cast()) {
		t.Errorf("%d boxes for %d people", len(boxes), len(d.m.story.AsOf(3).Cast()))
	}
	for i, want := range boxes {
		if i > 0 && (want.First < boxes[i-1].First || want.First == boxes[i-1].First && want.From < boxes[i-1].From) {
			t.Errorf("%s comes after %s, and stands before it", want.Key, boxes[i-1].Key)
		}
		now := d.boxes()
		if d.selection() != want.Key {
			t.Fatalf("after %d steps down %s is selected, want %s", i, d.selection(), want.Key)
		}
		if p, _ := d.m.story.AsOf(3).Person(want.Person); !strings.Contains(d.boxText(now[i]), firstWord.FindString(p.Name)) || !d.marked(now[i]) {
			t.Errorf("%s is selected, and not marked:\n%s", p.Name, d.text())
		}
		if others := slices.Delete(slices.Clone(now), i, i+1); slices.ContainsFunc(others, d.marked) {
			t.Errorf("%s is selected, and another is marked:\n%s", want.Key, d.text())
		}
		d.keys("down")
	}
	for _, want := range slices.Backward(boxes) {
		if d.selection() != want.Key {
			t.Fatalf("on the way up %s is selected, want %s", d.selection(), want.Key)
		}
		d.keys("up")
	}
}

// TestWebOpensOnTheCentre and goes back to who is selected there.
func TestWebOpensOnTheCentre(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 down enter v")
	if d.selection() != page.PersonKey("bo") {
		t.Errorf("the picture opens on %s, and Bo was the centre", d.selection())
	}
	if d.keys("v"); d.centre() != "Bo Banks" {
		t.Errorf("%s is the centre after the picture, Bo was before it", d.centre())
	}
}

func TestWebEnterMakesTheCentre(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 v g")
	picture, selected := d.text(), strings.TrimPrefix(d.selection(), page.PersonKey(""))
	p, _ := d.m.story.AsOf(2).Person(selected)
	if d.keys("enter"); d.centre() != p.Name {
		t.Errorf("%s is the centre, %s was selected", d.centre(), p.Name)
	}
	if d.keys("backspace"); d.text() != picture {
		t.Errorf("back is not the picture:\n%s", d.text())
	}
	if d.keys("]"); d.centre() != p.Name {
		t.Errorf("%s is the centre, %s was", d.centre(), p.Name)
	}
	d.keys("[ o").shows("played by " + p.Actors.String())
	d.keys("backspace c").shows("How do " + p.Name + " and … know each other?")
}

func TestWebClick(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 v")
	click := func(it page.Item) {
		area := d.m.stage()
		d.click(area.x+d.m.frame.gutter()+(it.From+it.To)/2, area.y+(it.First+it.Last)/2)
	}
	for i, want := range d.boxes() {
		if click(d.boxes()[i]); d.m.webFits() && d.selection() != want.Key {
			t.Errorf("a click on %s selects %s", want.Key, d.selection())
		}
		if d.m.here.center != "" {
			d.keys("backspace") // the one that was selected already has opened
		}
	}
	before := d.text()
	if d.click(1, d.m.stage().y); d.text() != before {
		t.Errorf("a click beside all boxes changes\n%s\nto\n%s", before, d.text())
	}
	d.keys("g")
	selected := d.selection()
	i := slices.IndexFunc(d.boxes(), func(it page.Item) bool { return it.Key == selected })
	click(d.boxes()[i])
	p, _ := d.m.story.AsOf(2).Person(strings.TrimPrefix(selected, page.PersonKey("")))
	if d.centre() != p.Name {
		t.Errorf("a second click on %s makes %s the centre", p.Name, d.centre())
	}
}

// TestWebKeepsPlaces steps from film to film: who stays with their side stays
// where they are.
func TestWebKeepsPlaces(t *testing.T) {
	d := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v left left")
	before, story := d.boxes(), d.m.story
	for film := 2; film <= 3; film++ {
		stayed := 0
		d.keys("right")
		for _, now := range d.boxes() {
			i := slices.IndexFunc(before, func(it page.Item) bool { return it.Key == now.Key })
			p, _ := story.AsOf(film).Person(now.Person)
			was, _ := story.AsOf(film - 1).Person(now.Person)
			if i < 0 || p.Side != was.Side {
				continue
			}
			stayed++
			if then := before[i]; then.First != now.First || then.From+then.To != now.From+now.To {
				t.Errorf("%s moved in film %d from row %d, column %d to %d, %d", p.Name, film, then.First, (then.From+then.To)/2, now.First, (now.From+now.To)/2)
			}
		}
		if stayed < 3 {
			t.Errorf("only %d people stayed with their side in film %d", stayed, film)
		}
		before = d.boxes()
	}
}

// crowdBook is one film with a person who is tied to so many others, each tie
// with a label of its own.
func crowdBook(tb testing.TB, others int) *data.Book {
	tb.Helper()
	in := recap.Installment{Title: "Crowd", Line: "All know Hub.", Cast: []recap.CastEntry{{ID: "hub", Name: "Hub", Status: recap.Alive}}}
	for i := range others {
		id := fmt.Sprintf("p%d", i)
		in.Cast = append(in.Cast, recap.CastEntry{ID: id, Name: "Neighbour" + id, Status: recap.Alive})
		in.Relationships = append(in.Relationships, recap.Relationship{From: "hub", To: id, Kind: "friend", Label: "knows" + id + "well"})
	}
	return bookOf(tb, recap.Series{ID: "crowd", Title: "Crowd", Kind: "film", Installments: []recap.Installment{in}})
}

// TestWebSaysWhatItDoesNotShow looks for each tie of the selected person: its
// label is in the picture, or the words below name it, or say that there is
// more.
func TestWebSaysWhatItDoesNotShow(t *testing.T) {
	thorough(t)
	said, cut := 0, 0
	for others := 2; others <= 26; others += 4 {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 20}, {42, 19}} {
			d := start(t, Options{Book: crowdBook(t, others), Before: 2}, size[0], size[1]).keys("4 v")
			text := strings.Join(d.body(), "\n")
			_, words, noted := strings.Cut(text, "Also: ")
			words = strings.Join(strings.Fields(words), " ")
			if strings.Contains(words, "(v lists them all)") {
				cut++
				continue
			}
			if noted {
				said++
			}
			for i := range others {
				if label := fmt.Sprintf("knowsp%dwell", i); !strings.Contains(text, label) && !strings.Contains(words, label) {
					t.Errorf("%d others at %d×%d: %q is neither in the picture nor in the words:\n%s", others, size[0], size[1], label, d.text())
				}
			}
			for sentence := range strings.SplitSeq(strings.TrimSuffix(words, "."), "; ") {
				if noted && !regexp.MustCompile(`^Hub knowsp\d+well Neighbourp\d+$`).MatchString(sentence) {
					t.Errorf("%q is no sentence:\n%s", sentence, d.text())
				}
			}
		}
	}
	if said == 0 || cut == 0 {
		t.Errorf("%d pictures had words below, %d too many of them: the sizes try too little", said, cut)
	}
}

func TestWebNeedsRoom(t *testing.T) {
	for _, size := range [][2]int{{39, 30}, {100, 12}, {20, 5}} {
		d := start(t, Options{Book: heist(t), Before: 3}, size[0], size[1]).keys("4 v")
		if got := d.footer(); size[1] >= roomForFooter && !strings.HasPrefix(strings.TrimSpace(got), "The picture of the whole cast needs") {
			t.Errorf("%v: the footer says %q", size, got)
		}
		d.keys("f1").shows("employs")
		if d.resize(100, 30); len(d.boxes()) != 5 {
			t.Errorf("a larger terminal shows\n%s", d.text())
		}
	}
}

func TestWebInASCII(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3, ASCII: true}, 100, 30).keys("4 v")
	for range d.boxes() {
		if i := strings.IndexFunc(d.text(), func(r rune) bool { return r > '~' }); i >= 0 {
			t.Fatalf("%q is no ASCII:\n%s", d.text()[i:i+3], d.text())
		}
		d.keys("down")
	}
	if !regexp.MustCompile(`\+-{5,}`).MatchString(d.text()) {
		t.Errorf("no boxes:\n%s", d.text())
	}
}

// eachWeb goes through the pictures of the bundled series, each film with each
// person selected.
func eachWeb(t *testing.T, width, height int, look func(d *driver)) {
	t.Helper()
	for name, src := range measured(t) {
		book := decodeBook(t, name, src)
		for next := 2; next <= book.End(); next++ {
			d := start(t, Options{Book: book, Before: next}, width, height).keys("4 v g")
			for range d.boxes() {
				look(d)
				d.keys("down")
			}
		}
	}
}

// TestWebTellsNearlyEveryTie counts the pictures that do not tell all ties of the
// selected person, neither in the picture nor below it.
func TestWebTellsNearlyEveryTie(t *testing.T) {
	thorough(t)
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		pictures, cut := 0, 0
		eachWeb(t, size[0], size[1], func(d *driver) {
			pictures++
			if !strings.Contains(d.text(), "(v lists them all)") {
				return
			}
			cut++
			rows := d.body()
			words := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "Also: ") })
			if strings.TrimSpace(rows[words-1]) == "" && strings.TrimSpace(rows[words-2]) == "" {
				t.Errorf("words are left out and rows above them are free:\n%s", d.text())
			}
		})
		t.Logf("%v: %d of %d pictures do not tell all", size, cut, pictures)
		if 20*cut > pictures {
			t.Errorf("%v: %d of %d pictures do not tell all ties", size, cut, pictures)
		}
	}
}

// TestWebSaysThatItShowsOnePersonsTies has a picture with room for all lines,
// and one without.
func TestWebSaysThatItShowsOnePersonsTies(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 v")
	if strings.Contains(d.text(), "Only the ties of") {
		t.Errorf("there is room for all lines:\n%s", d.text())
	}
	d = start(t, Options{Book: trilogy(t), Before: 3}, 100, 30).keys("4 v")
	d.shows("Only the ties of Lino are shown.")
	d.keys("down").shows("Only the ties of")
	if strings.Contains(d.text(), "Only the ties of Lino") {
		t.Errorf("another is selected:\n%s", d.text())
	}
}

// TestAStateHasOneSign: on a terminal that has ASCII alone, a fugitive and a name
// that was cut look in the picture as they do in the lists.
func TestAStateHasOneSign(t *testing.T) {
	d := start(t, Options{Book: decodeBook(t, "lost-bullet.toml", bundled(t)["lost-bullet.toml"]), Before: 3, ASCII: true}, 120, 36)
	for _, keys := range []string{"3", "4 v"} {
		d.keys(keys)
		d.shows("~ Areski")
		d.lacks("! Areski")
	}
}
