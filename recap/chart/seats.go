package chart

import (
	"math"
	"slices"
)

// places says where people are in a grid, and in which order sides come: those of the
// first film by importance, then later ones as they appear. They begin the columns, and
// follow each other down a column, in that order.
type places struct {
	grid
	order map[string]int    // by side
	sides map[string]string // by person
	seats map[string]slot   // by person
	hubs  map[string]bool
}

// noSide is the order of people on no side.
const noSide = math.MaxInt

// seatHistory returns the places as of the last gathering. Each gathering seats only its
// newcomers and people who changed sides, as long as there is room near their side, and
// depends on no later one.
func (g grid) seatHistory(history []gathering) places {
	p := places{grid: g, order: map[string]int{"": noSide}, sides: map[string]string{}, seats: map[string]slot{}}
	for _, cast := range history {
		for _, m := range cast.people {
			if _, known := p.order[m.side]; !known {
				p.order[m.side] = len(p.order)
			}
		}
		p.seatCast(cast)
	}
	return p
}

// seatCast moves on to a gathering, with as many hubs as there is room for.
func (p *places) seatCast(whole gathering) {
	for hubs := p.hubsAtMost(); ; hubs-- {
		cast := whole.limitTo(p.slots(), hubs, p.hubs)
		s := p.newSeating(cast)
		s.keepSeats(p)
		if len(p.seats) > 0 && s.settle() && s.areSidesInOrder() || s.reseat(cast.people, p.seats) {
			p.seats, p.sides, p.hubs = map[string]slot{}, map[string]string{}, map[string]bool{}
			for i, m := range cast.people {
				if s.seatOf[i] < 0 {
					continue
				}
				p.seats[m.id], p.sides[m.id], p.hubs[m.id] = s.seatOf[i], m.side, s.people[i].hub
			}
			return
		}
	}
}

// seating has the people of a gathering while they are being seated.
type seating struct {
	grid
	people      []member
	sideOf      []int  // by person: the order of the person's side
	seatOf      []slot // by person; -1 without a seat
	personAt    []int  // by slot: person, or -1
	links       [][2]int
	linksOf     [][]int // by person: indices of links
	countedTurn []int   // by link: the last evaluation that counted it
	turn        int
	pairs       int // pairs of links compared so far
}

func (p *places) newSeating(cast gathering) *seating {
	n := len(cast.people)
	s := &seating{
		grid: p.grid, people: slices.Clone(cast.people), sideOf: make([]int, n), links: cast.links(), linksOf: make([][]int, n),
		seatOf: slices.Repeat([]slot{-1}, n), personAt: slices.Repeat([]int{-1}, p.slots()),
	}
	for i, m := range cast.people {
		s.sideOf[i] = p.order[m.side]
	}
	for link, ends := range s.links {
		for _, person := range ends {
			s.linksOf[person] = append(s.linksOf[person], link)
		}
	}
	s.countedTurn = make([]int, len(s.links))
	return s
}

// isFree reports whether a slot is free for a person. A hub needs the next one too.
func (s *seating) isFree(person int, at slot) bool {
	if s.people[person].hub && (s.row(at) == s.rows-1 || s.personAt[at+1] >= 0) {
		return false
	}
	return s.personAt[at] < 0
}

func (s *seating) seatAt(person int, at slot) {
	s.seatOf[person], s.personAt[at] = at, person
	if s.people[person].hub {
		s.personAt[at+1] = person
	}
}

func (s *seating) unseat(person int) {
	at := s.seatOf[person]
	s.seatOf[person], s.personAt[at] = -1, -1
	if s.people[person].hub {
		s.personAt[at+1] = -1
	}
}

// keepSeats gives people back their seats, unless they changed sides. Somebody who has
// become a hub since is one only if the next slot is free.
func (s *seating) keepSeats(p *places) {
	for i, m := range s.people {
		if at, seated := p.seats[m.id]; seated && p.sides[m.id] == m.side {
			s.people[i].hub = m.hub && p.hubs[m.id]
			s.seatAt(i, at)
			s.people[i].hub = m.hub
		}
	}
	for i, at := range s.seatOf {
		if at >= 0 && s.people[i].hub && !p.hubs[s.people[i].id] {
			s.people[i].hub = s.row(at) < s.rows-1 && s.personAt[at+1] < 0
			s.seatAt(i, at)
		}
	}
}
