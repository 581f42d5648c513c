package chart

import "previously/recap"

// Size is a size in cells.
type Size struct{ Width, Height int }

// Point is a cell; the top left one is 0, 0.
type Point struct{ X, Y int }

// Rect is a rectangle of cells.
type Rect struct{ X, Y, W, H int }

func (r Rect) centre() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Picture is the web of a cast in integer cells. Its laws, for every story and size:
//
//   - nothing lies outside the Size;
//   - boxes and headings do not overlap each other;
//   - a space separates a number in the border of a box from the sign and the name;
//   - a wire ends on the borders of the two boxes it joins, with its number there, and
//     enters no other box and no heading;
//   - two wires share a cell only where they cross at right angles, and no wire runs
//     through a number; two numbers at one box have a cell between them;
//   - down the columns from left to right, the sides come in the same order at every size
//     and in every film;
//   - every tie between two people is in the Legend, drawn or not;
//   - the same story, film and size give the same picture.
type Picture struct {
	Size
	Boxes    []Box  // in reading order
	Headings []Text // names of the sides
	Wires    []Wire // in the order of their numbers
	Legend   []Entry
	Hidden   int // people who do not fit
}

// Box is a person's box.
type Box struct {
	Rect
	Person recap.Person
	Name   string // shortened to fit, if possible to a part that nobody else has
	TextX  int    // column where the sign of the state begins, which the name follows
	Column int    // column of boxes, from 0
}

// UncutName returns what the person is called outside the picture: the name in the box,
// or the full name if that one is cut short.
func (b Box) UncutName() string {
	if isTruncated(b.Name) {
		return b.Person.Name
	}
	return b.Name
}

// nameRow returns the row of the name.
func (b Box) nameRow() int { return b.Y + b.H/2 }

// Text is a line of text that begins at a cell.
type Text struct {
	Point
	Text  string
	Width int // in cells
}

// Wire joins two people. All their ties are one wire, in the class of the weightiest.
type Wire struct {
	Entry
	Points []Point // from A's border through the bends to B's border
}

// Segment is a straight piece of a wire, including its ends.
type Segment struct{ From, To Point }

// Segments returns the straight pieces of the wire, from A to B.
func (w Wire) Segments() []Segment {
	var list []Segment
	for i := 1; i < len(w.Points); i++ {
		list = append(list, Segment{w.Points[i-1], w.Points[i]})
	}
	return list
}

// inner yields the cells of the segment between its ends.
func (s Segment) inner() func(func(Point) bool) {
	dx, dy := sign(s.To.X-s.From.X), sign(s.To.Y-s.From.Y)
	return func(yield func(Point) bool) {
		for p := (Point{s.From.X + dx, s.From.Y + dy}); p != s.To && yield(p); {
			p.X, p.Y = p.X+dx, p.Y+dy
		}
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
