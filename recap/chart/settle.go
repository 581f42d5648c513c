package chart

import (
	"cmp"
	"slices"
)

// settle seats everybody who has no seat yet, one side after another. It reports whether
// there is room for everybody who has ties. People without ties get no seat that would
// split their side.
func (s *seating) settle() bool {
	before := slices.Clone(s.at)
	for _, person := range s.bySide() {
		if s.at[person] < 0 && !s.seat(person) && !s.makeRoom(person) && len(s.of[person]) > 0 {
			return false
		}
	}
	newcomers := make([]bool, len(s.people))
	for person, at := range s.at {
		newcomers[person] = at >= 0 && before[person] < 0
	}
	s.improve(newcomers)
	return true
}

// seat gives a person the cheapest open seat, and reports whether there is one.
func (s *seating) seat(person int) bool {
	best, least := slot(-1), 0
	for _, at := range s.open(person) {
		s.put(person, at)
		if cost := s.cost(person); best < 0 || cost < least {
			best, least = at, cost
		}
		s.take(person)
	}
	if best >= 0 {
		s.put(person, best)
	}
	return best >= 0
}

// fewLines is the most lines that a person may have who loses their seat to another.
const fewLines = 2

// makeRoom seats a person in the place of somebody who has fewer lines or matters less.
// That person then has no seat, which is better than moving everybody.
func (s *seating) makeRoom(person int) bool {
	most := min(fewLines, len(s.of[person])-1)
	if s.people[person].lead {
		most = fewLines
	}
	for lines := 0; lines <= most; lines++ {
		for other, at := range slices.Backward(s.at) {
			if at < 0 || s.people[other].hub || s.people[other].lead || len(s.of[other]) != lines {
				continue
			}
			if s.take(other); s.seat(person) {
				return true
			}
			s.put(other, at)
		}
	}
	return false
}

// ordered reports whether the sides at the tops of columns are in order.
func (s *seating) ordered() bool {
	var tops []int
	for col := range s.cols {
		if first := s.top(col); first >= 0 && !slices.Contains(tops, s.side[first]) {
			tops = append(tops, s.side[first])
		}
	}
	return slices.IsSorted(tops)
}

// top returns the first person in a column, or -1.
func (s *seating) top(col int) int {
	for row := range s.rows {
		if person := s.taken[s.slot(col, row)]; person >= 0 {
			return person
		}
	}
	return -1
}

// bySide returns the people by the order of their sides, and within a side by importance.
// People without ties come last.
func (s *seating) bySide() []int {
	order := make([]int, len(s.people))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.side[a], s.side[b]) })
	slices.SortStableFunc(order, func(a, b int) int { return btoi(len(s.of[a]) == 0) - btoi(len(s.of[b]) == 0) })
	return order
}

// open returns the free slots for a person: those next to people of their side, or else
// the top of an empty column, or else those between and below the people of other sides.
func (s *seating) open(person int) []slot {
	var beside, under, roomy []slot
	members := 0
	for other, side := range s.side {
		members += btoi(side == s.side[person] && s.at[other] < 0)
	}
	for at := range slot(s.slots()) {
		if !s.free(person, at) {
			continue
		}
		above, below := s.neighbours(at)
		switch {
		case s.isSide(above, person) || s.isSide(below, person) || above < 0 && below < 0 && s.goesOn(person, s.col(at)):
			beside = append(beside, at)
		case above >= 0 && (below < 0 || s.side[above] != s.side[below]) && !s.inColumn(person, s.col(at)):
			under = append(under, at)
			if s.roomFrom(at) >= members {
				roomy = append(roomy, at)
			}
		}
	}
	if len(beside) > 0 || len(s.of[person]) == 0 && s.hasSeats(person) {
		return beside
	}
	if top, ok := s.emptyColumn(person); ok {
		return []slot{top}
	}
	if len(roomy) > 0 {
		return roomy
	}
	return under
}

// roomFrom returns how many slots are free from this one down.
func (s *seating) roomFrom(at slot) int {
	n := 0
	for s.row(at)+n < s.rows && s.taken[at+slot(n)] < 0 {
		n++
	}
	return n
}

// neighbours returns the nearest people above and below a slot in its column, or -1.
func (s *seating) neighbours(at slot) (above, below int) {
	above, below = -1, -1
	for row := range s.rows {
		switch person := s.taken[s.slot(s.col(at), row)]; {
		case person < 0:
		case row < s.row(at):
			above = person
		case below < 0:
			below = person
		}
	}
	return above, below
}

func (s *seating) isSide(other, person int) bool {
	return other >= 0 && s.side[other] == s.side[person]
}

// inColumn reports whether a column has people of a person's side.
func (s *seating) inColumn(person, col int) bool {
	for row := range s.rows {
		if s.isSide(s.taken[s.slot(col, row)], person) {
			return true
		}
	}
	return false
}

// goesOn reports whether a person's side fills the column before this one, and may
// continue in it.
func (s *seating) goesOn(person, col int) bool {
	if col == 0 {
		return false
	}
	for row := range s.rows {
		if other := s.taken[s.slot(col-1, row)]; !s.isSide(other, person) {
			return false
		}
	}
	return true
}

func (s *seating) hasSeats(person int) bool {
	for other, at := range s.at {
		if at >= 0 && s.side[other] == s.side[person] {
			return true
		}
	}
	return false
}

// emptyColumn returns the top of the first empty column after all columns that begin with
// an earlier side. ok is false if there is none.
func (s *seating) emptyColumn(person int) (top slot, ok bool) {
	col := s.cols
	for c := s.cols - 1; c >= 0; c-- {
		first := s.top(c)
		if first >= 0 && s.side[first] < s.side[person] {
			break
		}
		if first < 0 {
			col = c
		}
	}
	return s.slot(min(col, s.cols-1), 0), col < s.cols && s.free(person, s.slot(col, 0))
}
