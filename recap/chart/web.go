package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Web is the picture of everybody known and of all that stands between them, in
// a size in cells. selected is the id of the person whose ties are labelled; where
// nobody has it by then, it is the [recap.Moment.Principal]. Where no film is known
// or the size has no room for one box, the picture is empty but for Undrawn.
func Web(moment recap.Moment, size Size, selected string) *Picture {
	if moment.Number() == 0 {
		return &Picture{Size: size}
	}
	p, ok := moment.Person(selected)
	if !ok {
		p, _ = moment.Person(moment.Principal())
	}
	c := canvas{Moment: moment, size: size, selected: p.ID}
	return c.picture()
}

// canvas is what a picture is asked for.
type canvas struct {
	recap.Moment
	size     Size
	selected string
	quiet    bool // wires of the selected person alone
}

// Bounds of the search for a picture.
const (
	maxDrawings = 2 // drawings of one cast, in grids that are ever tighter
	enough      = 5 // a drawing is good where at most one in so many wires is missing
)

func (c canvas) picture() *Picture {
	history := gatherings(c.Moment)
	if d := c.draw(history); d != nil {
		return d.picture()
	}
	around := neighbourhood(c.Moment, c.selected)
	for n := len(around); n > 0; n = min(n-1, n*4/5) {
		near := map[string]bool{}
		for _, id := range around[:n] {
			near[id] = true
		}
		if d := c.draw(keep(history, near)); d != nil {
			d.partial = true
			return d.picture()
		}
	}
	empty := &Picture{Size: c.size, Film: c.Number(), Selected: c.selected, Partial: true}
	empty.Undrawn = c.TiesOf(c.selected)
	return empty
}

// seatings are the ways to seat a cast, best first: each side in columns of its
// own, several in one column rather than all boxes small, and without regard to
// sides. A roomy one has large boxes and slots to spare.
var seatings = []struct{ roomy, shared, mixed bool }{
	{roomy: true},
	{roomy: true, shared: true},
	{},
	{shared: true},
	{mixed: true},
}

// draw seats the people of the last gathering and draws what stands between them,
// or, where that is too much, what stands between the selected person and them;
// nil where there are not enough seats.
func (c canvas) draw(history []gathering) *drawing {
	list := grids(c.size)
	last := history[len(history)-1]
	if !slices.ContainsFunc(list, func(g grid) bool { return len(last.people) <= g.most() }) {
		return nil
	}
	if !c.crowded(last) {
		if d := c.drawAll(history, list); d != nil {
			return d
		}
	}
	return c.drawQuietly(history, list)
}

// drawAll seats the people in the first grid that has room for them and for
// enough of their wires; nil where there is none.
func (c canvas) drawAll(history []gathering, list []grid) *drawing {
	people := len(history[len(history)-1].people)
	drawings := 0
	for _, way := range seatings {
		for _, g := range list {
			if way.roomy && !(g.roomy() && 10*people <= 7*g.slots()) {
				continue
			}
			seats, ok := g.seats(history, way.shared, way.mixed)
			if !ok {
				continue
			}
			if d := c.compose(g, seats, way.mixed); d != nil && len(d.missing())*enough <= len(d.nets) {
				return d
			}
			if drawings++; drawings == maxDrawings {
				return nil
			}
		}
	}
	return nil
}

// drawing is a picture in the making.
type drawing struct {
	canvas
	*router
	grid     grid
	boxes    []Box
	headings []Text
	wires    []Wire   // by net
	places   []*place // of labels, by net
	noted    []bool   // by net: no wire, but words at the box of the other
	partial  bool
}

// compose makes the boxes and lays the wires; nil where most find no way.
func (c canvas) compose(g grid, seats map[string]slot, mixed bool) *drawing {
	d := &drawing{canvas: c, grid: g}
	pairs, degree := join(c.Ties()), map[string]int{}
	for _, pair := range pairs {
		if !c.quiet || pair.wire(c.selected).Selected {
			degree[pair.a]++
			degree[pair.b]++
		}
	}
	d.boxes = c.boxes(g, seats, degree)
	if !mixed {
		d.headings = g.headings(d.boxes, seats)
	}
	slices.SortStableFunc(d.boxes, func(a, b Box) int { return cmp.Or(a.Y-b.Y, a.X-b.X) })
	rects, at := make([]Rect, len(d.boxes)), map[string]int{}
	for i, b := range d.boxes {
		rects[i], at[b.Person.ID] = b.Rect, i
	}
	var texts []Rect
	for _, t := range d.headings {
		left, right := max(t.X-1, 0), min(t.X+t.Width+1, c.size.Width) // a blank on either side
		texts = append(texts, Rect{left, t.Y, right - left, 1})
	}
	d.router = newRouter(c.size, rects, texts, g.slotW >= 20)
	for _, pair := range pairs {
		a, okA := at[pair.a]
		b, okB := at[pair.b]
		if w := pair.wire(c.selected); okA && okB && (w.Selected || !w.Ended && !c.quiet) {
			d.wires = append(d.wires, w)
			d.nets = append(d.nets, net{a: a, b: b, headA: w.HeadA && g.compact(), headB: w.HeadB && g.compact()})
		}
	}
	d.noted = make([]bool, len(d.nets))
	if c.quiet {
		d.layQuietly()
		return d
	}
	if !d.layAll() {
		return nil
	}
	for i, w := range d.wires {
		if w.Selected && d.nets[i].cells == nil {
			d.insist(i)
		}
	}
	return d
}

// picture is the finished drawing.
func (d *drawing) picture() *Picture {
	p := &Picture{
		Size: d.size, Film: d.Number(), Selected: d.selected, Partial: d.partial, Quiet: d.quiet,
		Boxes: d.boxes, Headings: d.headings,
	}
	d.label()
	for i, w := range d.wires {
		at := d.places[i]
		if d.nets[i].cells == nil && (at == nil || at.cut) {
			p.Undrawn = append(p.Undrawn, w.Ties...)
			continue
		}
		if at != nil {
			p.Labels = append(p.Labels, Label{at.Rect, len(p.Wires), at.lines})
		}
		if w.Selected && (at == nil || at.cut) {
			p.Unlabelled = append(p.Unlabelled, w.Ties...)
		}
		if d.nets[i].cells != nil {
			w.Points = d.points(i)
		}
		p.Wires = append(p.Wires, w)
	}
	p.Undrawn = append(p.Undrawn, d.leftOut(p)...)
	slices.SortStableFunc(p.Undrawn, func(a, b recap.Tie) int {
		return btoi(b.Joins(d.selected)) - btoi(a.Joins(d.selected))
	})
	return p
}

// leftOut are the ties that no wire was tried for: those of the selected person
// with somebody who has no box, and in a quiet picture those of others.
func (d *drawing) leftOut(p *Picture) []recap.Tie {
	var list []recap.Tie
	for _, t := range d.Ties() {
		_, from := p.Box(t.From)
		_, to := p.Box(t.To)
		if mine := t.Joins(d.selected); mine && !(from && to) || !mine && d.quiet && from && to && !t.Mark.Over() {
			list = append(list, t)
		}
	}
	return list
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
