package chart

import "slices"

// grid divides the cells of a picture into slots of equal size, one for a box
// each. The first row of the picture is kept for the names of the sides, or the
// first two.
type grid struct {
	size       Size
	head       int // rows kept for the names of the sides
	cols, rows int
	slotW      int // cells from one column to the next
	slotH      int // cells from one row to the next
	boxH       int // 3, 4 with the actor, or 1: a name in brackets
}

// level is how tightly boxes may stand: the least size of a slot, and the most
// columns and rows.
type level struct{ slotW, slotH, boxH, cols, rows int }

// levels go from roomy to tight. The first is not the roomiest possible one: it
// has slots to spare for who is yet to come, so that nobody has to move when
// they do.
var levels = []level{
	{22, 5, 3, 5, 5},
	{20, 5, 3, 6, 6},
	{18, 4, 3, 5, 5},
	{20, 5, 3, 7, 7},
	{20, 5, 3, 9, 9},
	{20, 5, 3, 12, 12},
	{15, 3, 1, 6, 6},
	{15, 3, 1, 7, 8},
	{15, 2, 1, 14, 14},
	{12, 3, 1, 9, 9},
	{12, 2, 1, 14, 14},
}

// grids are the different ways to divide a picture of the size, roomy ones
// first; none where not even one box fits.
func grids(size Size) []grid {
	var list []grid
	for _, l := range levels {
		g := grid{size: size, head: 1, boxH: l.boxH}
		g.cols = min(size.Width/l.slotW, l.cols)
		g.rows = min((size.Height-1)/l.slotH, l.rows)
		if g.cols < 1 || g.rows < 1 {
			continue
		}
		g.slotW, g.slotH = size.Width/g.cols, (size.Height-1)/g.rows
		if g.boxH == 3 && g.slotW >= 32 && g.slotH >= 8 {
			g.boxH = 4
		}
		if g.over() < 2 && (size.Height-2)/g.rows == g.slotH {
			g.head = 2
		}
		if !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	return list
}

// slot is a place in the grid, counted down the columns.
type slot int

func (g grid) slots() int             { return g.cols * g.rows }
func (g grid) slot(col, row int) slot { return slot(col*g.rows + row) }
func (g grid) col(s slot) int         { return int(s) / g.rows }
func (g grid) row(s slot) int         { return int(s) % g.rows }
func (g grid) compact() bool          { return g.boxH == 1 }
func (g grid) roomy() bool            { return g.boxH > 1 && g.slotW >= 20 }

// most is how many people the grid may seat: where there is but a row between
// two boxes, half of the slots are kept for the wires.
func (g grid) most() int {
	if g.boxH > 1 && g.slotH-g.boxH < 2 {
		return g.slots() / 2
	}
	return g.slots()
}

// middle is the sum of the first column of a slot and of the one after its last.
func (g grid) middle(col, wide int) int { return 2*g.left(col) + wide*g.slotW }

func (g grid) left(col int) int { return (g.size.Width-g.cols*g.slotW)/2 + col*g.slotW }
func (g grid) top(row int) int  { return g.head + (g.size.Height-g.head-g.rows*g.slotH)/2 + row*g.slotH }

// over is how many rows there are over the topmost boxes.
func (g grid) over() int { return g.top(0) + (g.slotH-g.boxH)/2 }

func (g grid) apart(a, b slot) (c, r int) { return abs(g.col(a) - g.col(b)), abs(g.row(a) - g.row(b)) }

// gap is how many cells between two boxes side by side stay free at least for
// the sake of long names. Boxes with many wires may come closer.
func (g grid) gap() int {
	switch {
	case g.slotW >= 24:
		return 6
	case g.slotW >= 20:
		return 5
	case g.slotW >= 15:
		return 4
	}
	return 3
}

// frame is how many cells of a box's width are no text: a line and a blank on
// either side, or brackets.
func (g grid) frame() int {
	if g.compact() {
		return 2
	}
	return 4
}

// nameRoom is how many cells a name may take.
func (g grid) nameRoom() int { return g.slotW - g.gap() - g.frame() - statusWidth }

// statusWidth is the glyph of the status and a blank, in front of the name.
const statusWidth = 2

func abs(n int) int { return max(n, -n) }
