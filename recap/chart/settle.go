package chart

import (
	"cmp"
	"slices"
)

// settle seats everybody who has no seat yet, side by side; false where there is no
// room. Who has nothing to do with others gets none that would tear their side.
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

// seat gives a person the best of the seats that are open to them, if there is one.
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

// fewLines is how many lines somebody has at most who gives their seat to another.
const fewLines = 2

// makeRoom seats a person in the place of somebody with fewer lines, or who matters less,
// and gets none: that is better than to move everybody.
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

// ordered reports whether the sides that begin columns do so in their order.
func (s *seating) ordered() bool {
	var tops []int
	for col := range s.cols {
		if first := s.top(col); first >= 0 && !slices.Contains(tops, s.side[first]) {
			tops = append(tops, s.side[first])
		}
	}
	return slices.IsSorted(tops)
}

// top is the first person in a column, or -1.
func (s *seating) top(col int) int {
	for row := range s.rows {
		if person := s.taken[s.slot(col, row)]; person >= 0 {
			return person
		}
	}
	return -1
}

// bySide are the people by the order of their sides, and within them by importance.
func (s *seating) bySide() []int {
	order := make([]int, len(s.people))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.side[a], s.side[b]) })
	slices.SortStableFunc(order, func(a, b int) int { return btoi(len(s.of[a]) == 0) - btoi(len(s.of[b]) == 0) })
	return order
}

// open are the free slots for a person: those beside people of their side, or where it
// has nobody yet, the top of an empty column, or the room between and under the people of others.
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

// roomFrom is how many slots from one down are free.
func (s *seating) roomFrom(at slot) int {
	n := 0
	for s.row(at)+n < s.rows && s.taken[at+slot(n)] < 0 {
		n++
	}
	return n
}

// neighbours are the next people above and below a slot in its column, or -1.
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

// inColumn reports whether somebody of a person's side is in a column.
func (s *seating) inColumn(person, col int) bool {
	for row := range s.rows {
		if s.isSide(s.taken[s.slot(col, row)], person) {
			return true
		}
	}
	return false
}

// goesOn reports whether the column before an empty one is all of a person's side.
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

// emptyColumn is the top of the first column without people behind all columns that
// begin with an earlier side, if none behind it begins with such a one.
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
