package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
	"previously/tui/page"
)

// boxes returns the people in the picture on screen, in the order of the keys up and
// down.
func (d *driver) boxes() []page.Item {
	d.tb.Helper()
	v, ok := d.m.window()
	if !ok || !d.m.onPicture() {
		d.tb.Fatalf("no picture is on the screen:\n%s", d.screenshot())
	}
	return v.Items
}

// boxText returns the text in a box on the screen.
func (d *driver) boxText(it page.Item) string {
	var rows []string
	for _, row := range d.body()[it.First : it.Last+1] {
		rows = append(rows, ansi.Cut(row, it.From+d.m.frame.gutter(), it.To+d.m.frame.gutter()))
	}
	return strings.Join(rows, "\n")
}

// marked reports whether a box is drawn as the selected one.
func (d *driver) marked(it page.Item) bool {
	return strings.ContainsAny(d.boxText(it), "║╠╣╟╢╔╗")
}

// TestArrowsGoFromBoxToBox checks that each arrow goes in its direction, that only the
// selected person is marked, and that arrows lead to everybody.
func TestArrowsGoFromBoxToBox(t *testing.T) {
	longTest(t)
	d := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v g")
	keys := []string{"right", "down", "left", "up"}
	seen := map[string]bool{}
	var walk func()
	walk = func() {
		here := d.selection()
		seen[here] = true
		for k, key := range keys {
			boxes := d.boxes()
			from := boxes[slices.IndexFunc(boxes, func(it page.Item) bool { return it.Key == here })]
			if d.keys(key); d.selection() == here {
				d.shows("There is nobody " + [...]string{"to the right", "below", "to the left", "above"}[k] + ".")
				continue
			}
			now := d.boxes()
			to := now[slices.IndexFunc(now, func(it page.Item) bool { return it.Key == d.selection() })]
			if ok := [...]bool{to.From > from.To, to.First > from.Last, to.To < from.From, to.Last < from.First}[k]; !ok {
				t.Errorf("%s goes from %v to %v", key, from, to)
			}
			if p, _ := d.m.story.AsOf(3).Person(to.Person); !strings.Contains(d.boxText(to), firstWord.FindString(p.Name)) || !d.marked(to) {
				t.Errorf("%s is selected, but not marked:\n%s", p.Name, d.screenshot())
			}
			for _, other := range now {
				if other.Key != to.Key && d.marked(other) {
					t.Errorf("%s is selected, but %s is marked:\n%s", to.Key, other.Key, d.screenshot())
				}
			}
			if !seen[d.selection()] {
				walk()
			}
			d.selectKey(here)
		}
	}
	walk()
	if len(seen) != len(d.boxes()) {
		t.Errorf("arrows lead to %d of %d boxes", len(seen), len(d.boxes()))
	}
}

// selectKey selects an item by its key.
func (d *driver) selectKey(key string) {
	d.m.here.selected = key
	d.send(nil)
}

// TestNoArrowIsLost checks that no arrow is lost while the picture of an earlier
// selection is still being built.
func TestNoArrowIsLost(t *testing.T) {
	slow, quick := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v g"), start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v g")
	slow.keys("right right down")
	for _, code := range []rune{tea.KeyRight, tea.KeyRight, tea.KeyDown} {
		quick.m.Update(tea.KeyPressMsg{Code: code}) // no command runs in between
	}
	quick.send(nil)
	if quick.m.here.selected != slow.m.here.selected {
		t.Errorf("quick arrows lead to %s, slow ones to %s", quick.m.here.selected, slow.m.here.selected)
	}
}

// TestPictureAndLegendAgree checks that the picture and the legend agree on who is
// selected, whatever leads to the picture, even if that person is not in it.
func TestPictureAndLegendAgree(t *testing.T) {
	longTest(t)
	book := decodeBook(t, "mission-impossible.toml", bundled(t)["mission-impossible.toml"])
	for _, keys := range []string{"4 v", "4 v 1 4", "4 v right <", "4 v > < <", "3 G r v", "3 G enter 4 v", "4 v right enter esc"} {
		d := start(t, Options{Book: book, Before: book.End()}, 120, 36).keys(keys)
		boxes := d.boxes()
		v, _ := d.m.window()
		p, _ := d.m.moment().Person(boxes[v.Selected].Person)
		if got := ansi.Strip(v.Lines[0].Text); got != p.Name || !d.marked(boxes[v.Selected]) {
			t.Errorf("%s: %s is selected, but the sentences begin with %q:\n%s", keys, p.Name, got, d.screenshot())
		}
		if d.keys("enter"); d.m.here.center != p.ID {
			t.Errorf("%s: enter opens %s, want %s, who was selected", keys, d.m.here.center, p.ID)
		}
	}
}

// TestFilmsFromThePicture checks that other keys go from film to film where the arrows go
// from box to box.
func TestFilmsFromThePicture(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 120, 36).keys("4 v")
	if d.keys("left right h l"); d.m.here.film != 3 {
		t.Errorf("arrows lead to film %d, want to stay in film 3", d.m.here.film)
	}
	d.shows("< > film")
	if d.keys("<"); d.m.here.film != 2 || !d.m.onPicture() {
		t.Errorf("< leads to film %d, want the picture of film 2", d.m.here.film)
	}
	if d.keys(">"); d.m.here.film != 3 {
		t.Errorf("> leads to film %d, want film 3", d.m.here.film)
	}
}

// TestWebOpensOnTheCentre checks that the picture opens on the person whose relationships
// were shown, and goes back to the one selected in it.
func TestWebOpensOnTheCentre(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 down enter v")
	if d.selection() != page.PersonKey("bo") {
		t.Errorf("the picture opens on %s, want Bo, who was the centre", d.selection())
	}
	if d.keys("v"); d.centre() != "Bo Banks" {
		t.Errorf("after the picture the centre is %s, want Bo Banks", d.centre())
	}
}

func TestWebEnterMakesTheCentre(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 v g")
	picture, selected := d.text(), strings.TrimPrefix(d.selection(), page.PersonKey(""))
	p, _ := d.m.story.AsOf(2).Person(selected)
	if d.keys("enter"); d.centre() != p.Name {
		t.Errorf("the centre is %s, want %s, who was selected", d.centre(), p.Name)
	}
	if d.keys("backspace"); d.text() != picture {
		t.Errorf("back is not the picture:\n%s", d.screenshot())
	}
	if d.keys("]"); d.centre() != p.Name {
		t.Errorf("forward again the centre is %s, want %s", d.centre(), p.Name)
	}
	d.keys("[ o").shows("played by " + p.Actors.String())
	d.keys("backspace c").shows("How do " + p.Name + " and … know each other?")
}

func TestWebClick(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 30).keys("4 v")
	click := func(it page.Item) {
		area := d.m.bodyArea()
		d.click(area.x+d.m.frame.gutter()+(it.From+it.To)/2, area.y+(it.First+it.Last)/2)
	}
	for i, want := range d.boxes() {
		if click(d.boxes()[i]); d.m.onPicture() && d.selection() != want.Key {
			t.Errorf("a click on %s selects %s", want.Key, d.selection())
		}
		if d.m.here.center != "" {
			d.keys("backspace") // the one that was already selected has opened
		}
	}
	before := d.text()
	if d.click(1, d.m.bodyArea().y); d.text() != before {
		t.Errorf("a click beside all boxes changes\n%s\nto\n%s", before, d.screenshot())
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

// TestWebKeepsPlaces checks that in the next film people who stay with their side stay
// where they are.
func TestWebKeepsPlaces(t *testing.T) {
	d := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v < <")
	before, story := d.boxes(), d.m.story
	for film := 2; film <= 3; film++ {
		stayed := 0
		d.keys(">")
		for _, now := range d.boxes() {
			i := slices.IndexFunc(before, func(it page.Item) bool { return it.Key == now.Key })
			p, _ := story.AsOf(film).Person(now.Person)
			was, _ := story.AsOf(film - 1).Person(now.Person)
			if i < 0 || p.Side != was.Side {
				continue
			}
			stayed++
			if then := before[i]; then.First != now.First || then.From+then.To != now.From+now.To {
				t.Errorf("%s moved in film %d from row %d, column %d to row %d, column %d", p.Name, film, then.First, (then.From+then.To)/2, now.First, (now.From+now.To)/2)
			}
		}
		if stayed < 3 {
			t.Errorf("%d people stayed with their side in film %d, want at least 3", stayed, film)
		}
		before = d.boxes()
	}
}

// crowdBook returns one film with a person tied to that many others, each tie with a
// label of its own.
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

// legendText returns all words beside or below the picture as one text, including what is
// reached only by scrolling.
func (d *driver) legendText() string {
	var words []string
	for _, l := range d.m.page().Lines {
		words = append(words, strings.Fields(ansi.Strip(l.Text))...)
	}
	return strings.Join(words, " ")
}

// TestLegendSaysEveryTie checks that the legend lists every tie of a crowd at any size,
// after the number of its line or a sign that it has none, and that scrolling to its end
// does not move the picture.
func TestLegendSaysEveryTie(t *testing.T) {
	for _, others := range []int{2, 12, 26} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 22}, {46, 22}} {
			d := start(t, Options{Book: crowdBook(t, others), Before: 2}, size[0], size[1]).keys("4 v")
			text := d.legendText()
			for i := range others {
				want := regexp.MustCompile(fmt.Sprintf(`(\d|·) Hub knowsp%dwell Neighbourp%d\b`, i, i))
				if !want.MatchString(text) {
					t.Errorf("%d others at %v: %q is missing from %q", others, size, want, text)
				}
			}
			lines := d.m.page().Lines
			d.keys(strings.TrimSpace(strings.Repeat("space ", 2*others)))
			d.shows(strings.TrimSpace(ansi.Strip(lines[len(lines)-1].Text)), "─── bond")
			if hub := d.boxes()[0]; !d.marked(hub) || !strings.Contains(d.boxText(hub), "Hub") {
				t.Errorf("%d others: the picture has scrolled:\n%s", others, d.screenshot())
			}
		}
	}
}

// TestLegendBeginsWithTheSelected checks that the sentences about the selected person
// come first, and that numbers never change.
func TestLegendBeginsWithTheSelected(t *testing.T) {
	longTest(t)
	d := start(t, Options{Book: trilogy(t), Before: 4}, 120, 36).keys("4 v")
	numbers := map[string]string{}
	for i := range d.boxes() {
		it := d.boxes()[i]
		d.selectKey(it.Key)
		p, _ := d.m.moment().Person(it.Person)
		lines, mine := d.m.page().Lines, true
		if got := ansi.Strip(lines[0].Text); got != p.Name {
			t.Errorf("%s is selected, but the sentences begin with %q", p.Name, got)
		}
		for _, l := range lines[1:] {
			words := strings.Fields(ansi.Strip(l.Text))
			if len(words) == 0 {
				mine = false
				continue
			}
			if _, err := strconv.Atoi(words[0]); err != nil || len(words) < 3 {
				continue
			}
			sentence := strings.Join(words[1:], " ")
			if before, known := numbers[sentence]; known && before != words[0] {
				t.Errorf("%s is selected: %q has the number %s, but had %s before", p.Name, sentence, words[0], before)
			}
			numbers[sentence] = words[0]
			if concerns := strings.Contains(sentence, firstWord.FindString(p.Name)); mine && !concerns && !strings.Contains(d.text(), sentence) {
				t.Errorf("%q is among the sentences about %s", sentence, p.Name)
			}
		}
	}
}

// TestWebNeedsRoom checks that without room for the picture the sentences are shown
// alone.
func TestWebNeedsRoom(t *testing.T) {
	for _, size := range [][2]int{{39, 30}, {100, 12}, {20, 5}} {
		d := start(t, Options{Book: heist(t), Before: 3}, size[0], size[1]).keys("4 v")
		if got := d.footer(); size[1] >= roomForFooter && !strings.HasPrefix(strings.TrimSpace(got), "The chart needs a") {
			t.Errorf("%v: the footer says %q", size, got)
		}
		if text := d.legendText(); !strings.Contains(text, "Bo Banks † betrayed Ann Archer") || !strings.Contains(text, "Dee") {
			t.Errorf("%v: the sentences are %q", size, text)
		}
		if d.resize(100, 30); len(d.boxes()) != 5 {
			t.Errorf("after %v a larger terminal does not show the picture:\n%s", size, d.screenshot())
		}
	}
}

func TestWebInASCII(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3, ASCII: true}, 100, 30).keys("4 v")
	for range d.boxes() {
		if i := strings.IndexFunc(d.text(), func(r rune) bool { return r > '~' }); i >= 0 {
			t.Fatalf("%q is not ASCII:\n%s", d.text()[i:i+3], d.screenshot())
		}
		d.keys("down")
	}
	if !regexp.MustCompile(`\+-{5,}`).MatchString(d.text()) {
		t.Errorf("no boxes are drawn:\n%s", d.screenshot())
	}
}

// TestThePictureExplainsItself checks that the legend explains all lines and signs in the
// picture and no others, and says who is left out. It must not say that it shows only one
// person's ties.
func TestThePictureExplainsItself(t *testing.T) {
	longTest(t)
	for name, src := range bundled(t) {
		book := decodeBook(t, name, src)
		for _, size := range [][2]int{{120, 36}, {80, 24}} {
			d := start(t, Options{Book: book, Before: book.End()}, size[0], size[1]).keys("4 v")
			explained := d.text() + d.legendText()
			explains := func(what string, occurs bool) {
				t.Helper()
				if strings.Contains(explained, what) != occurs {
					t.Errorf("%s at %v: %q is explained: %v, but occurs: %v", name, size, what, !occurs, occurs)
				}
			}
			classes := make(map[recap.Class]bool)
			for _, tie := range d.m.moment().Ties() {
				classes[tie.Class] = true
			}
			for _, class := range recap.Classes() {
				explains(strings.Repeat(look.Unicode.Across[chart.LineOf(class)], 3)+" "+string(class), classes[class])
			}
			signs := make(map[recap.Status]bool)
			for _, box := range d.boxes() {
				person, _ := d.m.moment().Person(box.Person)
				signs[person.Status] = true
			}
			for _, status := range recap.Statuses() {
				switch shared := signs[recap.Missing] && signs[recap.Unknown]; {
				case status == recap.Untold:
					explains("no symbol: state not given", signs[status])
				case status == recap.Unknown && shared: // after the missing, who have the same sign
					explains(" or "+status.Words(), true)
				default:
					explains(look.Unicode.Status[status]+" "+status.Words(), signs[status])
				}
			}
			explains("· no line drawn", true)
			d.lacks("Only the ties of")
			if hidden := len(d.m.moment().Cast()) - len(d.boxes()); hidden > 1 {
				explains(fmt.Sprintf("%d people not shown", hidden), true)
			}
		}
	}
}

// TestAStateHasOneSign checks that in ASCII mode a fugitive and a name that was cut look
// the same in the picture as in the lists.
func TestAStateHasOneSign(t *testing.T) {
	d := start(t, Options{Book: decodeBook(t, "lost-bullet.toml", bundled(t)["lost-bullet.toml"]), Before: 3, ASCII: true}, 120, 36)
	for _, keys := range []string{"3", "4 v"} {
		d.keys(keys)
		d.shows("~ Areski")
		d.lacks("! Areski")
	}
}
