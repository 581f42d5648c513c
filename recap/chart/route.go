package chart

import (
	"cmp"
	"slices"
)

// Bounds on the work for the wires of one picture.
const (
	effortPerCell = 50        // states of the search for each cell of the picture,
	maxEffort     = 1_500_000 // but no more than this in all
	maxRips       = 3         // how often one wire is taken up for another
	refinements   = 3         // how often all wires are laid again among the others
)

// net is a wire to be laid between two boxes.
type net struct {
	entry int     // index in the legend
	a, b  int     // indices of the boxes
	cells []int32 // from a's border to b's; nil if not laid
	rips  int
}

// router lays wires on a board.
type router struct {
	*board
	boxes []Rect
	nets  []net
}

// newRouter returns a router among boxes and texts. lanes says in which columns wires may
// run up and down.
func newRouter(size Size, boxes, texts []Rect, lanes []bool) *router {
	effort := min(size.Width*size.Height*effortPerCell, maxEffort)
	r := &router{board: newBoard(size, effort), boxes: boxes}
	copy(r.lane[1:], lanes)
	for i, box := range boxes {
		r.fill(box, int32(i+1))
	}
	for _, t := range texts {
		r.fill(t, text)
	}
	return r
}

// layAll lays all nets, short ones first, and then lays each again among the others as
// long as that saves something.
func (r *router) layAll() {
	order := make([]int, len(r.nets))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(r.distance(i), r.distance(j)) })
	var failed []int
	for _, i := range order {
		if !r.lay(i) {
			failed = append(failed, i)
		}
	}
	if len(failed) > 0 {
		r.refine(order, 1)
		failed = slices.DeleteFunc(failed, r.lay)
	}
	for k, i := range failed {
		r.limitEffort(r.effort/2/(len(failed)-k), func() { r.layByMoving(i) })
	}
	slices.SortFunc(failed, func(i, j int) int { return cmp.Compare(r.nets[i].entry, r.nets[j].entry) })
	for k, i := range failed {
		if r.nets[i].cells == nil {
			r.limitEffort(r.effort/2/(len(failed)-k), func() { r.layOverLighter(i) })
		}
	}
	r.refine(order, refinements)
}

// layOverLighter lays a net in the way of others, if all of them weigh less and at most
// one is lost.
func (r *router) layOverLighter(i int) bool {
	return r.tryOrUndo(func() bool {
		r.nets[i].cells = r.find(r.query(i, true))
		if r.nets[i].cells == nil {
			return false
		}
		victims := r.victims(i)
		for _, victim := range victims {
			if r.nets[victim].entry < r.nets[i].entry {
				return false
			}
			r.removeWire(victim)
		}
		r.mark(i, int32(i+1))
		lost := 0
		for _, victim := range victims {
			lost += btoi(!r.lay(victim))
		}
		return lost <= 1
	})
}

// limitEffort lets work use at most allowance of the effort that is left.
func (r *router) limitEffort(allowance int, work func()) {
	rest := r.effort - max(allowance, 0)
	r.effort = max(allowance, 0)
	work()
	r.effort = max(r.effort, 0) + rest
}

// distance returns the distance between the boxes of a net, in the costs of the search.
func (r *router) distance(i int) int {
	a, b := r.boxes[r.nets[i].a], r.boxes[r.nets[i].b]
	dx := max(a.X-b.X-b.W, b.X-a.X-a.W, 0)
	dy := max(a.Y-b.Y-b.H, b.Y-a.Y-a.H, 0)
	turn := 0
	if dx > 0 && dy > 0 {
		turn = bendCost
	}
	return dx*stepAcross + dy*stepDown + turn
}

func (r *router) query(i int, over bool) query {
	n := &r.nets[i]
	return query{
		a: r.boxes[n.a], b: r.boxes[n.b], owner: int32(n.b + 1),
		over: over,
	}
}

// lay looks for a way for a net among the others, and reports whether there is one.
func (r *router) lay(i int) bool {
	r.nets[i].cells = r.find(r.query(i, false))
	r.mark(i, int32(i+1))
	return r.nets[i].cells != nil
}

// layByMoving lays a net where others are in the way. Those are taken up and look for
// other ways in turn. If one of them finds none, everything stays as it was.
func (r *router) layByMoving(i int) bool {
	return r.tryOrUndo(func() bool { return r.layAndMoveOthers(i) })
}

// layAndMoveOthers lays a net that has found no way, and then those that were in its way.
func (r *router) layAndMoveOthers(i int) bool {
	for k := range r.nets {
		r.nets[k].rips = 0
	}
	queue := []int{i}
	for first := true; len(queue) > 0; first = false {
		i, queue = queue[0], queue[1:]
		if !first && r.lay(i) {
			continue
		}
		if r.nets[i].rips++; r.nets[i].rips > maxRips {
			return false
		}
		cells := r.find(r.query(i, true))
		if cells == nil {
			return false
		}
		r.nets[i].cells = cells
		for _, victim := range r.victims(i) {
			r.removeWire(victim)
			queue = append(queue, victim)
		}
		r.mark(i, int32(i+1))
	}
	return true
}

// tryOrUndo makes a change to the wires, and undoes it if it fails.
func (r *router) tryOrUndo(change func() bool) bool {
	before := slices.Clone(r.nets)
	if change() {
		return true
	}
	for i := range r.nets {
		r.mark(i, 0)
	}
	for i := range r.nets {
		r.nets[i] = before[i]
		r.mark(i, int32(i+1))
	}
	return false
}

func (r *router) removeWire(i int) {
	r.mark(i, 0)
	r.nets[i].cells = nil
}

// victims returns the nets that cannot stay once net i is in its cells. Net i must not be
// marked yet.
func (r *router) victims(i int) []int {
	n := &r.nets[i]
	var list []int
	add := func(net int32) {
		if net != 0 && !slices.Contains(list, int(net-1)) {
			list = append(list, int(net-1))
		}
	}
	for k := 1; k < len(n.cells)-1; k++ {
		c := n.cells[k]
		across, along := r.axes(n, k)
		if across || r.across[c] == r.along[c] {
			add(r.across[c])
		}
		if along || r.across[c] == r.along[c] {
			add(r.along[c])
		}
	}
	return list
}

// axes says in which directions a wire fills its k-th cell. Bends, and cells with a digit
// of the wire's number, are closed to all other wires.
func (r *router) axes(n *net, k int) (across, along bool) {
	before, after := n.cells[k]-n.cells[k-1], n.cells[k+1]-n.cells[k]
	across = before == 1 || before == -1
	if before != after || across && r.closed && (k == 1 || k == len(n.cells)-2) {
		return true, true
	}
	return across, !across
}

// mark writes net into the cells of net i, or frees them if net is 0.
func (r *router) mark(i int, net int32) {
	n := &r.nets[i]
	for k := 1; k < len(n.cells)-1; k++ {
		across, along := r.axes(n, k)
		if across {
			r.across[n.cells[k]] = net
		}
		if along {
			r.along[n.cells[k]] = net
		}
	}
}

// refine takes up each wire in turn and lays it again among the others. Its old way is
// still free, so the cost can only fall.
func (r *router) refine(order []int, times int) {
	for range times {
		changed := false
		for _, i := range order {
			old := r.nets[i].cells
			if old == nil {
				continue
			}
			r.removeWire(i)
			if !r.lay(i) {
				r.nets[i].cells = old
				r.mark(i, int32(i+1))
			}
			changed = changed || !slices.Equal(old, r.nets[i].cells)
		}
		if !changed {
			return
		}
	}
}

// points returns the ends and bends of a net that is laid.
func (r *router) points(i int) []Point {
	cells := r.nets[i].cells
	last := len(cells) - 1
	list := []Point{r.point(cells[0])}
	for k := 1; k < last; k++ {
		if cells[k]-cells[k-1] != cells[k+1]-cells[k] {
			list = append(list, r.point(cells[k]))
		}
	}
	return append(list, r.point(cells[last]))
}
