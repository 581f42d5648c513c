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
	for link := range s.links {
		if s.stamp[link] == s.turn || !s.seated(link) {
			continue
		}
		for _, person := range moved {
			if s.between(link, s.seat[person]) {
				total += costBlocked
			}
		}
	}
	return total
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
	for at := range s.inside(a, b) {
		if s.at[at] >= 0 {
			total += costBlocked
		}
	}
	return total
}

// inside are the slots between two of the same row or column.
func (s *seating) inside(a, b slot) func(func(slot) bool) {
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

// between reports whether the slot is on the straight way of the link.
func (s *seating) between(link int, at slot) bool {
	a, b := s.ends(link)
	if at < 0 || at <= min(a, b) || at >= max(a, b) {
		return false
	}
	if s.col(a) == s.col(b) {
		return true
	}
	return s.row(a) == s.row(b) && s.row(at) == s.row(a)
}

// crossings is the cost of the crossings with all links not counted yet.
func (s *seating) crossings(link int) int {
	a, b := s.links[link][0], s.links[link][1]
	pa, pb := s.point(s.seat[a]), s.point(s.seat[b])
	total := 0
	for other, ends := range s.links {
		c, d := ends[0], ends[1]
		if s.stamp[other] == s.turn || !s.seated(other) || a == c || a == d || b == c || b == d {
			continue
		}
		if cross(pa, pb, s.point(s.seat[c]), s.point(s.seat[d])) {
			total += costCross
		}
	}
	return total
}

func (s *seating) point(at slot) Point { return Point{s.col(at), s.row(at)} }

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
