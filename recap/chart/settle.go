package chart

import (
	"cmp"
	"slices"
)

// settle seats everybody who has no seat yet, one side after another. It reports whether
// there is room for everybody who has ties. People without ties get no seat that would
// split their side.
func (s *seating) settle() bool {
	before := slices.Clone(s.seatOf)
	for _, person := range s.bySide() {
		if s.seatOf[person] < 0 && !s.seatCheapest(person) && !s.makeRoom(person) && len(s.linksOf[person]) > 0 {
			return false
		}
	}
	newcomers := make([]bool, len(s.people))
	for person, at := range s.seatOf {
		newcomers[person] = at >= 0 && before[person] < 0
	}
	s.improve(newcomers)
	return true
}

// seatCheapest gives a person the cheapest open seat, and reports whether there is one.
func (s *seating) seatCheapest(person int) bool {
	best, least := slot(-1), 0
	for _, at := range s.openSlots(person) {
		s.seatAt(person, at)
		if cost := s.cost(person); best < 0 || cost < least {
			best, least = at, cost
		}
		s.unseat(person)
	}
	if best >= 0 {
		s.seatAt(person, best)
	}
	return best >= 0
}

// fewLines is the most lines that a person may have who loses their seat to another.
const fewLines = 2

// makeRoom seats a person in the place of somebody who has fewer lines or matters less.
// That person then has no seat, which is better than moving everybody.
func (s *seating) makeRoom(person int) bool {
	most := min(fewLines, len(s.linksOf[person])-1)
	if s.people[person].lead {
		most = fewLines
	}
	for lines := 0; lines <= most; lines++ {
		for other, at := range slices.Backward(s.seatOf) {
			if at < 0 || s.people[other].hub || s.people[other].lead || len(s.linksOf[other]) != lines {
				continue
			}
			if s.unseat(other); s.seatCheapest(person) {
				return true
			}
			s.seatAt(other, at)
		}
	}
	return false
}

// areSidesInOrder reports whether the sides at the tops of columns are in order.
func (s *seating) areSidesInOrder() bool {
	var tops []int
	for col := range s.cols {
		if first := s.topPerson(col); first >= 0 && !slices.Contains(tops, s.sideOf[first]) {
			tops = append(tops, s.sideOf[first])
		}
	}
	return slices.IsSorted(tops)
}

// topPerson returns the first person in a column, or -1.
func (s *seating) topPerson(col int) int {
	for row := range s.rows {
		if person := s.personAt[s.slot(col, row)]; person >= 0 {
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
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.sideOf[a], s.sideOf[b]) })
	slices.SortStableFunc(order, func(a, b int) int { return btoi(len(s.linksOf[a]) == 0) - btoi(len(s.linksOf[b]) == 0) })
	return order
}

// openSlots returns the free slots for a person: those next to people of their side, or
// else the top of an empty column, or else those between and below the people of other
// sides.
func (s *seating) openSlots(person int) []slot {
	var beside, under, roomy []slot
	members := 0
	for other, side := range s.sideOf {
		members += btoi(side == s.sideOf[person] && s.seatOf[other] < 0)
	}
	for at := range slot(s.slots()) {
		if !s.isFree(person, at) {
			continue
		}
		above, below := s.neighbours(at)
		switch {
		case s.isSameSide(above, person) || s.isSameSide(below, person) || above < 0 && below < 0 && s.continuesInto(person, s.col(at)):
			beside = append(beside, at)
		case above >= 0 && (below < 0 || s.sideOf[above] != s.sideOf[below]) && !s.isSideInColumn(person, s.col(at)):
			under = append(under, at)
			if s.roomFrom(at) >= members {
				roomy = append(roomy, at)
			}
		}
	}
	if len(beside) > 0 || len(s.linksOf[person]) == 0 && s.hasSeats(person) {
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
	for s.row(at)+n < s.rows && s.personAt[at+slot(n)] < 0 {
		n++
	}
	return n
}

// neighbours returns the nearest people above and below a slot in its column, or -1.
func (s *seating) neighbours(at slot) (above, below int) {
	above, below = -1, -1
	for row := range s.rows {
		switch person := s.personAt[s.slot(s.col(at), row)]; {
		case person < 0:
		case row < s.row(at):
			above = person
		case below < 0:
			below = person
		}
	}
	return above, below
}

func (s *seating) isSameSide(other, person int) bool {
	return other >= 0 && s.sideOf[other] == s.sideOf[person]
}

// isSideInColumn reports whether a column has people of a person's side.
func (s *seating) isSideInColumn(person, col int) bool {
	for row := range s.rows {
		if s.isSameSide(s.personAt[s.slot(col, row)], person) {
			return true
		}
	}
	return false
}

// continuesInto reports whether a person's side fills the column before this one, and may
// continue in it.
func (s *seating) continuesInto(person, col int) bool {
	if col == 0 {
		return false
	}
	for row := range s.rows {
		if other := s.personAt[s.slot(col-1, row)]; !s.isSameSide(other, person) {
			return false
		}
	}
	return true
}

func (s *seating) hasSeats(person int) bool {
	for other, at := range s.seatOf {
		if at >= 0 && s.sideOf[other] == s.sideOf[person] {
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
		first := s.topPerson(c)
		if first >= 0 && s.sideOf[first] < s.sideOf[person] {
			break
		}
		if first < 0 {
			col = c
		}
	}
	return s.slot(min(col, s.cols-1), 0), col < s.cols && s.isFree(person, s.slot(col, 0))
}
