package chart

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"previously/recap/file"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"previously/recap"
)

// trilogy is the bundled series of three films.
func trilogy(tb testing.TB) recap.Series {
	tb.Helper()
	src, err := os.ReadFile("testdata/series/lost-bullet.toml")
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := file.Decode("lost-bullet.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series
}

// feud is a small series that does not change, for pictures as text.
func feud(tb testing.TB) *recap.Story {
	tb.Helper()
	src, err := os.ReadFile("testdata/feud.toml")
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := file.Decode("feud.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series.Before(series.End())
}

// The web of each film of the bundled series, to be looked at: who stands on
// which side, and how? Update with: go test ./recap/chart -update
func TestWebOfTheTrilogy(t *testing.T) {
	series := trilogy(t)
	for _, size := range []Size{{120, 30}, {80, 18}} {
		for film := 1; film <= 3; film++ {
			t.Run(fmt.Sprintf("%dx%d film %d", size.Width, size.Height, film), func(t *testing.T) {
				p := Web(series.Before(film+1).AsOf(film), size, "")
				golden.RequireEqual(t, []byte(strings.Join(p.Lines(unicodeSigns), "\n")+"\n"))
			})
		}
	}
}

func TestWebAsText(t *testing.T) {
	story := feud(t)
	for _, c := range []struct {
		name  string
		size  Size
		signs *Signs
	}{
		{"unicode", Size{80, 18}, unicodeSigns},
		{"ascii", Size{80, 18}, asciiSigns},
		{"compact", Size{60, 12}, unicodeSigns},
		{"with actors", Size{180, 50}, unicodeSigns},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Web(story.AsOf(2), c.size, "romeo")
			checkLaws(t, p)
			golden.RequireEqual(t, []byte(strings.Join(p.Lines(c.signs), "\n")+"\n"))
		})
	}
}

func TestEverybodyKeepsTheirPlaceThroughTheTrilogy(t *testing.T) {
	series := trilogy(t)
	before := Web(series.Before(2).AsOf(1), Size{120, 30}, "")
	for film := 2; film <= 3; film++ {
		p := Web(series.Before(film+1).AsOf(film), Size{120, 30}, "")
		stayed := 0
		for _, b := range p.Boxes {
			was, ok := before.Box(b.Person.ID)
			if !ok || was.Person.Side != b.Person.Side {
				continue
			}
			stayed++
			if was.middle() != b.middle() {
				t.Errorf("%s moved from %v to %v in film %d", b.Person.ID, was.Rect, b.Rect, film)
			}
		}
		if stayed < 5 {
			t.Errorf("only %d people are in both film %d and the one before", stayed, film)
		}
		before = p
	}
}

func TestEachSideHasColumnsOfItsOwn(t *testing.T) {
	series := trilogy(t)
	for film := 1; film <= 3; film++ {
		p := Web(series.Before(film+1).AsOf(film), Size{120, 30}, "")
		sideAt, sides := map[int]string{}, map[string]bool{}
		for _, b := range p.Boxes {
			col := b.middle().X / 2 / 24
			if side, taken := sideAt[col]; taken && side != b.Person.Side {
				t.Errorf("film %d: %s and %s share a column", film, side, b.Person.Side)
			}
			sideAt[col], sides[b.Person.Side] = b.Person.Side, true
		}
		for _, h := range p.Headings {
			delete(sides, h.Text)
		}
		if len(sides) > 0 {
			t.Errorf("film %d: no heading for %v", film, sides)
		}
	}
}

// naive is the same picture with the boxes in the order of the cast, row by row.
func naive(story *recap.Story, film int, size Size) *Picture {
	c := canvas{Moment: story.AsOf(film), size: size, selected: story.AsOf(film).Principal()}
	g, seats := grids(size)[0], map[string]slot{}
	for i, p := range story.AsOf(film).Cast() {
		seats[p.ID] = g.slot(i%g.cols, i/g.cols)
	}
	return c.compose(g, seats, true).picture()
}

// allWires is the picture with everybody where they are seated, and all wires.
func allWires(t *testing.T, story *recap.Story, film int, size Size) *Picture {
	c := canvas{Moment: story.AsOf(film), size: size, selected: story.AsOf(film).Principal()}
	g := grids(size)[0]
	seats, ok := g.seats(gatherings(story.AsOf(film)), false, false)
	if !ok {
		t.Fatalf("no seats for film %d", film)
	}
	return c.compose(g, seats, false).picture()
}

func TestFewerCrossingsThanInTheOrderOfTheCast(t *testing.T) {
	series := trilogy(t)
	var crossings, bends [2]int
	for film := 1; film <= 3; film++ {
		story := series.Before(film + 1)
		for i, p := range []*Picture{allWires(t, story, film, Size{120, 30}), naive(story, film, Size{120, 30})} {
			checkLaws(t, p)
			crossings[i] += p.Crossings()
			bends[i] += p.Bends()
		}
	}
	t.Logf("crossings %d, in the order of the cast %d; bends %d and %d", crossings[0], crossings[1], bends[0], bends[1])
	if crossings[0] >= crossings[1] || bends[0] >= bends[1] {
		t.Errorf("the seating is no better than the order of the cast")
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	story := trilogy(t).Before(4)
	rapid.Check(t, func(t *rapid.T) {
		size := Size{rapid.IntRange(-1, 60).Draw(t, "width"), rapid.IntRange(-1, 16).Draw(t, "height")}
		p := Web(story.AsOf(3), size, rapid.SampledFrom([]string{"", "lino", "quentin", "nobody"}).Draw(t, "selected"))
		checkLaws(t, p)
		checkComplete(t, story, p)
		if rows := p.Lines(unicodeSigns); len(rows) != max(size.Height, 0) {
			t.Fatalf("%d rows in a picture of %v", len(rows), size)
		}
	})
}

func TestWebOfNothing(t *testing.T) {
	series := trilogy(t)
	if p := Web(series.Before(1).AsOf(1), Size{80, 20}, "lino"); len(p.Boxes) != 0 || p.Partial {
		t.Errorf("a story of no film has a web: %v", p)
	}
	if p := Web(web(nil).AsOf(1), Size{80, 20}, "lino"); len(p.Boxes) != 0 || p.Selected != "" {
		t.Errorf("a film without a cast has a web: %v", p)
	}
	unseen, nonsense := Web(series.Before(2).AsOf(1), Size{80, 20}, "resz"), Web(series.Before(2).AsOf(1), Size{80, 20}, "xyzzy")
	if unseen.Selected != nonsense.Selected {
		t.Errorf("an unseen person selects %s, nonsense %s", unseen.Selected, nonsense.Selected)
	}
}

func TestTooManyForTheSizeShowsTheNeighbourhood(t *testing.T) {
	story := trilogy(t).Before(4)
	p := Web(story.AsOf(3), Size{40, 10}, "lino")
	if !p.Partial {
		t.Fatal("14 people in 40×10, and the picture does not say that it is partial")
	}
	for _, b := range p.Boxes {
		if b.Person.ID != "lino" && len(story.AsOf(3).History("lino", b.Person.ID)) == 0 {
			t.Errorf("%s is no neighbour", b.Person.ID)
		}
	}
	checkComplete(t, story, p)
}
