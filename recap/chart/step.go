package chart

import "slices"

// Direction is a direction in which to go from a box.
type Direction int

// The directions.
const (
	Right Direction = iota
	Down
	Left
	Up
)

// Next returns the box that a step from another box leads to, by index, or -1. Up and
// down it is the next box of the column, left and right the nearest of the next column.
// Every box can be reached from every other.
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

// columnBeside returns the next column on one side that has boxes, or -1.
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
