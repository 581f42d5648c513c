package chart

import "slices"

// far is the box of the other end of a wire of the selected person.
func (d *drawing) far(i int) Rect {
	if n := d.nets[i]; d.boxes[n.a].Selected {
		return d.router.boxes[n.b]
	}
	return d.router.boxes[d.nets[i].a]
}

// alone reports whether the box at the other end of a wire has no other wire, so
// that words at the box are about this one.
func (d *drawing) alone(i int) bool {
	far := d.far(i)
	for k, n := range d.nets {
		if k != i && (d.router.boxes[n.a] == far || d.router.boxes[n.b] == far) {
			return false
		}
	}
	return true
}

// atBox are the places below, above, and beside the box where a wire ends.
func (d *drawing) atBox(i int, w wording) []place {
	b := d.far(i)
	var list []place
	centred := align(w, 1)
	add := func(x, y, off int, lines []string) {
		list = append(list, place{Rect: Rect{x, y, w.width, len(lines)}, lines: lines, cost: nextToBox + w.cost + fromMiddle*off, cut: w.cut})
	}
	for x := min(b.X, b.X+b.W-w.width); x <= max(b.X, b.X+b.W-w.width); x++ {
		off := abs(2*x+w.width-2*b.X-b.W) / 2
		add(x, b.Y+b.H, off, centred)
		add(x, b.Y-len(w.lines), off+aboveBox, centred)
	}
	y := b.Y + (b.H-len(w.lines))/2
	add(b.X+b.W+1, y, 0, align(w, 0))
	add(b.X-1-w.width, y, 0, align(w, 2))
	return list
}

// apart reports whether a label at the box of a wire is clearly about that one:
// no other box is beside it, and none of somebody with a wire above or below.
func (d *drawing) apart(i int, p *place) bool {
	around := Rect{p.X - 1, p.Y - 1, p.W + 2, p.H + 2}
	beside := Rect{p.X - 3, p.Y, p.W + 6, p.H}
	return !slices.ContainsFunc(d.router.boxes, func(b Rect) bool {
		return b != d.far(i) && (b.overlaps(beside) || b.overlaps(around) && (p.Y < d.far(i).Y || d.wired(b)))
	})
}

// wired reports whether a wire, or words, are meant for the box.
func (d *drawing) wired(b Rect) bool {
	return slices.ContainsFunc(d.nets, func(n net) bool { return d.router.boxes[n.a] == b || d.router.boxes[n.b] == b })
}
