package chart

import (
	"cmp"
	"slices"
)

// reseat seats everybody from scratch: each side below the one before it or at the top of a
// column, whichever costs less. People of a side keep their order, with newcomers last.
// It reports whether there is room for all.
func (s *seating) reseat(people []member, before map[string]slot) bool {
	s.people = slices.Clone(people)
	s.seatOf, s.personAt = slices.Repeat([]slot{-1}, len(s.people)), slices.Repeat([]int{-1}, s.slots())
	order := s.bySide()
	slices.SortStableFunc(order, func(a, b int) int {
		at, seated := before[s.people[a].id]
		other, too := before[s.people[b].id]
		return cmp.Or(cmp.Compare(s.sideOf[a], s.sideOf[b]), cmp.Compare(btoi(too), btoi(seated)), cmp.Compare(at, other))
	})
	var sides [][]int
	for _, person := range order {
		if n := len(sides); n > 0 && s.sideOf[sides[n-1][0]] == s.sideOf[person] {
			sides[n-1] = append(sides[n-1], person)
		} else {
			sides = append(sides, []int{person})
		}
	}
	f := flow{seating: s, sides: sides, known: map[[2]int]flowCost{}}
	if f.best(0, 0).cost >= noRoom {
		return false
	}
	for i, at := 0, slot(0); i < len(sides); i++ {
		at = f.placeSide(i, f.best(i, at).start, s.seatAt)
	}
	s.spread()
	s.improve(slices.Repeat([]bool{true}, len(s.people)))
	return true
}

// spread leaves gaps between the people of a column that belongs to one side.
func (s *seating) spread() {
	for col := range s.cols {
		top := s.slot(col, 0)
		if s.personAt[top] < 0 || !s.canSpread(top) {
			continue
		}
		n, hub := 0, false
		for n < s.rows && s.personAt[top+slot(n)] >= 0 {
			hub = hub || s.people[s.personAt[top+slot(n)]].hub
			n++
		}
		if hub {
			continue
		}
		for row := n - 1; row > 0; row-- {
			s.swap(top+slot(row), top+slot(row*s.rows/n))
		}
	}
}

// canSpread reports whether people of a column may be spread: they are all of one side,
// and it is not the last column, which is kept for sides yet to come.
func (s *seating) canSpread(at slot) bool {
	last := 0
	for _, other := range s.seatOf {
		last = max(last, s.col(other))
	}
	side := s.sideOf[s.personAt[at]]
	for row := range s.rows {
		if other := s.personAt[s.slot(s.col(at), row)]; other >= 0 && s.sideOf[other] != side {
			return false
		}
	}
	return s.col(at) < last
}

// flow distributes the sides over the columns.
type flow struct {
	*seating
	sides [][]int
	known map[[2]int]flowCost // by side and first free slot
}

// flowCost is what it costs to seat a side and those after it, and where the side starts.
type flowCost struct {
	cost  int
	start slot
}

// Costs of a side in the columns, without a unit.
const (
	costShared = 10 // below another side
	costTorn   = 15 // over two columns, below another side in the first
	noRoom     = 1 << 20
)

// placeSide goes through the seats of side i from a start slot on, and returns the slot
// after them. put is called for each person; it may be nil.
func (f *flow) placeSide(i int, start slot, put func(person int, at slot)) (end slot) {
	end = start
	for _, person := range f.sides[i] {
		if f.people[person].hub && f.row(end) == f.rows-1 {
			end++
		}
		if put != nil {
			put(person, end)
		}
		end += 1 + slot(btoi(f.people[person].hub))
	}
	return end
}

// best returns the best start of side i, if the sides before it leave the slots from free
// on, and what it and the sides after it cost.
func (f *flow) best(i int, free slot) flowCost {
	if i == len(f.sides) {
		return flowCost{}
	}
	key := [2]int{i, int(free)}
	if best, known := f.known[key]; known {
		return best
	}
	best := flowCost{noRoom, free}
	for _, start := range []slot{slot(ceil(int(free), f.rows) * f.rows), free} {
		end := f.placeSide(i, start, nil)
		if int(end) > f.slots() {
			continue
		}
		shared := f.row(start) > 0
		cost := f.best(i+1, end).cost + costShared*btoi(shared) + costTorn*btoi(shared && f.col(start) != f.col(end-1))
		if cost < best.cost {
			best = flowCost{cost, start}
		}
	}
	f.known[key] = best
	return best
}
