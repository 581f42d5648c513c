package chart

// The directions in which a wire enters a cell. Even ones are horizontal.
const (
	right = iota
	down
	left
	up
	start // instead of the direction before: the cell is the wire's first
)

// board has the cells of a picture while wires are laid. It has a frame of blocked cells,
// so that no step needs a check for the edge.
type board struct {
	w, h   int     // including the frame
	owner  []int32 // what fills the cell: 0 nothing, box number + 1, or text
	across []int32 // net number + 1 of the wire that crosses the cell horizontally
	along  []int32 // net number + 1 of the wire that crosses it vertically
	beside []uint8 // bits: 1 if a box or text is above or below, 2 if left or right

	step     [4]int32
	state    []state // by cell × 4 + direction
	pass     uint32
	queue    [ring][]int32
	queued   int
	turn     int32    // bucket being emptied
	last     int32    // state from which the goal was reached
	col, row []int32  // column and row of each cell
	lane     []bool   // by column: whether wires may run up and down in it
	x, y     []aim    // the goal as seen from each column and row
	closed   bool     // wire numbers have two digits
	effort   int      // how many states may still be expanded
	haste    int32    // factor by which a search overestimates what is left to the goal
	window   [4]int32 // first and last column and row to search
}

const text = int32(1 << 20) // owner of headings and the frame

func newBoard(size Size, effort int) *board {
	w, h := size.Width+2, size.Height+2
	n := w * h
	b := &board{
		w: w, h: h, owner: make([]int32, n), across: make([]int32, n), along: make([]int32, n), beside: make([]uint8, n),
		step:  [4]int32{1, int32(w), -1, -int32(w)},
		state: make([]state, 4*n+1), col: make([]int32, n), row: make([]int32, n),
		x: make([]aim, w), y: make([]aim, h), lane: make([]bool, w), effort: effort,
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

// isFree reports whether nothing is in the cell.
func (b *board) isFree(c int32) bool { return b.owner[c] == 0 && b.across[c] == 0 && b.along[c] == 0 }

// ports yields the cells of a box's border where a wire may leave in a direction.
func (b *board) ports(r Rect, d int) func(func(Point) bool) {
	return func(yield func(Point) bool) {
		if d == right || d == left {
			x := r.X
			if d == right {
				x = r.X + r.W - 1
			}
			for y := r.Y + 1; y < r.Y+r.H-1 && yield(Point{x, y}); y++ {
			}
			return
		}
		y := r.Y
		if d == down {
			y = r.Y + r.H - 1
		}
		for x := r.X + 1; x < r.X+r.W-1; x++ {
			if b.lane[x+1] && !yield(Point{x, y}) {
				return
			}
		}
	}
}

// canLeave reports whether a wire can run straight out of a box through a cell. It may
// cross another wire there, unless the cell holds part of its own number.
func (b *board) canLeave(c, d int32) bool {
	own := b.across[c]
	if d&1 == 1 {
		own = b.along[c]
	}
	return b.owner[c] == 0 && own == 0 && (!b.isShut(d) || b.isFree(c))
}

// isShut reports whether the cell outside a port is closed to other wires and to bends.
// On the left and right of a box it is, if numbers have two digits: one digit is in that
// cell.
func (b *board) isShut(d int32) bool { return b.closed && d&1 == 0 }
