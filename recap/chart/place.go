package chart

import "slices"

// Costs of a seating, in cells of wire, found by trial on the bundled series and
// on generated casts: they gave the fewest crossings and bends.
const (
	costUp       = 9   // a row of wire; it is dear because boxes side by side are joined without a bend
	costBlocked  = 14  // a straight wire would run through a box
	costDiagonal = 14  // a wire needs a bend
	costCross    = 16  // two wires, drawn straight, cross
	costCrowd    = 4   // two boxes are neighbours in a column, with little room for labels
	costOff      = 4   // half a slot off the middle of the picture
	costSpread   = 600 // a side takes one more column
	costTorn     = 200 // a column between two of the same side
	costShared   = 900 // a column is shared with another side
	costMixed    = 4000
)

// Bounds of the local search: how often everybody who may move is tried in all
// slots, and how many pairs of wires are looked at for each film.
const (
	sweeps   = 6
	maxPairs = 3_000_000
)

// seating places people in the slots of a grid.
type seating struct {
	grid
	mixed  bool // sides do not matter: there are too many for the grid
	people []member
	side   []int // by person
	sides  int
	seat   []slot  // by person; -1: none
	point  []Point // by person: column and row of the seat
	at     []int   // by slot: person, or -1
	links  [][2]int
	of     [][]int // by person: links
	stamp  []int   // by link: the evaluation that has counted it
	turn   int
	pairs  int           // pairs of wires looked at
	spans  []sideColumns // by side, scratch
}

type sideColumns struct{ first, last, count int }

// seats is where everybody stands at the last of the gatherings. Each gathering
// seats only its newcomers and those who changed sides, and knows no later one. ok
// is false where the grid is too small. Unless shared, no two sides are in one
// column.
func (g grid) seats(history []gathering, shared, mixed bool) (seats map[string]slot, ok bool) {
	seats = map[string]slot{}
	sideOf := map[string]string{}
	for _, cast := range history {
		if !g.holds(cast, !shared && !mixed) {
			return nil, false
		}
	}
	for _, cast := range history {
		s := g.seating(cast, mixed)
		for i, p := range s.people {
			if at, seated := seats[p.id]; seated && sideOf[p.id] == p.side {
				s.put(i, at)
			}
		}
		if !s.settle(shared) {
			return nil, false
		}
		clear(seats)
		clear(sideOf)
		for i, p := range s.people {
			seats[p.id], sideOf[p.id] = s.seat[i], p.side
		}
	}
	return seats, true
}

// holds reports whether the grid has slots for all, and columns for all sides
// if they stand apart.
func (g grid) holds(cast gathering, apart bool) bool {
	return len(cast.people) <= g.most() && (!apart || g.columnsNeeded(cast.sides()) <= g.cols)
}

func (g grid) columnsNeeded(sides [][]int) int {
	need := 0
	for _, people := range sides {
		need += ceil(len(people), g.rows)
	}
	return need
}

func (g grid) seating(cast gathering, mixed bool) *seating {
	n := len(cast.people)
	s := &seating{
		grid: g, mixed: mixed, people: cast.people, links: cast.links(), of: make([][]int, n),
		side: make([]int, n), seat: make([]slot, n), point: make([]Point, n), at: make([]int, g.slots()),
	}
	for i := range s.at {
		s.at[i] = -1
	}
	for i := range s.seat {
		s.seat[i] = -1
	}
	s.sides = 1
	if !mixed {
		s.sides = 0
		for side, people := range cast.sides() {
			for _, i := range people {
				s.side[i] = side
			}
			s.sides++
		}
	}
	s.spans = make([]sideColumns, s.sides)
	for link, ends := range s.links {
		for _, person := range ends {
			s.of[person] = append(s.of[person], link)
		}
	}
	s.stamp = make([]int, len(s.links))
	return s
}

func (s *seating) put(person int, at slot) {
	s.seat[person], s.point[person] = at, Point{s.col(at), s.row(at)}
	s.at[at] = person
}

func (s *seating) take(person int) {
	s.at[s.seat[person]] = -1
	s.seat[person] = -1
}

// settle seats everybody who has no seat yet.
func (s *seating) settle(shared bool) bool {
	var movable []int
	for i := range s.people {
		if s.seat[i] < 0 {
			movable = append(movable, i)
		}
	}
	if len(movable) == len(s.people) {
		s.spread()
	}
	for _, person := range movable {
		if s.seat[person] < 0 {
			s.seatBest(person)
		}
	}
	s.improve(movable)
	if len(movable) == len(s.people) {
		s.centre()
	}
	mixed, sharing := s.mixture()
	return s.mixed || mixed == 0 && (shared || sharing == 0)
}

// spread gives a whole new cast its first seats: each side as many columns as
// it needs, evenly over the width, and its people evenly down the columns. Who
// does not fit is left for later.
func (s *seating) spread() {
	bySide := make([][]int, s.sides)
	for i, side := range s.side {
		bySide[side] = append(bySide[side], i)
	}
	need := s.columnsNeeded(bySide)
	if need > s.grid.cols {
		return
	}
	used := 0
	for _, people := range bySide {
		wide := ceil(len(people), s.rows)
		// the middle of the side, scaled from the columns needed to those there are
		first := ((2*used+wide)*s.grid.cols - wide*need + need) / (2 * need)
		used += wide
		for i, person := range people {
			col, in := i%max(wide, 1), ceil(len(people)-i%max(wide, 1), max(wide, 1))
			row := (2*(i/wide) + 1) * s.rows / (2 * in)
			s.put(person, s.slot(first+col, row))
		}
	}
}

// centre moves everybody to the middle of the grid, so that those who come later
// find room on all sides.
func (s *seating) centre() {
	left, top, right, bottom := s.grid.cols, s.rows, 0, 0
	for _, at := range s.seat {
		left, right = min(left, s.col(at)), max(right, s.col(at))
		top, bottom = min(top, s.row(at)), max(bottom, s.row(at))
	}
	dc, dr := (s.grid.cols-1-right-left)/2, (s.rows-1-bottom-top)/2
	seats := slices.Clone(s.seat)
	for person := range seats {
		s.take(person)
	}
	for person, at := range seats {
		s.put(person, s.slot(s.col(at)+dc, s.row(at)+dr))
	}
}

func ceil(a, b int) int { return (a + b - 1) / b }

// seatBest puts somebody into the free slot that costs least as things stand.
func (s *seating) seatBest(person int) {
	best, least := slot(-1), 0
	for at := range slot(s.slots()) {
		if s.at[at] >= 0 {
			continue
		}
		s.put(person, at)
		if cost := s.cost(person); best < 0 || cost < least {
			best, least = at, cost
		}
		s.take(person)
	}
	s.put(person, best)
}

// improve moves people to better slots, lets two change places, and changes
// whole columns, for as long as that makes the seating cheaper.
func (s *seating) improve(movable []int) {
	free := make([]bool, len(s.people))
	for _, person := range movable {
		free[person] = true
	}
	for range sweeps {
		better := s.swapColumns(free)
		for _, person := range movable {
			if s.pairs < maxPairs {
				better = s.moveBest(person, free) || better
			}
		}
		if !better {
			return
		}
	}
}

// moveBest gives the person the slot that lowers the cost most.
func (s *seating) moveBest(person int, free []bool) bool {
	home, best, gain := s.seat[person], slot(-1), 0
	alone := s.cost(person)
	for at := range slot(s.slots()) {
		other := s.at[at]
		switch {
		case other == person, other >= 0 && !free[other]:
			continue
		case other < 0 && s.stranger(person, at):
			continue
		case other >= 0 && s.side[other] != s.side[person] && s.sides > 1 && s.stranger(person, at):
			continue
		}
		before := alone
		if other >= 0 {
			before = s.cost(person, other)
		}
		s.swap(home, at)
		after := s.cost(person)
		if other >= 0 {
			after = s.cost(person, other)
		}
		s.swap(home, at)
		if before-after > gain {
			best, gain = at, before-after
		}
	}
	if best >= 0 {
		s.swap(home, best)
	}
	return best >= 0
}

// stranger reports whether the slot is in a column where only other sides are:
// such a move is never worth its cost, and need not be priced.
func (s *seating) stranger(person int, at slot) bool {
	col, others := s.col(at), false
	for row := range s.rows {
		if p := s.at[s.slot(col, row)]; p >= 0 && p != person {
			if s.side[p] == s.side[person] {
				return false
			}
			others = true
		}
	}
	return others
}

// swap exchanges what is in two slots.
func (s *seating) swap(a, b slot) {
	s.at[a], s.at[b] = s.at[b], s.at[a]
	for _, at := range []slot{a, b} {
		if p := s.at[at]; p >= 0 {
			s.put(p, at)
		}
	}
}

// swapColumns exchanges whole columns in which everybody may move.
func (s *seating) swapColumns(free []bool) (better bool) {
	for a := range s.grid.cols {
		for b := a + 1; b < s.grid.cols; b++ {
			people, ok := s.inColumns(a, b, free)
			if !ok || len(people) == 0 {
				continue
			}
			before := s.cost(people...)
			s.exchange(a, b)
			if s.cost(people...) < before {
				better = true
				continue
			}
			s.exchange(a, b)
		}
	}
	return better
}

func (s *seating) exchange(a, b int) {
	for row := range s.rows {
		s.swap(s.slot(a, row), s.slot(b, row))
	}
}

func (s *seating) inColumns(a, b int, free []bool) (people []int, ok bool) {
	for row := range s.rows {
		for _, col := range []int{a, b} {
			if p := s.at[s.slot(col, row)]; p >= 0 {
				if !free[p] {
					return nil, false
				}
				people = append(people, p)
			}
		}
	}
	return people, true
}
