package chart

// Costs of a seating, in cells of line. They were found by trial: these gave the fewest
// crossings and bends.
const (
	costUp       = 2  // for each row of cells, which is twice as high as a cell is wide
	costBlocked  = 14 // a straight line would run through a box
	costDiagonal = 14 // a line needs a bend
	costCross    = 16 // two lines, drawn straight, cross
)

// Bounds of the local search: how often each person who may move is tried in other seats,
// and how many pairs of links are compared for each film.
const (
	sweeps   = 6
	maxPairs = 3_000_000
)

// improve lets people who are free to move swap places within their side as long as that
// makes the seating cheaper.
func (s *seating) improve(free []bool) {
	for range sweeps {
		better := false
		for person := range s.people {
			if free[person] && s.pairs < maxPairs {
				better = s.moveBest(person, free) || better
			}
		}
		if !better {
			return
		}
	}
}

// moveBest gives the person the seat that lowers the cost most, and reports whether there
// is one.
func (s *seating) moveBest(person int, free []bool) bool {
	home, best, gain := s.seatOf[person], slot(-1), 0
	for other := range s.people {
		if other == person || !free[other] || s.sideOf[other] != s.sideOf[person] || s.people[other].hub != s.people[person].hub {
			continue
		}
		at, before := s.seatOf[other], s.cost(person, other)
		s.swap(home, at)
		if saved := before - s.cost(person, other); saved > gain {
			best, gain = at, saved
		}
		s.swap(home, at)
	}
	if best >= 0 {
		s.swap(home, best)
	}
	return best >= 0
}

// swap exchanges what is in two slots: people of the same size, or a person and nothing.
func (s *seating) swap(a, b slot) {
	one, other := s.personAt[a], s.personAt[b]
	if one == other {
		return
	}
	for _, person := range []int{one, other} {
		if person >= 0 {
			s.unseat(person)
		}
	}
	if one >= 0 {
		s.seatAt(one, b)
	}
	if other >= 0 {
		s.seatAt(other, a)
	}
}

// cost returns the cost of all that the seats of these people affect. The difference
// between two calls is what moving them costs or saves. People without a seat cost
// nothing.
func (s *seating) cost(moved ...int) int {
	s.turn++
	total := 0
	for _, person := range moved {
		for _, link := range s.linksOf[person] {
			if s.countedTurn[link] != s.turn && s.isSeated(link) {
				s.countedTurn[link] = s.turn
				total += s.length(link) + s.crossings(link)
			}
		}
	}
	return total + costBlocked*s.countBlocked(moved)
}

func (s *seating) isSeated(link int) bool {
	return s.seatOf[s.links[link][0]] >= 0 && s.seatOf[s.links[link][1]] >= 0
}

// point returns the column and row of a person's seat.
func (s *seating) point(person int) Point {
	return Point{s.col(s.seatOf[person]), s.row(s.seatOf[person])}
}

func (s *seating) ends(link int) (a, b Point) {
	return s.point(s.links[link][0]), s.point(s.links[link][1])
}

// length returns the cost of one line, without its crossings.
func (s *seating) length(link int) int {
	a, b := s.ends(link)
	across, down := abs(a.X-b.X), abs(a.Y-b.Y)
	total := across*s.slotW + costUp*down*s.slotH
	if across > 0 && down > 0 {
		return total + costDiagonal
	}
	for _, at := range s.seatOf {
		if at >= 0 && between(Point{s.col(at), s.row(at)}, a, b) {
			total += costBlocked
		}
	}
	return total
}

// countBlocked counts how often these people sit on the straight line of a link that is
// not counted yet.
func (s *seating) countBlocked(people []int) int {
	n := 0
	for link := range s.links {
		if s.countedTurn[link] == s.turn || !s.isSeated(link) {
			continue
		}
		a, b := s.ends(link)
		for _, person := range people {
			n += btoi(s.seatOf[person] >= 0 && between(s.point(person), a, b))
		}
	}
	return n
}

// between reports whether p is on the straight line between a and b, in the row or column
// that they share.
func between(p, a, b Point) bool {
	switch {
	case a.X == b.X:
		return p.X == a.X && min(a.Y, b.Y) < p.Y && p.Y < max(a.Y, b.Y)
	case a.Y == b.Y:
		return p.Y == a.Y && min(a.X, b.X) < p.X && p.X < max(a.X, b.X)
	}
	return false
}

// crossings returns the cost of a link's crossings with all links that are not counted
// yet.
func (s *seating) crossings(link int) int {
	a, b := s.links[link][0], s.links[link][1]
	pa, pb := s.point(a), s.point(b)
	n := 0
	s.pairs += len(s.links)
	for other, ends := range s.links {
		c, d := ends[0], ends[1]
		if s.countedTurn[other] == s.turn || a == c || a == d || b == c || b == d || !s.isSeated(other) {
			continue
		}
		if segmentsCross(pa, pb, s.point(c), s.point(d)) {
			n++
		}
	}
	return n * costCross
}

// segmentsCross reports whether the segments ab and cd cross at an inner point.
func segmentsCross(a, b, c, d Point) bool {
	return orientation(a, b, c)*orientation(a, b, d) < 0 && orientation(c, d, a)*orientation(c, d, b) < 0
}

// orientation returns a number whose sign says on which side of the line ab the point c
// is.
func orientation(a, b, c Point) int { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
