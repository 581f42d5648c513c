package recap

import (
	"math"

	"previously/recap/text"
)

// DefaultMinutes is the time budget of a viewer who has not chosen one.
const DefaultMinutes = 2

// Budgets returns the time budgets on offer, in minutes; 0 means everything there is.
func Budgets() []int { return []int{1, 2, 5, 10, 0} }

// Digest is the page that answers everything in the time there is: the story so far,
// where everyone was left, and what is still open. What it leaves out is counted.
type Digest struct {
	Minutes    int       `json:"minutes,omitempty"` // the budget, 0 for none
	Part       string    `json:"part,omitempty"`    // the only part that it covers, "" for all
	Story      []Telling `json:"story,omitempty"`
	Untold     int       `json:"untold_films,omitempty"` // how many of the earliest films no telling covers
	People     []Person  `json:"people,omitempty"`       // those with a fate, most important first, the dead last
	MorePeople int       `json:"more_people,omitempty"`
	Open       []Thread  `json:"open,omitempty"` // the newest first
	MoreOpen   int       `json:"more_open,omitempty"`
	Things     []Thing   `json:"things,omitempty"` // those with the newest notes first
	MoreThings int       `json:"more_things,omitempty"`
	Words      int       `json:"words"` // in all of this as it is shown, except sources and the headings of lists and parts
}

// Shares of the words in a time budget.
const (
	listShare  = 0.46 // guaranteed to the lists below the story, as far as they have something to say
	quoteShare = 0.2  // the same if they quote sentences that the story has as well
	wholeShare = 0.62 // the most that one continuous text may take to replace a telling film by film
	tightShare = 0.75 // the same if a telling film by film would leave some out
)

// Digest fits what is known into a budget of minutes at a reading speed in words a
// minute; 0 minutes means everything in full. The story takes its share first, then the
// lists what is left; what they do not use goes back to the story. A larger one of the
// [Budgets] never gives fewer words of either.
func (m Moment) Digest(minutes, speed int) Digest {
	d := Digest{Minutes: minutes}
	if m.film == 0 {
		return d
	}
	budget := budgetWords(minutes, speed)
	l := m.lists()
	sure := max(min(share(budget, l.share()), l.words()), l.minWords())
	var told int
	limit := func(part float64) int { return min(share(budget, part), budget-l.minWords()) }
	d.Part = m.onlyPart()
	d.Story, d.Untold, told = m.storySoFar(budget-sure, limit(wholeShare), limit(tightShare))
	m.nameParts(d.Story)
	d.Words = told + l.fill(&d, budget-told)
	if minutes > 0 {
		m.spendRest(&d, budget-d.Words, budget)
	}
	return d
}

// StoryHeading returns the heading above the story of one part, or of all parts ("").
func StoryHeading(part string) string {
	if part == "" {
		return "The story so far"
	}
	return part + " so far"
}

// PeopleTitle returns the heading of the digest's people: where they stand or, if the
// file says that about nobody, where they were last mentioned.
func (d *Digest) PeopleTitle() string { return whereLeftTitle(d.People) }

// budgetWords returns how many words can be read in the given number of minutes.
func budgetWords(minutes, speed int) int {
	if minutes <= 0 {
		return math.MaxInt32
	}
	return min(minutes, 1<<14) * min(text.Speed(speed), 1<<16)
}

func share(budget int, part float64) int { return int(float64(budget) * part) }
