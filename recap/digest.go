package recap

import (
	"math"

	"previously/recap/text"
)

// DefaultMinutes is the time budget of somebody who has not chosen one.
const DefaultMinutes = 2

// Budgets returns the time budgets on offer, in minutes; 0 is all there is.
func Budgets() []int { return []int{1, 2, 5, 10, 0} }

// Digest is the page that answers everything in the time one has: the story so
// far, where everyone stands, and what is still open. What it leaves out is
// counted.
type Digest struct {
	Minutes    int       `json:"minutes,omitempty"` // the budget, 0 for none
	Part       string    `json:"part,omitempty"`    // of which alone it tells, "" for all
	Story      []Telling `json:"story,omitempty"`
	Untold     int       `json:"untold_films,omitempty"` // of the earliest films that no telling covers
	People     []Person  `json:"people,omitempty"`       // with a fate, most important first; who is dead comes last
	MorePeople int       `json:"more_people,omitempty"`
	Open       []Thread  `json:"open,omitempty"` // the newest first
	MoreOpen   int       `json:"more_open,omitempty"`
	Things     []Thing   `json:"things,omitempty"` // with the newest notes first
	MoreThings int       `json:"more_things,omitempty"`
	Words      int       `json:"words"` // of all that is here, as it is shown; headings of lists and parts, and sources, aside
}

// Shares of a time budget, in words.
const (
	listShare  = 0.46 // which the lists below the story are sure of, while they have something to say
	quoteShare = 0.2  // the same where they quote sentences that stand in the story, too
	wholeShare = 0.62 // up to which one continuous text may take the place of a telling film by film
	tightShare = 0.75 // up to which it may where a telling film by film leaves some out
)

// Digest fits what is known into a budget of minutes at a
// reading speed in words a minute; 0 minutes is everything in full. The story
// takes its part first, and the lists what it leaves; what they leave goes to
// the story again. A larger one of the [Budgets] never gives fewer words of either.
func (m Moment) Digest(minutes, speed int) Digest {
	d := Digest{Minutes: minutes}
	if m.film == 0 {
		return d
	}
	budget := budgetWords(minutes, speed)
	l := m.lists()
	sure := max(min(share(budget, l.share()), l.words()), l.leastWords())
	var told int
	most := func(part float64) int { return min(share(budget, part), budget-l.leastWords()) }
	d.Part = m.only()
	d.Story, d.Untold, told = m.storySoFar(budget-sure, most(wholeShare), most(tightShare))
	m.nameParts(d.Story)
	d.Words = told + l.fill(&d, budget-told)
	if minutes > 0 {
		m.spend(&d, budget-d.Words, budget)
	}
	return d
}

// StoryHeading returns what stands above the story: that of all parts ("") or of one.
func StoryHeading(part string) string {
	if part == "" {
		return "The story so far"
	}
	return part + " so far"
}

// budgetWords returns how many words can be read in the time.
func budgetWords(minutes, speed int) int {
	if minutes <= 0 {
		return math.MaxInt32
	}
	if speed <= 0 {
		speed = text.WordsPerMinute
	}
	return min(minutes, 1<<14) * min(speed, 1<<16)
}

func share(budget int, part float64) int { return int(float64(budget) * part) }
