package chart

import (
	"strconv"
	"strings"
)

// Part says what is in a cell.
type Part uint8

// The parts of a picture.
const (
	Blank   Part = iota
	Frame        // the line around a box
	Status       // the sign of the person's state
	Name         // a person's name
	Heading      // a side's name
	Stroke       // of the wire Across or Along, or of both if they cross
	Number       // of the wire Across, where it meets a box
)

// Cell is one painted cell of a picture.
type Cell struct {
	Text   string // one character; "" in the second cell of a wide one
	Part   Part
	Box    int // index into Picture.Boxes, or -1
	Across int // indices into Picture.Wires, or -1
	Along  int
}

// Cells paints the picture with the signs, row by row. The box of the person with the ID
// selected has the outline of a selected box.
func (p *Picture) Cells(signs *Signs, selected string) [][]Cell {
	c := painter{Picture: p, signs: signs, selected: selected}
	width, height := max(p.Width, 0), max(p.Height, 0)
	all := make([]Cell, width*height)
	for i := range all {
		all[i] = Cell{Text: " ", Box: -1, Across: -1, Along: -1}
	}
	for y := range height {
		c.cells = append(c.cells, all[y*width:(y+1)*width])
	}
	for i := range p.Boxes {
		c.paintBox(i)
	}
	for i := range p.Wires {
		c.paintWire(i)
	}
	for i := range p.Wires {
		c.paintNumber(i)
	}
	for _, h := range p.Headings {
		c.paintText(h.X, h.Y, h.Text, Cell{Part: Heading, Box: -1, Across: -1, Along: -1})
	}
	return c.cells
}

type painter struct {
	*Picture
	signs    *Signs
	selected string
	cells    [][]Cell
}

func (c *painter) cellAt(p Point) *Cell { return &c.cells[p.Y][p.X] }

func (c *painter) paintText(x, y int, text string, like Cell) {
	for g, w := range c.signs.each(text) {
		like.Text = g
		c.cells[y][x] = like
		for i := 1; i < w; i++ {
			like.Text = ""
			c.cells[y][x+i] = like
		}
		x += w
	}
}

func (c *painter) paintBox(i int) {
	b := c.Boxes[i]
	like := func(part Part) Cell { return Cell{Part: part, Box: i, Across: -1, Along: -1} }
	o := &c.signs.Box
	if b.Person.ID == c.selected {
		o = &c.signs.SelectedBox
	}
	edge := strings.Repeat(o.Top, b.W-2)
	c.paintText(b.X, b.Y, o.Corners[0]+edge+o.Corners[1], like(Frame))
	for y := b.Y + 1; y < b.Y+b.H-1; y++ {
		c.paintText(b.X, y, o.Side+strings.Repeat(" ", b.W-2)+o.Side, like(Frame))
	}
	c.paintText(b.X, b.Y+b.H-1, o.Corners[3]+edge+o.Corners[2], like(Frame))
	x, y := b.TextX, b.nameRow()
	c.paintText(x, y, c.signs.Status[b.Person.Status], like(Status))
	c.paintText(x+statusWidth, y, b.Name, like(Name))
}

// paintWire paints a wire over the wires it crosses.
func (c *painter) paintWire(i int) {
	w := c.Wires[i]
	line := LineOf(w.Class())
	for k, s := range w.Segments() {
		across := s.From.Y == s.To.Y
		for p := range s.inner() {
			c.paintStraight(i, line, p, across)
		}
		if k > 0 {
			c.paintBend(i, line, w.Points[k-1], s.From, s.To)
		}
	}
}

// weight returns the line's weight in a junction. No junction has dashed lines.
func (l Line) weight() uint8 {
	switch l {
	case Heavy:
		return 2
	case Light, Dashed:
	}
	return 1
}

func (c *painter) paintStraight(i int, line Line, p Point, across bool) {
	cell := c.cellAt(p)
	cell.Part = Stroke
	if across {
		cell.Across, cell.Text = i, c.signs.Across[line]
	} else {
		cell.Along, cell.Text = i, c.signs.Along[line]
	}
	if cell.Across >= 0 && cell.Along >= 0 {
		h, v := LineOf(c.Wires[cell.Across].Class()).weight(), LineOf(c.Wires[cell.Along].Class()).weight()
		cell.Text = c.signs.junction(arms{h, v, h, v})
	}
}

func (c *painter) paintBend(i int, line Line, from, at, to Point) {
	var a arms
	a[direction(at, from)], a[direction(at, to)] = line.weight(), line.weight()
	*c.cellAt(at) = Cell{Text: c.signs.junction(a), Part: Stroke, Box: -1, Across: i, Along: i}
}

// direction returns the direction from at to to, in the same row or column.
func direction(at, to Point) int {
	switch {
	case to.X > at.X:
		return right
	case to.X < at.X:
		return left
	case to.Y > at.Y:
		return down
	}
	return up
}

// paintNumber writes a wire's number where it meets its boxes.
func (c *painter) paintNumber(i int) {
	w, n := c.Wires[i], len(c.Wires[i].Points)-1
	for _, at := range []Rect{w.numberArea(w.Points[0], w.Points[1]), w.numberArea(w.Points[n], w.Points[n-1])} {
		c.paintText(at.X, at.Y, strconv.Itoa(w.Number), Cell{Part: Number, Box: -1, Across: i, Along: -1})
	}
}

// numberArea returns the cells of a wire's number at one end, where the wire comes from
// another cell: in the border of the box, and on the wire as far as the border has no
// room.
func (w Wire) numberArea(end, from Point) Rect {
	digits := len(strconv.Itoa(w.Number))
	if from.X < end.X {
		return Rect{end.X - digits + 1, end.Y, digits, 1}
	}
	return Rect{end.X, end.Y, digits, 1}
}
