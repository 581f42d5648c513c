package chart

import "strings"

// Part says what is in a cell.
type Part uint8

// The parts of a picture.
const (
	Blank   Part = iota
	Frame        // the line around a box; with a wire that ends there, its number in Across or Along
	Status       // the glyph of the person's state
	Name         // of a person
	Actor        // of a person
	Heading      // name of a side
	Stroke       // of the wire Across or Along, or of both where they cross
	Words        // of the label of the wire Across
)

// Cell is one cell of a picture as it is painted.
type Cell struct {
	Text   string // one character; "" in the second cell of a wide one
	Part   Part
	Box    int // index into Picture.Boxes, or -1
	Across int // indices into Picture.Wires, or -1
	Along  int
}

// Cells paints the picture with the signs, row by row.
func (p *Picture) Cells(signs *Signs) [][]Cell {
	c := painter{Picture: p, signs: signs}
	width, height := max(p.Width, 0), max(p.Height, 0)
	all := make([]Cell, width*height)
	for i := range all {
		all[i] = Cell{Text: " ", Box: -1, Across: -1, Along: -1}
	}
	for y := range height {
		c.cells = append(c.cells, all[y*width:(y+1)*width])
	}
	for i := range p.Boxes {
		c.box(i)
	}
	for i, w := range p.Wires {
		if len(w.Points) > 0 {
			c.wire(i)
		}
	}
	for _, h := range p.Headings {
		c.text(h.X, h.Y, h.Text, Cell{Part: Heading, Box: -1, Across: -1, Along: -1})
	}
	for _, l := range p.Labels {
		for i, line := range l.Lines {
			c.text(l.X, l.Y+i, line, Cell{Part: Words, Box: -1, Across: l.Wire, Along: -1})
		}
	}
	return c.cells
}

type painter struct {
	*Picture
	signs *Signs
	cells [][]Cell
}

func (c *painter) at(p Point) *Cell { return &c.cells[p.Y][p.X] }

func (c *painter) text(x, y int, text string, like Cell) {
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

func (c *painter) box(i int) {
	b := c.Boxes[i]
	like := func(part Part) Cell { return Cell{Part: part, Box: i, Across: -1, Along: -1} }
	for y, row := range c.signs.outline(b).rows(b.W-2, b.H) {
		c.text(b.X, b.Y+y, row, like(Frame))
	}
	x, y := b.X+(b.W-statusWidth-width(b.Name))/2, b.Y+b.H/2
	if b.Actor != "" {
		y = b.Y + 1
		c.text(b.X+(b.W-width(b.Actor))/2, y+1, b.Actor, like(Actor))
	}
	c.text(x, y, c.signs.Status[b.Person.Status], like(Status))
	c.text(x+statusWidth, y, b.Name, like(Name))
}

// rows are the rows of an empty box that is so many cells wide inside.
func (o *Outline) rows(inner, height int) []string {
	if height == 1 {
		return []string{o.Brackets[0] + strings.Repeat(" ", inner) + o.Brackets[1]}
	}
	rows := []string{o.Corners[0] + strings.Repeat(o.Top, inner) + o.Corners[1]}
	for range height - 2 {
		rows = append(rows, o.Side+strings.Repeat(" ", inner)+o.Side)
	}
	return append(rows, o.Corners[3]+strings.Repeat(o.Top, inner)+o.Corners[2])
}

// wire paints a wire over the frames of its boxes and over the wires it crosses.
func (c *painter) wire(i int) {
	w := c.Wires[i]
	line := LineOf(w.Class)
	for k, s := range w.Segments() {
		across := s.From.Y == s.To.Y
		for p := range s.inner() {
			c.straight(i, line, p, across)
		}
		if k > 0 {
			c.bend(i, line, w.Points[k-1], s.From, s.To)
		}
	}
	n := len(w.Points) - 1
	c.end(i, line, w.Points[0], w.Points[1], w.HeadA)
	c.end(i, line, w.Points[n], w.Points[n-1], w.HeadB)
}

// weight is that of the line in a junction; there are no dashed ones.
func (l Line) weight() uint8 {
	if l == Heavy {
		return 2
	}
	return 1
}

func (c *painter) straight(i int, line Line, p Point, across bool) {
	cell := c.at(p)
	cell.Part = Stroke
	if across {
		cell.Across, cell.Text = i, c.signs.Across[line]
	} else {
		cell.Along, cell.Text = i, c.signs.Along[line]
	}
	if cell.Across >= 0 && cell.Along >= 0 {
		h, v := LineOf(c.Wires[cell.Across].Class).weight(), LineOf(c.Wires[cell.Along].Class).weight()
		cell.Text = c.signs.junction(arms{h, v, h, v})
	}
}

func (c *painter) bend(i int, line Line, from, at, to Point) {
	var a arms
	a[direction(at, from)], a[direction(at, to)] = line.weight(), line.weight()
	*c.at(at) = Cell{Text: c.signs.junction(a), Part: Stroke, Box: -1, Across: i, Along: i}
}

// direction in which to lies from at, in the same row or column.
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

// end joins a wire to a box. An arrowhead takes the place of the joint in the
// frame; a box without lines has it before its brackets.
func (c *painter) end(i int, line Line, at, next Point, head bool) {
	cell := c.at(at)
	d := direction(at, next)
	dx, dy := sign(at.X-next.X), sign(at.Y-next.Y)
	framed := c.Boxes[cell.Box].H > 1
	switch {
	case framed && head:
		cell.Text, cell.Part = c.signs.head(dx, dy), Stroke
	case framed:
		cell.Text = c.signs.joint(c.Boxes[cell.Box].Selected, d, line)
	case head:
		c.at(Point{at.X - dx, at.Y - dy}).Text = c.signs.head(dx, dy)
	}
	if framed && dx != 0 {
		cell.Across = i
	} else if framed {
		cell.Along = i
	}
}
