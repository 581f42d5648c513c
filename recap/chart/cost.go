package chart

// cost is what the seating costs as far as the seats of these people matter, so
// that the difference between two calls is what a move of them costs or saves.
// People without a seat count for nothing.
func (s *seating) cost(moved ...int) int {
	s.turn++
	total := s.structure()
	for _, person := range moved {
		total += s.off(s.seat[person])
		for _, link := range s.of[person] {
			if s.stamp[link] == s.turn || !s.seated(link) {
				continue
			}
			s.stamp[link] = s.turn
			total += s.length(link) + s.crossings(link)
		}
	}
	return total + costBlocked*s.blocked(moved)
}

// off is the cost of a slot off the middle of the picture: who comes later finds
// room around those who were there first.
func (s *seating) off(at slot) int {
	if at < 0 {
		return 0
	}
	return costOff * (abs(2*s.col(at)+1-s.grid.cols) + abs(2*s.row(at)+1-s.rows))
}

func (s *seating) seated(link int) bool {
	return s.seat[s.links[link][0]] >= 0 && s.seat[s.links[link][1]] >= 0
}

func (s *seating) ends(link int) (a, b slot) {
	return s.seat[s.links[link][0]], s.seat[s.links[link][1]]
}

// length is the cost of one wire by itself.
func (s *seating) length(link int) int {
	a, b := s.ends(link)
	dc, dr := s.apart(a, b)
	total := dc*s.slotW + costUp*dr*s.slotH
	if dc > 0 && dr > 0 {
		return total + costDiagonal
	}
	for at := range s.slotsBetween(a, b) {
		if s.at[at] >= 0 {
			total += costBlocked
		}
	}
	return total
}

// slotsBetween are the slots between two of the same row or column.
func (s *seating) slotsBetween(a, b slot) func(func(slot) bool) {
	a, b = min(a, b), max(a, b)
	step := slot(1)
	if s.col(a) != s.col(b) {
		step = slot(s.rows)
	}
	return func(yield func(slot) bool) {
		for at := a + step; at < b && yield(at); at += step {
		}
	}
}

// blocked counts how often one of the people sits on the straight way of a link
// not counted yet.
func (s *seating) blocked(people []int) int {
	n := 0
	for link, ends := range s.links {
		if s.stamp[link] == s.turn || !s.seated(link) {
			continue
		}
		a, b := s.point[ends[0]], s.point[ends[1]]
		if a.X != b.X && a.Y != b.Y {
			continue
		}
		for _, person := range people {
			if p := s.point[person]; s.seat[person] >= 0 && inside(p.X, a.X, b.X) && inside(p.Y, a.Y, b.Y) {
				n++
			}
		}
	}
	return n
}

// inside reports whether n lies between a and b, or equals both.
func inside(n, a, b int) bool {
	return a == b && n == a || min(a, b) < n && n < max(a, b)
}

// crossings is the cost of the crossings with all links not counted yet.
func (s *seating) crossings(link int) int {
	a, b := s.links[link][0], s.links[link][1]
	pa, pb := s.point[a], s.point[b]
	n := 0
	s.pairs += len(s.links)
	for other, ends := range s.links {
		c, d := ends[0], ends[1]
		if s.stamp[other] == s.turn || a == c || a == d || b == c || b == d || !s.seated(other) {
			continue
		}
		if cross(pa, pb, s.point[c], s.point[d]) {
			n++
		}
	}
	return n * costCross
}

// cross reports whether the segments ab and cd cross at an inner point.
func cross(a, b, c, d Point) bool {
	return turns(a, b, c)*turns(a, b, d) < 0 && turns(c, d, a)*turns(c, d, b) < 0
}

// turns is on which side of the line ab the point c lies.
func turns(a, b, c Point) int { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }

// structure is the cost of how sides are laid out in columns.
func (s *seating) structure() int {
	clear(s.spans)
	mixed, shared := 0, 0
	crowd := 0
	for col := range s.grid.cols {
		m, sh, c := s.column(col)
		mixed, shared, crowd = mixed+m, shared+sh, crowd+c
	}
	total := crowd * costCrowd
	if s.mixed {
		return total
	}
	total += mixed*costMixed + shared*costShared
	for _, c := range s.spans {
		if c.count > 0 {
			total += (c.count-1)*costSpread + (c.last-c.first+1-c.count)*costTorn
		}
	}
	return total
}

// column counts, for one column: how often a side comes back after another,
// how many sides there are beyond the first, and how many boxes have one right
// above them.
func (s *seating) column(col int) (mixed, shared, crowd int) {
	before, above := -1, -1
	for row := range s.rows {
		person := s.at[s.slot(col, row)]
		if person < 0 {
			above = -1
			continue
		}
		if above >= 0 {
			crowd++
		}
		above = person
		side := s.side[person]
		if side == before {
			continue
		}
		if before >= 0 {
			shared++
		}
		before = side
		c := &s.spans[side]
		switch {
		case c.count == 0:
			*c = sideColumns{col, col, 1}
		case c.last == col:
			mixed++
		default:
			c.last, c.count = col, c.count+1
		}
	}
	return mixed, shared, crowd
}

// mixture counts over all columns what column counts.
func (s *seating) mixture() (mixed, shared int) {
	clear(s.spans)
	for col := range s.grid.cols {
		m, sh, _ := s.column(col)
		mixed, shared = mixed+m, shared+sh
	}
	return mixed, shared
}
