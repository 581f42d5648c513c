package chart

import (
	"slices"
	"strconv"

	"previously/recap"
)

// Web returns the picture of everybody known and all ties between them, in a size in
// cells. It is empty if no film has been seen, and has only the legend if not even one
// box fits.
func Web(moment recap.Moment, size Size) *Picture {
	p := &Picture{Size: size}
	if moment.Number() == 0 {
		return p
	}
	p.Legend = Legend(moment)
	p.Hidden = len(moment.Cast())
	if g, ok := gridOf(size); ok {
		canvas{moment, g.seatHistory(gatherings(moment))}.draw(p)
	}
	return p
}

// canvas has people in their places, ready to be drawn.
type canvas struct {
	recap.Moment
	places
}

// maxWires is how many wires are drawn at most, because their numbers have at most two
// digits.
const maxWires = 99

// draw adds boxes, headings and wires to a picture that already has its legend.
func (c canvas) draw(p *Picture) {
	p.Boxes = c.boxes()
	p.Headings = c.headings(p.Boxes)
	p.Hidden -= len(p.Boxes)
	at, rects := map[string]int{}, make([]Rect, len(p.Boxes))
	for i, b := range p.Boxes {
		at[b.Person.ID], rects[i] = i, b.Rect
	}
	var nets []net
	for i, e := range p.Legend {
		a, okA := at[e.A]
		b, okB := at[e.B]
		if okA && okB && !e.Over() && len(nets) < maxWires {
			nets = append(nets, net{entry: i, a: a, b: b})
		}
	}
	r := newRouter(c.size, rects, texts(p), c.lanes(len(strconv.Itoa(len(nets)))))
	r.nets, r.closed = nets, len(nets) > 9
	r.layAll()
	for i, n := range r.nets {
		if n.cells != nil {
			p.Legend[n.entry].Number = len(p.Wires) + 1
			p.Wires = append(p.Wires, Wire{p.Legend[n.entry], r.points(i)})
		}
	}
	c.nameBoxes(p)
}

// texts returns the areas of the headings, with a space on either side.
func texts(p *Picture) []Rect {
	var list []Rect
	for _, t := range p.Headings {
		left, right := max(t.X-1, 0), min(t.X+t.Width+1, p.Width)
		list = append(list, Rect{left, t.Y, right - left, 1})
	}
	return slices.Clip(list)
}
