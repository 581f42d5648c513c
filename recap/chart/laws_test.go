package chart

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"previously/recap"
)

// casts draws a series of one to four films with 2 to 60 people and up to 200 ties. Some
// people change sides.
func casts(t *rapid.T) recap.Series {
	return castOf(t, rapid.IntRange(2, 60).Draw(t, "people"), rapid.IntRange(0, 200).Draw(t, "ties"))
}

func castOf(t *rapid.T, people, ties int) recap.Series { return castWith(t, people, ties, true) }

// castWith draws such a series in which people change sides only if turncoats is set.
func castWith(t *rapid.T, people, ties int, turncoats bool) recap.Series {
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
		if old := rapid.IntRange(0, len(known)-1).Draw(t, "turncoat"); turncoats && film > 0 && old < until/2 {
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
	return Size{rapid.IntRange(20, 300).Draw(t, "width"), rapid.IntRange(4, 100).Draw(t, "height")}
}

func TestPictureLaws(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		series, size := casts(t), sizes(t)
		film := rapid.IntRange(1, len(series.Installments)).Draw(t, "film")
		story := series.Before(film + 1)
		p := Web(story.AsOf(film), size)
		checkLaws(t, p)
		checkComplete(t, story.AsOf(film), p)
		if again := Web(series.Before(film+1).AsOf(film), size); !reflect.DeepEqual(p, again) {
			t.Fatalf("the same input gave a different picture")
		}
		p.Cells(unicodeSigns, "p0") // panics if something lies outside the picture
		p.Cells(asciiSigns, "")
	})
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// cover is a picture and what its cells are taken by.
type cover struct {
	fataler
	*Picture
	text   map[Point]string // what is written or drawn there, except wires and numbers
	number map[Point]int    // index of the number's wire + 1
}

func checkLaws(t fataler, p *Picture) {
	t.Helper()
	c := cover{t, p, map[Point]string{}, map[Point]int{}}
	for _, b := range p.Boxes {
		c.fill(b.Rect, "box of "+b.Person.ID)
		if width(b.Name)+statusWidth > b.W-3 {
			t.Fatalf("%q does not fit into its box %v", b.Name, b.Rect)
		}
	}
	for _, h := range p.Headings {
		c.fill(Rect{h.X, h.Y, h.Width, 1}, "heading "+h.Text)
		if width(h.Text) != h.Width {
			t.Fatalf("the heading %q is %d cells wide, but says %d", h.Text, width(h.Text), h.Width)
		}
	}
	c.numbers()
	c.spaces()
	c.wires()
	c.sides()
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
		if !(Rect{0, 0, c.Width, c.Height}).contains(at) {
			c.Fatalf("%s is outside of %v: %v", what, c.Size, r)
		}
		if other, taken := c.text[at]; taken {
			c.Fatalf("%s and %s overlap at %v", what, other, at)
		}
		c.text[at] = what
	}
}

// numbers checks that each number is at both ends of its wire, as painted too, and does
// not touch another number.
func (c cover) numbers() {
	cells := c.Cells(unicodeSigns, "")
	for i, w := range c.Wires {
		if w.Number != i+1 {
			c.Fatalf("wire %d has the number %d", i, w.Number)
		}
		n := len(w.Points) - 1
		for _, r := range []Rect{w.numberArea(w.Points[0], w.Points[1]), w.numberArea(w.Points[n], w.Points[n-1])} {
			said := ""
			for at := range r.cells() {
				if c.number[at] != 0 {
					c.Fatalf("wire %d: its number overlaps another at %v", w.Number, at)
				}
				c.number[at] = i + 1
				said += cells[at.Y][at.X].Text
			}
			if said != strconv.Itoa(w.Number) {
				c.Fatalf("wire %d has the number %q at %v", w.Number, said, r)
			}
		}
	}
	for at, i := range c.number {
		if other := c.number[Point{at.X + 1, at.Y}]; other != 0 && other != i {
			c.Fatalf("the numbers %d and %d touch at %v", i, other, at)
		}
	}
}

// spaces checks that no number touches the sign or the name in a box.
func (c cover) spaces() {
	for y, row := range c.Cells(unicodeSigns, "") {
		for x := 1; x < len(row); x++ {
			said := func(a, b Cell) bool { return a.Part == Number && (b.Part == Status || b.Part == Name) }
			if said(row[x-1], row[x]) || said(row[x], row[x-1]) {
				c.Fatalf("%q touches %q at %d, %d", row[x-1].Text, row[x].Text, x, y)
			}
		}
	}
}

// wires checks that each wire joins its two boxes, and that wires share a cell only to
// cross at right angles.
func (c cover) wires() {
	type use struct {
		wire             int
		across, straight bool
	}
	used := map[Point][]use{}
	for i, w := range c.Wires {
		for k, end := range []Point{w.Points[0], w.Points[len(w.Points)-1]} {
			b, ok := c.box([]string{w.A, w.B}[k])
			if !ok || !b.contains(end) || !b.onBorder(end) {
				c.Fatalf("wire %s–%s ends at %v, which is not on the border of its box", w.A, w.B, end)
			}
		}
		var mine []Point
		add := func(at Point, across, straight bool) {
			if what, taken := c.text[at]; taken {
				c.Fatalf("wire %s–%s runs through %s at %v", w.A, w.B, what, at)
			}
			if number := c.number[at]; number != 0 && number != i+1 {
				c.Fatalf("wire %d runs through the number %d at %v", i+1, number, at)
			}
			if slices.Contains(mine, at) {
				c.Fatalf("wire %s–%s passes %v twice", w.A, w.B, at)
			}
			mine = append(mine, at)
			used[at] = append(used[at], use{i, across, straight})
		}
		for k, s := range w.Segments() {
			if (s.From.X == s.To.X) == (s.From.Y == s.To.Y) {
				c.Fatalf("wire %s–%s has a segment that is not horizontal or vertical: %v", w.A, w.B, w.Points)
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

func (r Rect) contains(p Point) bool {
	return p.X >= r.X && p.X < r.X+r.W && p.Y >= r.Y && p.Y < r.Y+r.H
}

func (r Rect) onBorder(p Point) bool {
	return p.X == r.X || p.Y == r.Y || p.X == r.X+r.W-1 || p.Y == r.Y+r.H-1
}

// box returns the box of a person, or false if they have none.
func (p *Picture) box(id string) (Box, bool) {
	i := slices.IndexFunc(p.Boxes, func(b Box) bool { return b.Person.ID == id })
	if i < 0 {
		return Box{}, false
	}
	return p.Boxes[i], true
}

// tops returns the sides at the tops of columns, from left to right.
func (p *Picture) tops() []string {
	var list []string
	for column := range p.columns() {
		i := slices.IndexFunc(p.Boxes, func(b Box) bool { return b.Column == column })
		if i >= 0 && !slices.Contains(list, p.Boxes[i].Person.Side) {
			list = append(list, p.Boxes[i].Person.Side)
		}
	}
	return list
}

// sides checks that each side is together in a column and under its name, which is
// repeated below a gap.
func (c cover) sides() {
	for column := range c.columns() {
		var seen []string
		below := 0
		for _, b := range c.Boxes {
			if b.Column != column {
				continue
			}
			goesOn := len(seen) > 0 && seen[len(seen)-1] == b.Person.Side
			gap := b.Y - below
			below = b.Y + b.H
			if goesOn && gap < boxHeight {
				continue
			}
			if !goesOn && slices.Contains(seen, b.Person.Side) {
				c.Fatalf("%q is twice in column %d", b.Person.Side, column)
			}
			seen = append(seen, b.Person.Side)
			if len(c.Headings) > 0 && !slices.ContainsFunc(c.Headings, func(h Text) bool { return h.X == b.X && h.Y < b.Y && b.Y-h.Y <= 2 }) {
				c.Fatalf("%s is not under the name of a side", b.Person.ID)
			}
		}
	}
}

// checkComplete checks that each tie is in the legend once, that each entry has the number
// of its wire, if there is one, and that everyone without a box is counted as hidden.
func checkComplete(t fataler, moment recap.Moment, p *Picture) {
	t.Helper()
	var listed []recap.Tie
	for i, e := range p.Legend {
		listed = append(listed, e.Ties...)
		if e.Number > len(p.Wires) || e.Number > 0 && !reflect.DeepEqual(p.Wires[e.Number-1].Entry, e) {
			t.Fatalf("entry %s–%s has the number %d, which is another's", e.A, e.B, e.Number)
		}
		if e.Number > 0 && e.Over() {
			t.Fatalf("%s–%s is over but has a wire", e.A, e.B)
		}
		if i > 0 && !e.Over() && e.Ties[0].Kind.Weight() > p.Legend[i-1].Ties[0].Kind.Weight() {
			t.Fatalf("%s–%s comes after a weaker tie", e.A, e.B)
		}
	}
	ties := moment.Ties()
	for _, tie := range ties {
		if !slices.ContainsFunc(listed, func(other recap.Tie) bool { return reflect.DeepEqual(tie, other) }) {
			t.Fatalf("%s %s %s is not in the legend", tie.From, tie.Label, tie.To)
		}
	}
	if len(ties) != len(listed) {
		t.Fatalf("got %d ties in the legend, want %d", len(listed), len(ties))
	}
	if cast := moment.Cast(); p.Hidden+len(p.Boxes) != len(cast) {
		t.Fatalf("%d boxes for %d people, and %d counted as hidden", len(p.Boxes), len(cast), p.Hidden)
	}
}

func TestPictureIsAFunctionOfThePast(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		series, size := casts(t), sizes(t)
		last := len(series.Installments)
		film := rapid.IntRange(1, last).Draw(t, "film")
		whole, cut := series.Before(last+1), series.Before(film+1)
		selected := rapid.SampledFrom(whole.AsOf(last).Cast()).Draw(t, "person").ID
		if !reflect.DeepEqual(Web(whole.AsOf(film), size), Web(cut.AsOf(film), size)) {
			t.Fatalf("the web of film %d depends on later films", film)
		}
		if !reflect.DeepEqual(Ego(whole.AsOf(film), selected), Ego(cut.AsOf(film), selected)) {
			t.Fatalf("the ego view of film %d depends on later films", film)
		}
	})
}

// TestSidesKeepTheirOrder checks that the order of sides changes neither from film to film
// nor with the size.
func TestSidesKeepTheirOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		series := casts(t)
		story := series.Before(len(series.Installments) + 1)
		var before []string
		for film := range story.Seen() {
			for range 3 {
				order := Web(story.AsOf(film+1), sizes(t)).tops()
				checkOrder(t, before, order)
				before = order
			}
		}
	})
}

// checkOrder checks that the sides at the tops of columns in both of two pictures have the
// same order in both.
func checkOrder(t fataler, a, b []string) {
	t.Helper()
	both := func(of, in []string) []string {
		return slices.DeleteFunc(slices.Clone(of), func(side string) bool { return !slices.Contains(in, side) })
	}
	if a, b := both(a, b), both(b, a); !slices.Equal(a, b) {
		t.Fatalf("the order of sides is %q and %q", a, b)
	}
}

// TestNobodyMovesWithoutCause checks that people stay in place from film to film as long
// as their column has room for newcomers.
func TestNobodyMovesWithoutCause(t *testing.T) {
	stayed := 0
	rapid.Check(t, func(t *rapid.T) {
		series := castWith(t, rapid.IntRange(2, 12).Draw(t, "people"), rapid.IntRange(0, 12).Draw(t, "ties"), false)
		story := series.Before(len(series.Installments) + 1)
		var before *Picture
		for film := range story.Seen() {
			p := Web(story.AsOf(film+1), beside)
			if before != nil && slices.Equal(before.tops(), p.tops()) && before.columns() == p.columns() {
				for _, b := range p.Boxes {
					was, ok := before.box(b.Person.ID)
					if !ok || was.Person.Side != b.Person.Side || was.H != b.H {
						continue
					}
					if stayed++; was.Rect != b.Rect && !full(before, was.Column) && !full(p, b.Column) {
						t.Fatalf("%s moved from %v to %v in film %d", b.Person.ID, was.Rect, b.Rect, film+1)
					}
				}
			}
			before = p
		}
	})
	if stayed == 0 {
		t.Error("nobody was in two films, so this test checked nothing")
	}
}

// columns returns how many columns have boxes.
func (p *Picture) columns() int {
	last := -1
	for _, b := range p.Boxes {
		last = max(last, b.Column)
	}
	return last + 1
}

// full reports whether a column has no room for another box.
func full(p *Picture, column int) bool {
	g, _ := gridOf(p.Size)
	n := 0
	for _, b := range p.Boxes {
		if b.Column == column {
			n += 1 + btoi(b.H > boxHeight)
		}
	}
	return n == g.rows
}

// TestArrowsReachEverybody checks that the arrow keys lead from each box to every other.
func TestArrowsReachEverybody(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		series, size := casts(t), sizes(t)
		film := len(series.Installments)
		checkReach(t, Web(series.Before(film+1).AsOf(film), size))
	})
}

func checkReach(t fataler, p *Picture) {
	t.Helper()
	for from := range p.Boxes {
		reached := map[int]bool{from: true}
		for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
			here := p.Boxes[queue[0]].centre()
			for _, d := range []Direction{Right, Down, Left, Up} {
				next := p.Next(queue[0], d)
				if next < 0 {
					continue
				}
				to := p.Boxes[next].centre()
				if d == Right && to.X <= here.X || d == Left && to.X >= here.X || d == Down && to.Y <= here.Y || d == Up && to.Y >= here.Y {
					t.Fatalf("direction %d leads from %v to %v", d, here, to)
				}
				if !reached[next] {
					reached[next] = true
					queue = append(queue, next)
				}
			}
		}
		if len(reached) < len(p.Boxes) {
			t.Fatalf("from %s the arrow keys reach %d of %d boxes", p.Boxes[from].Person.ID, len(reached), len(p.Boxes))
		}
	}
}
