package chart

import "previously/recap"

// Size is a size in cells.
type Size struct{ Width, Height int }

// Point is a cell; the top left one is 0, 0.
type Point struct{ X, Y int }

// Rect is a rectangle of cells.
type Rect struct{ X, Y, W, H int }

// overlaps reports whether the two have a cell in common.
func (r Rect) overlaps(o Rect) bool {
	return r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H
}

func (r Rect) centre() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Picture is the web of a cast in integer cells. Its laws, for every story and
// size:
//
//   - nothing lies outside the Size;
//   - boxes, headings and labels do not overlap each other;
//   - a wire ends on the borders of the two boxes it joins and enters no other,
//     no heading, and no label but its own;
//   - two wires share a cell only where they cross at right angles;
//   - in a quiet picture, no two wires cross, and none has more than two bends;
//     a wire that would is not drawn, and has a label at the box of the other,
//     which names the selected person;
//   - every tie of the selected person is drawn or stands in Undrawn; of others
//     those that still stand, as far as the picture is not Partial;
//   - the same story, film, size and selection give the same picture.
type Picture struct {
	Size
	Film     int
	Selected string // id of the person whose ties are labelled, "" in an empty picture
	Boxes    []Box  // in reading order
	Headings []Text // names of the sides
	Wires    []Wire
	Labels   []Label

	// Partial is set where the whole cast does not fit: then the picture holds
	// the selected person and their neighbours, the weightiest ties first.
	Partial bool
	// Quiet is set where so much stands between the people that nobody could
	// follow all the wires: then the picture holds the wires of the selected
	// person alone, and of these only such as are easy to follow.
	Quiet bool
	// Undrawn are ties for which there was no way or no box, and in a quiet
	// picture those of others; the selected person's come first. A partial
	// picture lists only ties of the selected person and ties between people
	// who are in it.
	Undrawn []recap.Tie
	// Unlabelled are ties of the selected person that are drawn, but whose
	// words found no room or were cut short.
	Unlabelled []recap.Tie
}

// Box is a person. A Rect of height 1 has no frame of lines but brackets.
type Box struct {
	Rect
	Person   recap.Person
	Name     string // shortened to fit, if possible to a part that is nobody else's
	Actor    string // cut to fit; "" where there is no room for it
	Selected bool
}

// Called is what the person goes by beside the picture: the name in the box, or
// all of it where that is cut short.
func (b Box) Called() string {
	if isCut(b.Name) {
		return b.Person.Name
	}
	return b.Name
}

// Text is a line of text that begins at a cell.
type Text struct {
	Point
	Text  string
	Width int // in cells
}

// Label is what is written at a wire of the selected person, or at the box at the
// other end of it, line by line.
type Label struct {
	Rect
	Wire  int // index into Picture.Wires
	Lines []string
}

// Wire joins two people. All that stands between the two is one wire, in the
// class of its weightiest tie (a conflict before a bargain before a bond where
// they weigh the same; ties that this film ended count only where there is no
// other).
type Wire struct {
	A, B     string // ids
	Ties     []recap.Tie
	Class    recap.Class
	Points   []Point // from A's border over the bends to B's border; none where only the label tells it
	HeadA    bool    // an arrowhead at A: something is done to A
	HeadB    bool
	Selected bool // one of its ends is the selected person
	Mixed    bool // its ties, as far as they stand, are not of one class
	Ended    bool // all of its ties ended in this film
	New      bool // one of its ties began or changed in this film
}

// Segment is a straight piece of a wire, its ends included.
type Segment struct{ From, To Point }

// Segments are the straight pieces of the wire from A to B.
func (w Wire) Segments() []Segment {
	var list []Segment
	for i := 1; i < len(w.Points); i++ {
		list = append(list, Segment{w.Points[i-1], w.Points[i]})
	}
	return list
}

// Box finds the box of a person.
func (p *Picture) Box(id string) (Box, bool) {
	for _, b := range p.Boxes {
		if b.Person.ID == id {
			return b, true
		}
	}
	return Box{}, false
}

// inner are the cells of the segment between its ends.
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
