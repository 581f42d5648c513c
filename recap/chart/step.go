package chart

import "slices"

// Direction is where one goes from a box.
type Direction int

// The directions.
const (
	Right Direction = iota
	Down
	Left
	Up
)

// Next is the box to which one comes from another: up and down the next one of its
// column, to the left and the right the nearest of the next column; -1 where there is
// none. All are boxes by their index. From each one comes to every other.
func (p *Picture) Next(from int, d Direction) int {
	here := p.Boxes[from]
	column := here.Column
	if d == Left || d == Right {
		column = p.columnBeside(column, d)
	}
	best, least := -1, 0
	for i, b := range p.Boxes {
		off := b.centre().Y - here.centre().Y
		if b.Column != column || d == Down && off <= 0 || d == Up && off >= 0 {
			continue
		}
		if best < 0 || abs(off) < least {
			best, least = i, abs(off)
		}
	}
	return best
}

// columnBeside is the next column to one side that has boxes; -1 where there is none.
func (p *Picture) columnBeside(column int, d Direction) int {
	var columns []int
	for _, b := range p.Boxes {
		columns = append(columns, b.Column)
	}
	slices.Sort(columns)
	if d == Left {
		slices.Reverse(columns)
	}
	i := slices.IndexFunc(columns, func(c int) bool { return d == Left && c < column || d == Right && c > column })
	if i < 0 {
		return -1
	}
	return columns[i]
}
