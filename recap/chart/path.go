package chart

import "slices"

// Costs of laying a wire. Like those of a seating, they were found by trial: these gave
// the fewest crossings and bends. A vertical step costs double, because a cell is twice
// as high as wide.
const (
	stepAcross    = 2
	stepDown      = 4
	bendCost      = 98
	crossCost     = 75
	besideBox     = 3  // for each cell along the border of a box or a text
	besideWire    = 2  // for each cell along another wire, side by side
	besideWireUp  = 8  // the same for vertical wires
	overlapCost   = 43 // where a wire may run over others that will be taken up
	offMiddleCost = 2  // for each cell off the middle of a box's side
	crowdedCost   = 1  // next to another port
)

// ring is the number of buckets in the queue. No single step costs that much.
const ring = 1024

// state is what a search knows about a cell entered in a direction.
type state struct {
	pass uint32 // search that the other fields belong to
	cost int32
	turn int32 // bucket of the queue where it waits, or done
	from uint8 // direction of the state before
}

// aim is how far away the goal is, and in which direction.
type aim struct {
	far int32
	to  int32 // 1, 0 or -1
}

// done marks a state that has been expanded.
const done = -1

// query is one search for a way between two boxes.
type query struct {
	a, b  Rect
	owner int32 // of b's cells
	over  bool  // the way may run over other wires
}

// find returns the cells of a way from a's border to b's, including both, or nil if there
// is none. On a large board it overestimates what is left to the goal, which finds ways
// nearly as good in half the time. It also searches only around the two boxes; if that
// fails, it searches the whole board only if the way may run over other wires.
func (b *board) find(q query) []int32 {
	all := [4]int32{0, int32(b.w), 0, int32(b.h)}
	b.haste, b.window = 1, all
	if b.w*b.h > largeBoard {
		b.haste, b.window = 2, [4]int32{
			int32(min(q.a.X, q.b.X) - nearAcross), int32(max(q.a.X+q.a.W, q.b.X+q.b.W) + nearAcross),
			int32(min(q.a.Y, q.b.Y) - nearDown), int32(max(q.a.Y+q.a.H, q.b.Y+q.b.H) + nearDown),
		}
		if cells := b.search(q); cells != nil || !q.over {
			return cells
		}
		b.window = all
	}
	return b.search(q)
}

// A board of more than largeBoard cells is first searched only this far around the boxes
// to be joined.
const (
	largeBoard = 6000
	nearAcross = 60
	nearDown   = 30
)

func (b *board) isInWindow(c int32) bool {
	x, y, w := b.col[c], b.row[c], &b.window
	return x >= w[0] && x <= w[1] && y >= w[2] && y <= w[3]
}

// search is an A* search over (cell, direction). The heuristic is the distance to b, plus
// the fewest bends needed to get there.
func (b *board) search(q query) []int32 {
	if !b.hasFreePort(q) {
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
	for b.queueStarts(q); b.queued > 0; b.turn++ {
		bucket := &b.queue[b.turn%ring]
		for len(*bucket) > 0 {
			s := (*bucket)[len(*bucket)-1]
			*bucket = (*bucket)[:len(*bucket)-1]
			b.queued--
			if s == goal {
				return b.trace()
			}
			st := &b.state[s]
			if st.turn != b.turn { // a cheaper way has been found since
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

// goal is the state of having arrived.
func (b *board) goal() int32 { return int32(4 * b.w * b.h) }

// hasFreePort reports whether b has a free port. Without one, a search would look at
// every way that does not lead there.
func (b *board) hasFreePort(q query) bool {
	for d := range int32(4) {
		for port := range b.ports(q.b, int(d)) {
			if q.over || b.canLeave(b.cell(port)+b.step[d], d) {
				return true
			}
		}
	}
	return false
}

// aimAt returns how far an interval is from a coordinate, and in which direction.
func aimAt(at, first, length int) aim {
	switch {
	case at < first:
		return aim{int32(first - at), 1}
	case at >= first+length:
		return aim{int32(at - first - length + 1), -1}
	}
	return aim{}
}

// heuristic returns the least that it costs from a state to the goal.
func (b *board) heuristic(c, d int32) int32 {
	x, y := b.x[b.col[c]], b.y[b.row[c]]
	h := x.far*stepAcross + y.far*stepDown
	along, beside := x.to, y.to // where the goal is along the direction, and across it
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
	return h * b.haste
}

// queueStarts queues the cells just outside a where a wire may leave.
func (b *board) queueStarts(q query) {
	type leaving struct{ state, cost int32 }
	var list [64]leaving
	starts := list[:0]
	b.turn = -1
	for d := range int32(4) {
		for port := range b.ports(q.a, int(d)) {
			c := b.cell(port) + b.step[d]
			if b.owner[c] != 0 || !q.over && !b.canLeave(c, d) {
				continue
			}
			cost := b.portCost(q.a, port, d) + stepCost(d)
			if !b.isFree(c) {
				cost += overlapCost
			}
			starts = append(starts, leaving{c*4 + d, cost})
			if first := cost + b.heuristic(c, d); b.turn < 0 || first < b.turn {
				b.turn = first
			}
		}
	}
	for _, s := range starts {
		b.reach(s.state, s.cost, start)
	}
}

// reach records a way to a state if it is cheaper than the one known.
func (b *board) reach(s, cost int32, from uint8) {
	st := &b.state[s]
	if st.pass == b.pass && st.cost <= cost {
		return
	}
	turn := cost
	if s != b.goal() {
		turn += b.heuristic(s>>2, s&3)
	}
	*st = state{b.pass, cost, max(turn, b.turn), from}
	bucket := &b.queue[st.turn%ring]
	*bucket = append(*bucket, s)
	b.queued++
}

// expand continues from a state, straight or around a corner.
func (b *board) expand(q query, s int32) {
	c, d := s>>2, s&3
	first := b.state[s].from == start
	taken := b.across[c] != 0 || b.along[c] != 0
	for _, next := range [3]int32{d, (d + 1) & 3, (d + 3) & 3} {
		cost := b.state[s].cost
		if next != d {
			if taken && !q.over || first && b.isShut(d) || next&1 == 1 && !b.lane[b.col[c]] {
				continue
			}
			cost += bendCost
			if taken {
				cost += overlapCost
			}
		}
		n := c + b.step[next]
		if !b.isInWindow(n) {
			continue
		}
		switch b.owner[n] {
		case q.owner:
			if !b.isShut(next) || next == d && (!taken || q.over) {
				b.arrive(q, s, n, next, cost)
			}
		case 0:
			if more := b.enterCost(n, next, q.over); more >= 0 {
				b.reach(n*4+next, cost+stepCost(next)+more, uint8(d))
			}
		}
	}
}

// enterCost returns what it costs to enter a cell on top of the step itself, or -1 if
// there is no way in.
func (b *board) enterCost(n, d int32, over bool) (cost int32) {
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

// arrive ends a way at a cell of b's border.
func (b *board) arrive(q query, s, border, d, cost int32) {
	p := b.point(border)
	for port := range b.ports(q.b, int(d+2)&3) {
		if port != p {
			continue
		}
		cost += stepCost(d) + b.portCost(q.b, p, (d+2)&3)
		if !b.isFree(s >> 2) {
			cost += overlapCost
		}
		if goal := b.state[b.goal()]; goal.pass != b.pass || cost < goal.cost {
			b.last = s
			b.reach(b.goal(), cost, uint8(d))
		}
	}
}

// trace returns the way that the search has found, including the border cells. It returns
// nil if the way crosses itself, which happens when that is the only way in.
func (b *board) trace() []int32 {
	goal := b.goal()
	cells := []int32{b.last>>2 + b.step[b.state[goal].from]}
	for s := b.last; ; {
		c, d := s>>2, s&3
		cells = append(cells, c)
		if b.state[s].from == start {
			cells = append(cells, c-b.step[d])
			slices.Reverse(cells)
			if crossesItself(cells) {
				return nil
			}
			return cells
		}
		s = (c-b.step[d])*4 + int32(b.state[s].from)
	}
}

func crossesItself(cells []int32) bool {
	sorted := slices.Clone(cells)
	slices.Sort(sorted)
	return len(slices.Compact(sorted)) < len(cells)
}

// portCost returns the cost of leaving a box at a cell of its border.
func (b *board) portCost(r Rect, p Point, d int32) int32 {
	c := b.cell(p) + b.step[d]
	side, away := b.step[(d+1)&3], abs(p.X-r.centre().X)
	if d&1 == 0 {
		away = abs(p.Y - r.centre().Y)
	}
	cost := int32(away * offMiddleCost)
	if d&1 == 1 && (b.along[c+side] != 0 || b.along[c-side] != 0) {
		cost += crowdedCost
	}
	return cost
}

func stepCost(d int32) int32 {
	if d&1 == 0 {
		return stepAcross
	}
	return stepDown
}
