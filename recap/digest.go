package recap

import (
	"cmp"
	"math"
	"slices"

	"previously/recap/text"
)

// Budgets are the time budgets on offer, in minutes; 0 is all there is.
func Budgets() []int { return []int{1, 2, 5, 10, 0} }

// Digest is the page that answers everything in the time one has: where
// everyone was left, the story so far, and what is still open.
type Digest struct {
	Minutes int       `json:"minutes,omitempty"`     // the budget, 0 for none
	People  []Group   `json:"people"`                // with a fate, most important first
	More    int       `json:"more_people,omitempty"` // of those whom the budget leaves out
	Films   []Telling `json:"films"`
	Open    []Thread  `json:"open,omitempty"`
	Things  []Thing   `json:"things,omitempty"`
	Words   int       `json:"words"` // of all that is here
}

// Telling is a film told at some length.
type Telling struct {
	Film   int    `json:"film"`
	Title  string `json:"title"`
	Length Length `json:"length"`
	Text   string `json:"text"` // Markdown
}

// Shares of a time budget: who knows where everyone stands can follow the next
// film even without its plot, so people come first.
const (
	peopleShare = 0.45
	openShare   = 0.15
	thingsShare = 0.10
)

// Digest fits what is known at the end of film k into a budget of minutes at a
// reading speed in words a minute; 0 minutes is everything in full. People,
// questions and things fill their share from the most important down, and the
// films get what these leave; more minutes never tell less of anything.
func (s *Story) Digest(k, minutes, speed int) Digest {
	k = s.clamp(k)
	d := Digest{Minutes: minutes}
	if k == 0 {
		return d
	}
	if speed <= 0 {
		speed = text.WordsPerMinute
	}
	budget := min(minutes, 1<<14) * min(speed, 1<<16)
	if minutes <= 0 {
		budget = math.MaxInt32
	}
	everyone, open := s.withFate(k), s.OpenThreads(k)
	line := s.stepWords(k, Line)
	question := sum(open[:min(len(open), leastOpen)], threadWords)

	people, words, reserved := fill(s.byUrgency(everyone, open, k), share(budget, peopleShare, question+line), leastPeople, personWords)
	d.People, d.More = BySide(inOrderOf(everyone, people)), len(everyone)-len(people)
	var used, held int
	d.Open, used, held = fill(open, share(budget, openShare, reserved+line), leastOpen, threadWords)
	words, reserved = words+used, reserved+held
	d.Things, used, held = fill(s.Things(k), share(budget, thingsShare, reserved+line), 0, thingWords)
	words, reserved = words+used, reserved+held
	d.Films, used = s.tellings(k, budget-reserved)
	d.Words = words + used
	return d
}

// What is there however small the budget, besides a line of the latest film.
const (
	leastPeople = 3
	leastOpen   = 1
)

// share is a share of the budget, or what the words taken by others leave of
// it.
func share(budget int, share float64, taken int) int {
	return min(int(float64(budget)*share), budget-taken)
}

func sum[T any](items []T, words func(T) int) (total int) {
	for _, item := range items {
		total += words(item)
	}
	return total
}

func (s *Story) withFate(k int) []Person {
	var people []Person
	for _, p := range s.Cast(k) {
		if p.Fate != "" {
			people = append(people, p)
		}
	}
	return people
}

// byUrgency are the people in the order in which they are worth the time: the few
// who matter most, then whom the open questions name, then the others.
func (s *Story) byUrgency(people []Person, open []Thread, k int) []Person {
	names := s.NamesAt(k)
	named := map[string]bool{}
	for _, t := range open {
		for _, id := range names.In(t.Text) {
			named[id] = true
		}
	}
	first := min(leastPeople, len(people))
	var asked, others []Person
	for _, p := range people[first:] {
		if named[p.ID] {
			asked = append(asked, p)
		} else {
			others = append(others, p)
		}
	}
	return slices.Concat(people[:first], asked, others)
}

// inOrderOf are the chosen in the order of all.
func inOrderOf(all, chosen []Person) []Person {
	ids := map[string]bool{}
	for _, p := range chosen {
		ids[p.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(p Person) bool { return !ids[p.ID] })
}

func personWords(p Person) int { return text.CountWords(p.Name, p.Actor, p.Fate) }

func threadWords(t Thread) int { return text.CountWords(t.Text) }

func thingWords(t Thing) int {
	words := text.CountWords(t.Name)
	for _, note := range t.Notes {
		words += text.CountWords(note.Text)
	}
	return words
}

// fill takes items from the first on while they fit into the room, and at least
// the first few. reserved is what they keep from the films: all their room as
// long as items are left over, so that it grows evenly with the budget and not
// by leaps.
func fill[T any](items []T, room, least int, words func(T) int) (taken []T, used, reserved int) {
	for i, item := range items {
		n := words(item)
		if i >= least && used+n > room {
			return taken, used, max(used, room)
		}
		taken, used = append(taken, item), used+n
	}
	return taken, used, used
}

// tellings chooses a length for each film up to k, from a fixed order of steps,
// each of which tells one film at one length: the first steps that fit, so that
// a larger budget adds to a smaller one's choice. The order puts a film the
// later, the earlier it is and the longer the step makes it: no film is told at
// a greater length than the film after it. Where not even all first steps fit,
// the earliest films are left out.
func (s *Story) tellings(k, budget int) (told []Telling, used int) {
	chosen := make([]Length, k) // by age: 0 is the latest film
	reached := 0
	for i, st := range steps(k) {
		more := s.stepWords(k-st.age, st.length)
		if i > 0 && used+more > budget {
			break
		}
		used += more
		chosen[st.age] = st.length
		reached = max(reached, st.age+1)
	}
	for age := reached - 1; age >= 0; age-- {
		if t := s.telling(k-age, chosen[age]); t.Text != "" {
			told = append(told, t)
		}
	}
	return told, used
}

// step tells the film of an age, counted back from the latest, at a length.
type step struct {
	age    int
	length Length
	round  float64 // when it comes
}

// rounds is when a length comes for the latest film. Films twice as far back
// come one round later.
var rounds = [...]float64{Line: 0, Short: 1.8, Beats: 3.6, Full: 5.4}

// steps are all steps for k films in their order.
func steps(k int) []step {
	order := make([]step, 0, len(rounds)*k)
	for age := range k {
		later := math.Log2(float64(age + 1))
		for _, l := range Lengths() {
			order = append(order, step{age, l, rounds[l] + later})
		}
	}
	slices.SortStableFunc(order, func(a, b step) int { return cmp.Compare(a.round, b.round) })
	return order
}

// stepWords is how many words a film takes more at a length than at the one
// before it.
func (s *Story) stepWords(film int, l Length) int {
	words := s.words[film-1]
	switch {
	case words[l] == 0:
		return 0
	case l == Line:
		return text.CountWords(s.Films[film-1].Title) + words[l]
	}
	return words[l] - words[l-1]
}

func (s *Story) telling(film int, l Length) Telling {
	f := &s.Films[film-1]
	text, got := f.Text(l)
	return Telling{Film: film, Title: f.Title, Length: got, Text: text}
}
