package chart

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// casts generates stories of one to four films with 2 to 60 people and up to
// 200 ties; some people change sides, some turn out to be another.
func casts(t *rapid.T) recap.Series {
	return castOf(t, rapid.IntRange(2, 60).Draw(t, "people"), rapid.IntRange(0, 200).Draw(t, "ties"))
}

func castOf(t *rapid.T, people, ties int) recap.Series {
	films := rapid.IntRange(1, 4).Draw(t, "films")
	sides := rapid.IntRange(1, 8).Draw(t, "sides")
	series := recap.Series{Title: "Made up"}
	known := []string{}
	for film := range films {
		in := recap.Installment{Title: fmt.Sprint("Film ", film+1), Line: "It happens."}
		until := max(2, people*(film+1)/films)
		for i := len(known); i < until; i++ {
			known = append(known, fmt.Sprint("p", i))
			in.Cast = append(in.Cast, recap.CastEntry{
				ID: known[i], Name: names.Draw(t, "name"), Actors: recap.Actors{names.Draw(t, "actor")},
				Side:   sideNames[rapid.IntRange(0, sides-1).Draw(t, "side")],
				Status: rapid.SampledFrom(recap.Statuses()).Draw(t, "status"),
			})
		}
		if old := rapid.IntRange(0, len(known)-1).Draw(t, "turncoat"); film > 0 && old < until/2 {
			in.Cast = append(in.Cast, recap.CastEntry{ID: known[old], Side: sideNames[0]})
		}
		for range ties / films {
			in.Relationships = append(in.Relationships, tieBetween(t, known)...)
		}
		series.Installments = append(series.Installments, in)
	}
	return series
}

var (
	names = rapid.OneOf(
		rapid.SampledFrom([]string{"Lino", "Benoit Blanc", "Father Jud Duplenticy", "Ö", "王小明", "Stéfi", "Little Miss Sunshine of the Seven Hills"}),
		rapid.StringMatching(`[A-Z][a-z]{1,9}`),
	)
	sideNames = []string{"The squad", "The racket", "Family and friends", "", "王家", "Out for themselves", "Church", "The Guardia Civil of the Kingdom"}
)

func tieBetween(t *rapid.T, known []string) []recap.Relationship {
	a := rapid.IntRange(0, len(known)-1).Draw(t, "from")
	b := rapid.IntRange(0, len(known)-2).Draw(t, "to")
	if b >= a {
		b++
	}
	return []recap.Relationship{{
		From: known[a], To: known[b],
		Kind:  rapid.SampledFrom(recap.Kinds()).Draw(t, "kind"),
		Label: rapid.SampledFrom([]string{"", "shot", "hung his own murder on", "王", "gave a second chance to"}).Draw(t, "label"),
		Ended: rapid.IntRange(0, 9).Draw(t, "ended") == 0,
	}}
}

func sizes(t *rapid.T) Size {
	return Size{rapid.IntRange(40, 300).Draw(t, "width"), rapid.IntRange(10, 100).Draw(t, "height")}
}

func TestPictureLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series, size := casts(t), sizes(t)
		film := rapid.IntRange(1, len(series.Installments)).Draw(t, "film")
		story := series.Before(film + 1)
		selected := ""
		if cast := story.AsOf(film).Cast(); rapid.Bool().Draw(t, "selected") {
			selected = rapid.SampledFrom(cast).Draw(t, "person").ID
		}
		p := Web(story.AsOf(film), size, selected)
		checkLaws(t, p)
		checkComplete(t, story, p)
		if again := Web(series.Before(film+1).AsOf(film), size, selected); !reflect.DeepEqual(p, again) {
			t.Fatalf("the same input gave another picture")
		}
		p.Cells(unicodeSigns) // panics where something lies outside
		p.Cells(asciiSigns)
	})
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// cover is what fills the cells of a picture.
type cover struct {
	fataler
	*Picture
	text  map[Point]string // what is written or drawn there, wires apart
	label map[Point]int    // label + 1
	box   map[Point]int    // box + 1
}

func checkLaws(t fataler, p *Picture) {
	t.Helper()
	c := cover{t, p, map[Point]string{}, map[Point]int{}, map[Point]int{}}
	for i, b := range p.Boxes {
		c.fill(b.Rect, "box of "+b.Person.ID)
		for at := range b.cells() {
			c.box[at] = i + 1
		}
		if inner := b.W - 2; width(b.Name)+statusWidth > inner || width(b.Actor) > inner {
			t.Fatalf("%q does not fit its box %v", b.Name, b.Rect)
		}
	}
	for _, h := range p.Headings {
		c.fill(Rect{h.X, h.Y, h.Width, 1}, "heading "+h.Text)
		if width(h.Text) != h.Width {
			t.Fatalf("heading %q is %d cells wide, not %d", h.Text, width(h.Text), h.Width)
		}
	}
	for i, l := range p.Labels {
		c.fill(l.Rect, "label "+l.Lines[0])
		for at := range l.cells() {
			c.label[at] = i + 1
		}
		for _, line := range l.Lines {
			if width(line) != l.W || len(l.Lines) != l.H {
				t.Fatalf("label %q does not fill its place %v", l.Lines, l.Rect)
			}
		}
	}
	c.labels()
	c.quiet()
	c.wires()
}

func (r Rect) cells() func(func(Point) bool) {
	return func(yield func(Point) bool) {
		for y := range r.H {
			for x := range r.W {
				if !yield(Point{r.X + x, r.Y + y}) {
					return
				}
			}
		}
	}
}

func (c cover) fill(r Rect, what string) {
	for at := range r.cells() {
		if !(Rect{0, 0, c.Width, c.Height}).Contains(at) {
			c.Fatalf("%s lies outside of %v: %v", what, c.Size, r)
		}
		if other, taken := c.text[at]; taken {
			c.Fatalf("%s and %s overlap at %v", what, other, at)
		}
		c.text[at] = what
	}
}

// labels checks that each is the selected person's and stands at its wire.
func (c cover) labels() {
	for _, l := range c.Labels {
		w := c.Wires[l.Wire]
		if !w.Selected {
			c.Fatalf("label %q is at a wire of others", l.Lines)
		}
		around := Rect{l.X - 2, l.Y - 1, l.W + 4, l.H + 2}
		near := slices.ContainsFunc(w.Segments(), func(s Segment) bool {
			for at := range s.inner() {
				if around.Contains(at) {
					return true
				}
			}
			return false
		})
		if !near && !c.atItsBox(l) {
			c.Fatalf("label %q at %v is not at its wire %v", l.Lines, l.Rect, w.Points)
		}
	}
}

// atItsBox reports whether a label stands right at the box of the other end of
// its wire, and no other wire ends there.
func (c cover) atItsBox(l Label) bool {
	other := func(w Wire) string {
		if w.A == c.Selected {
			return w.B
		}
		return w.A
	}
	id := other(c.Wires[l.Wire])
	b, _ := c.Box(id)
	for i, w := range c.Wires {
		if i != l.Wire && (w.A == id || w.B == id) {
			return false
		}
	}
	return b.overlaps(Rect{l.X - 2, l.Y, l.W + 4, l.H}) || b.overlaps(Rect{l.X, l.Y - 1, l.W, l.H + 2})
}

// quiet checks what holds only where the wires of one person are drawn.
func (c cover) quiet() {
	labelled := map[int]string{}
	for _, l := range c.Labels {
		labelled[l.Wire] = strings.Join(strings.Fields(strings.Join(l.Lines, " ")), " ")
	}
	selected, _ := c.Box(c.Selected)
	named := func(text string) bool {
		return strings.Contains(text, selected.Name) || strings.Contains(text, selected.Person.Name)
	}
	for i, w := range c.Wires {
		switch {
		case len(w.Points) == 0 && !c.Quiet:
			c.Fatalf("%s–%s has no wire", w.A, w.B)
		case len(w.Points) == 0 && !named(labelled[i]):
			c.Fatalf("%s–%s has no wire, and its label does not name %s: %q", w.A, w.B, c.Selected, labelled[i])
		case c.Quiet && (!w.Selected || len(w.Points) > 2+maxBends):
			c.Fatalf("wire %s–%s is not quiet: %v", w.A, w.B, w.Points)
		}
	}
	if n := c.Crossings(); c.Quiet && n > 0 {
		c.Fatalf("%d crossings in a quiet picture", n)
	}
}

// wires checks that each joins its boxes, and that two share a cell only where
// they cross at right angles.
func (c cover) wires() {
	type use struct {
		wire             int
		across, straight bool
	}
	used := map[Point][]use{}
	for i, w := range c.Wires {
		if len(w.Points) == 0 {
			continue
		}
		for k, end := range []Point{w.Points[0], w.Points[len(w.Points)-1]} {
			b, ok := c.Box([]string{w.A, w.B}[k])
			if !ok || !b.Contains(end) || !b.onBorder(end) {
				c.Fatalf("wire %s–%s ends at %v, not at the border of a box", w.A, w.B, end)
			}
		}
		var mine []Point
		add := func(at Point, across, straight bool) {
			if what, taken := c.text[at]; taken && (c.label[at] == 0 || c.Labels[c.label[at]-1].Wire != i) {
				c.Fatalf("wire %s–%s runs through %s at %v", w.A, w.B, what, at)
			}
			if slices.Contains(mine, at) {
				c.Fatalf("wire %s–%s comes twice to %v", w.A, w.B, at)
			}
			mine = append(mine, at)
			used[at] = append(used[at], use{i, across, straight})
		}
		for k, s := range w.Segments() {
			if (s.From.X == s.To.X) == (s.From.Y == s.To.Y) {
				c.Fatalf("wire %s–%s is not orthogonal: %v", w.A, w.B, w.Points)
			}
			if k > 0 {
				add(s.From, false, false)
			}
			for at := range s.inner() {
				add(at, s.From.Y == s.To.Y, true)
			}
		}
	}
	for at, list := range used {
		if len(list) > 2 || len(list) == 2 && (!list[0].straight || !list[1].straight || list[0].across == list[1].across) {
			c.Fatalf("wires overlap at %v: %v", at, list)
		}
	}
}

func (r Rect) onBorder(p Point) bool {
	return p.X == r.X || p.Y == r.Y || p.X == r.X+r.W-1 || p.Y == r.Y+r.H-1
}

// checkComplete checks that each tie of the selected person, and where the
// picture is of the whole cast each tie that stands, is drawn or listed.
func checkComplete(t fataler, story *recap.Story, p *Picture) {
	t.Helper()
	listed := slices.Clone(p.Undrawn)
	drawn := map[string]bool{}
	for _, w := range p.Wires {
		listed = append(listed, w.Ties...)
		drawn[w.A], drawn[w.B] = true, true
		if w.Selected != (w.A == p.Selected || w.B == p.Selected) {
			t.Fatalf("wire %s–%s is marked as selected: %v", w.A, w.B, w.Selected)
		}
	}
	for _, tie := range story.AsOf(p.Film).Ties() {
		owed := tie.Joins(p.Selected) || !p.Partial && !tie.Mark.Over()
		if owed && !slices.ContainsFunc(listed, func(other recap.Tie) bool { return reflect.DeepEqual(tie, other) }) {
			t.Fatalf("%s %s %s is neither drawn nor listed", tie.From, tie.Label, tie.To)
		}
	}
	if cast := story.AsOf(p.Film).Cast(); !p.Partial && len(p.Boxes) != len(cast) {
		t.Fatalf("%d boxes for %d people, and the picture does not say so", len(p.Boxes), len(cast))
	}
	if _, ok := p.Box(p.Selected); len(p.Boxes) > 0 && !ok {
		t.Fatalf("the selected person has no box")
	}
}

func TestPictureIsAFunctionOfThePast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series, size := casts(t), sizes(t)
		last := len(series.Installments)
		film := rapid.IntRange(1, last).Draw(t, "film")
		whole, cut := series.Before(last+1), series.Before(film+1)
		selected := rapid.SampledFrom(whole.AsOf(last).Cast()).Draw(t, "person").ID
		if !reflect.DeepEqual(Web(whole.AsOf(film), size, selected), Web(cut.AsOf(film), size, selected)) {
			t.Fatalf("the web of film %d knows what comes after", film)
		}
		if !reflect.DeepEqual(Ego(whole.AsOf(film), selected), Ego(cut.AsOf(film), selected)) {
			t.Fatalf("the ego view of film %d knows what comes after", film)
		}
	})
}

func TestNobodyMovesWithoutCause(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := castOf(t, rapid.IntRange(2, 24).Draw(t, "people"), rapid.IntRange(0, 40).Draw(t, "ties"))
		story := series.Before(len(series.Installments) + 1)
		var before *Picture
		var grid grid
		for film := range story.Seen() {
			d := canvas{Moment: story.AsOf(film + 1), size: Size{120, 30}}.draw(gatherings(story.AsOf(film + 1)))
			if d == nil {
				return
			}
			p := d.picture()
			for _, b := range p.Boxes {
				if before == nil || d.grid != grid {
					continue
				}
				was, ok := before.Box(b.Person.ID)
				moved := abs(was.middle().X-b.middle().X) + abs(was.Y-b.Y)
				renamed := was.Name != b.Name // a newcomer has the same first name: half a cell, from rounding
				if ok && was.Person.Side == b.Person.Side && (moved > 1 || moved > 0 && !renamed) {
					t.Fatalf("%s moved from %v to %v in film %d", b.Person.ID, was.Rect, b.Rect, film+1)
				}
			}
			before, grid = p, d.grid
		}
	})
}

// TestNobodyMovesForTheSelection selects one after another.
func TestNobodyMovesForTheSelection(t *testing.T) {
	quiet := 0
	rapid.Check(t, func(t *rapid.T) {
		series := castOf(t, rapid.IntRange(2, 40).Draw(t, "people"), rapid.IntRange(10, 120).Draw(t, "ties"))
		film, size := len(series.Installments), sizes(t)
		story := series.Before(film + 1)
		before := Web(story.AsOf(film), size, "")
		p := Web(story.AsOf(film), size, rapid.SampledFrom(story.AsOf(film).Cast()).Draw(t, "person").ID)
		if p.Partial != before.Partial {
			t.Fatalf("%s makes the picture partial: %v", p.Selected, p.Partial)
		}
		if !p.Quiet || !before.Quiet || p.Partial {
			return
		}
		quiet++
		for _, b := range p.Boxes {
			if was, ok := before.Box(b.Person.ID); !ok || abs(was.middle().X-b.middle().X) > 1 || was.Y != b.Y {
				t.Fatalf("%s stands at %v for %s, at %v for %s", b.Person.ID, b.Rect, p.Selected, was.Rect, before.Selected)
			}
		}
	})
	if quiet == 0 {
		t.Error("no picture was quiet")
	}
}

// TestNamesAreCutOnlyWhereTheRowIsFull looks at each name that is cut short: one
// cell more would bring its box too close to the next, or out of the picture.
func TestNamesAreCutOnlyWhereTheRowIsFull(t *testing.T) {
	cut := 0
	rapid.Check(t, func(t *rapid.T) {
		series := castOf(t, rapid.IntRange(2, 40).Draw(t, "people"), rapid.IntRange(0, 80).Draw(t, "ties"))
		film, size := len(series.Installments), sizes(t)
		p := Web(series.Before(film+1).AsOf(film), size, "")
		for i, b := range p.Boxes {
			if !isCut(b.Name) {
				continue
			}
			cut++
			wider := Rect{b.X - 1 - leastGap, b.Y, b.W + 2 + 2*leastGap, b.H}
			full := b.X < 1 || b.X+b.W+1 > p.Width
			for k, other := range p.Boxes {
				full = full || k != i && other.overlaps(wider)
			}
			if !full {
				t.Fatalf("%q is cut to %q, and has room at %v", b.Person.Name, b.Name, b.Rect)
			}
		}
	})
	if cut == 0 {
		t.Error("no name was cut")
	}
}

// middle is twice the centre of a box, across.
func (r Rect) middle() Point { return Point{2*r.X + r.W, r.Y} }
