package chart

// Sizes, in cells.
const (
	boxHeight   = 3
	boxWidth    = 14 // at least
	maxBoxWidth = 17
	channel     = 5 // at least, between columns of boxes: a few lines, and the numbers on both sides
	margin      = 2 // left and right of all boxes: room for a line
	tall        = 5 // from one row of boxes to the next in a high picture
	flat        = 4 // the same in any other
	highPicture = 24
	maxColumns  = 8
	statusWidth = 2 // the sign of the state and a space, before the name
)

// grid divides the cells of a picture into slots, each for one box. It depends on the
// size alone, so that nobody moves when somebody new appears.
type grid struct {
	size       Size
	head       int // rows for the names of the sides
	cols, rows int
	boxW       int
	slotW      int // cells from one column to the next
	slotH      int // cells from one row to the next
	left       int // left edge of the first column
	air        int // rows between the names of the sides and the topmost boxes
}

// gridOf divides a picture. ok is false if not even one box fits.
func gridOf(size Size) (g grid, ok bool) {
	g = grid{size: size, head: 1, slotH: flat}
	g.cols = min((size.Width-2*margin+channel)/(boxWidth+channel), maxColumns)
	if size.Height >= highPicture {
		g.head, g.slotH, g.air = 3, tall, 1
	}
	g.rows = (size.Height - g.head - boxHeight + g.slotH) / g.slotH
	if g.cols < 1 || g.rows < 1 || size.Height < g.head+boxHeight {
		return grid{}, false
	}
	spare := size.Width - 2*margin - g.cols*boxWidth - (g.cols-1)*channel
	g.boxW = min(boxWidth+spare/g.cols, maxBoxWidth)
	g.slotW = g.boxW + channel
	if g.cols > 1 {
		g.slotW = (size.Width - 2*margin - g.boxW) / (g.cols - 1)
	}
	g.left = (size.Width - (g.cols-1)*g.slotW - g.boxW) / 2
	return g, true
}

// hubsAtMost returns how many boxes may take two slots.
func (g grid) hubsAtMost() int {
	switch {
	case g.rows < 2:
		return 0
	case g.rows < 4:
		return 1
	}
	return maxHubs
}

// slot is a place in the grid, counted down the columns.
type slot int

func (g grid) slots() int             { return g.cols * g.rows }
func (g grid) slot(col, row int) slot { return slot(col*g.rows + row) }
func (g grid) col(s slot) int         { return int(s) / g.rows }
func (g grid) row(s slot) int         { return int(s) % g.rows }

// box returns the box in a slot. A hub's reaches over the next slot too.
func (g grid) box(s slot, hub bool) Rect {
	return Rect{g.left + g.col(s)*g.slotW, g.head + g.row(s)*g.slotH, g.boxW, boxHeight + g.slotH*btoi(hub)}
}

// nameRoom returns how many cells a name may take, with a space on the side where a
// number may be.
func (g grid) nameRoom() int { return g.boxW - 3 - statusWidth }

// lanes returns for each column of cells whether lines may run up and down in it. Above
// and below boxes they are as far apart as the numbers at their ends need. Between and
// outside the columns of boxes, every column is a lane except those next to a box.
func (g grid) lanes(digits int) []bool {
	lanes := make([]bool, g.size.Width)
	for x := g.left - 2; x >= 0; x-- {
		lanes[x] = true
	}
	for col := range g.cols {
		first := g.left + col*g.slotW
		last := first + g.boxW - 1
		for x := first + 1; x+digits <= last; x += digits + 1 {
			lanes[x] = true
		}
		for x := last + 2; x < g.size.Width && (col+1 == g.cols || x < first+g.slotW-1); x++ {
			lanes[x] = true
		}
	}
	return lanes
}

func abs(n int) int { return max(n, -n) }

func ceil(a, b int) int { return (a + b - 1) / b }
