package chart

import (
	"cmp"
	"slices"

	"previously/recap"
)

// Web is the picture of everybody known at the end of a film and of all that
// stands between them, in a size in cells. selected is the id of the person
// whose ties are labelled; where nobody has it by then, it is the [Principal].
// Where no film is known or the size has no room for one box, the picture is
// empty but for Undrawn.
func Web(story *recap.Story, film int, size Size, selected string) *Picture {
	if story.Seen() == 0 {
		return &Picture{Size: size}
	}
	film = min(max(film, 1), story.Seen())
	p, ok := story.Person(selected, film)
	if !ok {
		p, _ = story.Person(Principal(story, film), film)
	}
	c := canvas{story: story, film: film, size: size, selected: p.ID}
	return c.picture()
}

// canvas is what a picture is asked for.
type canvas struct {
	story    *recap.Story
	film     int
	size     Size
	selected string
}

// Bounds of the search for a picture.
const (
	maxDrawings = 2 // drawings of one cast, in grids that are ever tighter
	enough      = 5 // a drawing is good where at most one in so many wires is missing,
	bearable    = 3 // and better than a part of the cast up to this
)

func (c canvas) picture() *Picture {
	history := moments(c.story, c.film)
	if d := c.draw(history, bearable); d != nil {
		return d.picture()
	}
	around := neighbourhood(c.story, c.film, c.selected)
	for n := len(around); n > 0; n = min(n-1, n*4/5) {
		near := map[string]bool{}
		for _, id := range around[:n] {
			near[id] = true
		}
		if d := c.draw(keep(history, near), enough); d != nil {
			d.partial = true
			return d.picture()
		}
	}
	empty := &Picture{Size: c.size, Film: c.film, Selected: c.selected, Partial: true}
	empty.Undrawn = c.story.TiesOf(c.selected, c.film)
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

// draw seats the people of the last moment in the first grid that has room for
// them and for enough of their wires, or else in the one where fewest are
// missing; nil where those are more than one in limit.
func (c canvas) draw(history []moment, limit int) (best *drawing) {
	list := grids(c.size)
	last := history[len(history)-1]
	if len(list) == 0 || len(last.people) > list[len(list)-1].slots() || c.tooDense(len(last.links())) {
		return nil
	}
	drawings := 0
	for _, way := range seatings {
		for _, g := range list {
			if way.roomy && !(g.roomy() && 10*len(last.people) <= 7*g.slots()) {
				continue
			}
			seats, ok := g.seats(history, way.shared, way.mixed)
			if !ok {
				continue
			}
			d := c.compose(g, seats, way.mixed)
			if d != nil && len(d.missing())*limit <= len(d.nets) && (best == nil || len(d.missing()) < len(best.missing())) {
				best = d
			}
			drawings++
			if drawings == maxDrawings || best != nil && len(best.missing())*enough <= len(best.nets) {
				return best
			}
		}
	}
	return best
}

// tooDense reports whether so many wires of the usual length would fill more
// than nine tenths of the picture: then there is no need to try.
func (c canvas) tooDense(wires int) bool {
	w, h := c.size.Width, c.size.Height
	return 10*wires*(w+2*h) > 4*9*w*h
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
	partial  bool
}

// compose makes the boxes and lays the wires; nil where most find no way.
func (c canvas) compose(g grid, seats map[string]slot, mixed bool) *drawing {
	d := &drawing{canvas: c, grid: g}
	pairs, degree := join(c.story.Ties(c.film)), map[string]int{}
	for _, pair := range pairs {
		degree[pair.a]++
		degree[pair.b]++
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
		if w := pair.wire(c.selected); okA && okB && (w.Selected || !w.Ended) {
			d.wires = append(d.wires, w)
			d.nets = append(d.nets, net{a: a, b: b, headA: w.HeadA && g.compact(), headB: w.HeadB && g.compact()})
		}
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
		Size: d.size, Film: d.film, Selected: d.selected, Partial: d.partial,
		Boxes: d.boxes, Headings: d.headings,
	}
	d.label()
	for i, w := range d.wires {
		if d.nets[i].cells == nil {
			p.Undrawn = append(p.Undrawn, w.Ties...)
			continue
		}
		if at := d.places[i]; at != nil {
			p.Labels = append(p.Labels, Label{at.Rect, len(p.Wires), at.lines})
		}
		if at := d.places[i]; w.Selected && (at == nil || at.cut) {
			p.Unlabelled = append(p.Unlabelled, w.Ties...)
		}
		w.Points = d.points(i)
		p.Wires = append(p.Wires, w)
	}
	for _, t := range d.story.TiesOf(d.selected, d.film) {
		if _, ok := p.Box(t.Other(d.selected)); !ok {
			p.Undrawn = append(p.Undrawn, t)
		}
	}
	slices.SortStableFunc(p.Undrawn, func(a, b recap.Tie) int {
		return btoi(b.Joins(d.selected)) - btoi(a.Joins(d.selected))
	})
	return p
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
