package chart

import "slices"

// Costs of laying a wire, found by the same trial. A vertical step counts
// double, because a cell is twice as high as wide.
const (
	stepAcross   = 2
	stepDown     = 4
	bendCost     = 48
	crossCost    = 88
	besideBox    = 4  // for each cell along the border of a box or a text
	besideWire   = 2  // for each cell along another wire, side by side
	besideWireUp = 5  // the same for vertical wires, which seem closer together
	overlapCost  = 60 // where a wire may run over others that will be taken up
	portCost     = 1  // for each cell off the middle of the side of a box
	portCrowd    = 4  // right beside another port
)

// haste ... quarters
var haste int32 = 6

// ring is the number of buckets of the queue: more than any one step costs.
const ring = 1024

// directions in which a wire enters a cell; even ones go across.
const (
	right = iota
	down
	left
	up
	start // instead of the direction before: the cell is the first one
)

// board is the cells of a picture while wires are laid, with a frame of one
// blocked cell around it, so that no step needs a check for the edge.
type board struct {
	w, h   int     // the frame included
	owner  []int32 // what fills the cell: 0 nothing, box number + 1, or text
	across []int32 // net number + 1 of the wire that goes through it across
	along  []int32 // … and of the one that goes through it up or down
	beside []uint8 // 1: a box or text is above or below; 2: left or right

	step     [4]int32
	state    []state // by cell × 4 + direction
	pass     uint32
	queue    [ring][]int32
	queued   int
	turn     int32   // bucket that is being emptied
	last     int32   // state from which the goal was reached
	col, row []int32 // of each cell
	odd      int32   // 1: wires go up and down in every other column only; 0: in all
	x, y     []aim   // the goal seen from each column and row
	effort   int     // states that may still be looked at
}

// state is a cell entered in a direction, as a search has reached it.
type state struct {
	pass uint32 // search to which the rest belongs
	cost int32
	turn int32 // bucket of the queue in which it waits, or done
	from uint8 // direction in which the state before was entered
}

// aim is how far off the goal is, and in which direction.
type aim struct {
	far int32
	to  int32 // 1, 0 or -1
}

// done marks a state that has been expanded.
const done = -1

const text = int32(1 << 20) // owner of headings, labels and the frame

func newBoard(size Size, effort int) *board {
	w, h := size.Width+2, size.Height+2
	n := w * h
	b := &board{
		w: w, h: h, owner: make([]int32, n), across: make([]int32, n), along: make([]int32, n), beside: make([]uint8, n),
		step:  [4]int32{1, int32(w), -1, -int32(w)},
		state: make([]state, 4*n+1), col: make([]int32, n), row: make([]int32, n),
		x: make([]aim, w), y: make([]aim, h), effort: effort,
	}
	for c := range n {
		b.col[c], b.row[c] = int32(c%w), int32(c/w)
	}
	for x := range w {
		b.owner[x], b.owner[n-1-x] = text, text
	}
	for y := range h {
		b.owner[y*w], b.owner[y*w+w-1] = text, text
	}
	return b
}

func (b *board) cell(p Point) int32 { return int32((p.Y+1)*b.w + p.X + 1) }
func (b *board) point(c int32) Point {
	return Point{int(c)%b.w - 1, int(c)/b.w - 1}
}

// fill gives the cells of a rectangle inside the board to an owner.
func (b *board) fill(r Rect, owner int32) {
	for y := r.Y; y < r.Y+r.H; y++ {
		for x := r.X; x < r.X+r.W; x++ {
			b.owner[b.cell(Point{x, y})] = owner
		}
	}
	for x := r.X; x < r.X+r.W; x++ {
		b.beside[b.cell(Point{x, r.Y - 1})] |= 1
		b.beside[b.cell(Point{x, r.Y + r.H})] |= 1
	}
	for y := r.Y; y < r.Y+r.H; y++ {
		b.beside[b.cell(Point{r.X - 1, y})] |= 2
		b.beside[b.cell(Point{r.X + r.W, y})] |= 2
	}
}

// free reports whether nothing at all is in the cell.
func (b *board) free(c int32) bool { return b.owner[c] == 0 && b.across[c] == 0 && b.along[c] == 0 }

// query is one search for a way between two boxes.
type query struct {
	a, b         Rect
	owner        int32 // of b's cells
	headA, headB bool  // no bend under an arrowhead
	over         bool  // the way may run over other wires
}

// find is an A* search over (cell, direction). It gives the cells of the
// cheapest way from a's border to b's, both included, or nil. The heuristic is
// the distance to b and the bends needed at least to get there.
func (b *board) find(q query) []int32 {
	if !b.open(q) {
		return nil
	}
	b.pass++
	for i := range b.queue {
		b.queue[i] = b.queue[i][:0]
	}
	b.queued = 0
	for x := range b.w {
		b.x[x] = aimAt(x-1, q.b.X, q.b.W)
	}
	for y := range b.h {
		b.y[y] = aimAt(y-1, q.b.Y, q.b.H)
	}
	goal := b.goal()
	for b.begin(q); b.queued > 0; b.turn++ {
		bucket := &b.queue[b.turn%ring]
		for len(*bucket) > 0 {
			s := (*bucket)[len(*bucket)-1]
			*bucket = (*bucket)[:len(*bucket)-1]
			b.queued--
			if s == goal {
				return b.trace()
			}
			st := &b.state[s]
			if st.turn != b.turn { // a cheaper way was found since
				continue
			}
			st.turn = done
			if b.effort--; b.effort < 0 {
				return nil
			}
			b.expand(q, s)
		}
	}
	return nil
}

// goal is the state that stands for having arrived.
func (b *board) goal() int32 { return int32(4 * b.w * b.h) }

// open reports whether b has a port that is free: where it has none, no search
// need look at all the ways that do not lead there.
func (b *board) open(q query) bool {
	for d := range int32(4) {
		for port := range b.ports(q.b, int(d)) {
			if q.over || b.leaves(b.cell(port)+b.step[d], d, q.headB) {
				return true
			}
		}
	}
	return false
}

// leaves reports whether a wire can lead through a cell straight out of a box:
// it may cross another there unless it has an arrowhead.
func (b *board) leaves(c, d int32, head bool) bool {
	own := b.across[c]
	if d&1 == 1 {
		own = b.along[c]
	}
	return b.owner[c] == 0 && own == 0 && (!head || b.free(c))
}

// aimAt is how an interval lies from a coordinate.
func aimAt(at, first, length int) aim {
	switch {
	case at < first:
		return aim{int32(first - at), 1}
	case at >= first+length:
		return aim{int32(at - first - length + 1), -1}
	}
	return aim{}
}

// rest is what it costs at least from a state to the goal.
func (b *board) rest(c, d int32) int32 {
	x, y := b.x[b.col[c]], b.y[b.row[c]]
	h := x.far*stepAcross + y.far*stepDown
	along, beside := x.to, y.to // where the goal lies along the direction, and beside it
	if d&1 == 1 {
		along, beside = beside, along
	}
	if d >= left {
		along = -along
	}
	switch {
	case along > 0 && beside == 0:
	case along >= 0:
		h += bendCost
	default:
		h += 2 * bendCost
	}
	return h * haste / 4
}

// begin queues the cells just outside a where a wire may leave.
func (b *board) begin(q query) {
	type leaving struct{ state, cost int32 }
	var list [64]leaving
	starts := list[:0]
	b.turn = -1
	for d := range int32(4) {
		for port := range b.ports(q.a, int(d)) {
			c := b.cell(port) + b.step[d]
			if b.owner[c] != 0 || !q.over && !b.leaves(c, d, q.headA) {
				continue
			}
			cost := b.port(q.a, port, d) + stepCost(d)
			if !b.free(c) {
				cost += overlapCost
			}
			starts = append(starts, leaving{c*4 + d, cost})
			if first := cost + b.rest(c, d); b.turn < 0 || first < b.turn {
				b.turn = first
			}
		}
	}
	for _, s := range starts {
		b.reach(s.state, s.cost, start)
	}
}

// ports are the cells of a box's border where a wire may leave in a direction:
// all but the corners.
func (b *board) ports(r Rect, d int) func(func(Point) bool) {
	return func(yield func(Point) bool) {
		if d == right || d == left {
			x := r.X
			if d == right {
				x = r.X + r.W - 1
			}
			first, last := r.Y+1, r.Y+r.H-2
			if r.H < 3 {
				first, last = r.Y, r.Y+r.H-1
			}
			for y := first; y <= last && yield(Point{x, y}); y++ {
			}
			return
		}
		y := r.Y
		if d == down {
			y = r.Y + r.H - 1
		}
		for x := r.X + 1; x < r.X+r.W-1; x++ {
			if int32(x+1)&b.odd == 0 && !yield(Point{x, y}) {
				return
			}
		}
	}
}

// port is the cost of leaving a box at a cell of its border.
func (b *board) port(r Rect, p Point, d int32) int32 {
	c := b.cell(p) + b.step[d]
	side, away := b.step[(d+1)&3], abs(p.X-r.centre().X)
	if d&1 == 0 {
		away = abs(p.Y - r.centre().Y)
	}
	cost := int32(away * portCost)
	if d&1 == 1 && (b.along[c+side] != 0 || b.along[c-side] != 0) {
		cost += portCrowd
	}
	return cost
}

func stepCost(d int32) int32 {
	if d&1 == 0 {
		return stepAcross
	}
	return stepDown
}

// reach notes a cheaper way to a state, if it is one.
func (b *board) reach(s, cost int32, from uint8) {
	st := &b.state[s]
	if st.pass == b.pass && st.cost <= cost {
		return
	}
	turn := cost
	if s != b.goal() {
		turn += b.rest(s>>2, s&3)
	}
	*st = state{b.pass, cost, max(turn, b.turn), from}
	bucket := &b.queue[st.turn%ring]
	*bucket = append(*bucket, s)
	b.queued++
}

// expand goes on from a state: straight, or around a corner.
func (b *board) expand(q query, s int32) {
	c, d := s>>2, s&3
	first := b.state[s].from == start
	taken := b.across[c] != 0 || b.along[c] != 0
	for _, next := range [3]int32{d, (d + 1) & 3, (d + 3) & 3} {
		cost := b.state[s].cost
		if next != d {
			if taken && !q.over || first && q.headA || next&1 == 1 && b.col[c]&b.odd != 0 {
				continue
			}
			cost += bendCost
			if taken {
				cost += overlapCost
			}
		}
		n := c + b.step[next]
		switch b.owner[n] {
		case q.owner:
			if !(q.headB && (next != d || first && q.headA || taken && !q.over)) {
				b.arrive(q, s, n, next, cost)
			}
		case 0:
			if more := b.enter(n, next, q.over); more >= 0 {
				b.reach(n*4+next, cost+stepCost(next)+more, uint8(d))
			}
		}
	}
}

// enter is what it costs to go into a cell beyond the step itself; -1: no way.
func (b *board) enter(n, d int32, over bool) (cost int32) {
	own, other, side, box, wire := b.across, b.along, int32(b.w), uint8(1), int32(besideWire)
	if d&1 == 1 {
		own, other, side, box, wire = b.along, b.across, 1, 2, besideWireUp
	}
	switch {
	case own[n] != 0 && !over:
		return -1
	case own[n] != 0:
		cost += overlapCost
	case other[n] != 0:
		cost += crossCost
	}
	if b.beside[n]&box != 0 {
		cost += besideBox
	}
	if own[n-side] != 0 || own[n+side] != 0 {
		cost += wire
	}
	return cost
}

// arrive ends a way at a cell of the goal's border.
func (b *board) arrive(q query, s, border, d, cost int32) {
	p := b.point(border)
	for port := range b.ports(q.b, int(d+2)&3) {
		if port != p {
			continue
		}
		cost += stepCost(d) + b.port(q.b, p, (d+2)&3)
		if !b.free(s >> 2) {
			cost += overlapCost
		}
		if goal := b.state[b.goal()]; goal.pass != b.pass || cost < goal.cost {
			b.last = s
			b.reach(b.goal(), cost, uint8(d))
		}
	}
}

// trace is the way that the search has found, border cells included.
func (b *board) trace() []int32 {
	goal := b.goal()
	cells := []int32{b.last>>2 + b.step[b.state[goal].from]}
	for s := b.last; ; {
		c, d := s>>2, s&3
		cells = append(cells, c)
		if b.state[s].from == start {
			cells = append(cells, c-b.step[d])
			slices.Reverse(cells)
			return cells
		}
		s = (c-b.step[d])*4 + int32(b.state[s].from)
	}
}
