package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"previously/recap"
)

// catalogue is what of a Story can be found, and who or where each thing is.
type catalogue struct {
	story     *recap.Story
	people    []recap.Person // most important first, as the cast lists them
	byID      map[string]int // ids in use at the end → people
	actors    []actor
	sides     []side
	things    []recap.Thing
	questions []recap.Thread
	passages  []passage

	names, texts []entry
}

// actor is somebody who plays, or has played, people of the story.
type actor struct {
	name  string
	roles []int // people, the most important first
}

// side is a group of people; members are all who have ever been on it.
type side struct {
	name    string
	members []int
}

// passage is a text of the story, and where it stands.
type passage struct {
	source        Source
	film          int
	length        recap.Length // of a telling
	person, other string       // ids
	label         string       // where in the film it stands
}

func newCatalogue(story *recap.Story) *catalogue {
	last := story.Seen()
	c := &catalogue{story: story, byID: map[string]int{}}
	if last == 0 {
		return c
	}
	c.people = story.Cast(last)
	for i, p := range c.people {
		c.byID[p.ID] = i
	}
	c.things, c.questions = story.Things(last), story.OpenThreads(last)
	fates := make([][]text, last)
	before := map[string]string{} // ids → the fate told last
	accounts := story.Accounts()
	for i := range accounts {
		fates[i] = c.collect(i+1, accounts[i].Cast, before)
	}
	c.addNames()
	c.addTexts(fates, c.ties(accounts))
	return c
}

// collect gathers the actors and the sides that a film names, and where it
// leaves the people of whom it speaks.
func (c *catalogue) collect(film int, cast []recap.Person, before map[string]string) (fates []text) {
	for _, p := range cast {
		person := c.person(p.ID)
		if p.Actor != "" {
			c.plays(p.Actor, person)
		}
		if p.Side != "" {
			c.on(p.Side, person)
		}
		if p.Fate != "" && p.Fate != before[p.ID] {
			before[p.ID] = p.Fate
			self := c.people[person]
			fates = append(fates, text{passage{source: Fate, film: film, person: self.ID, label: self.Name}, p.Fate})
		}
	}
	return fates
}

// person is whom an id of any film is of in the end.
func (c *catalogue) person(id string) int {
	p, _ := c.story.Person(id, c.story.Seen())
	return c.byID[p.ID]
}

func (c *catalogue) plays(name string, person int) {
	i := slices.IndexFunc(c.actors, func(a actor) bool { return a.name == name })
	if i < 0 {
		i = len(c.actors)
		c.actors = append(c.actors, actor{name: name})
	}
	if !slices.Contains(c.actors[i].roles, person) {
		c.actors[i].roles = append(c.actors[i].roles, person)
	}
}

func (c *catalogue) on(name string, person int) {
	i := slices.IndexFunc(c.sides, func(s side) bool { return s.name == name })
	if i < 0 {
		i = len(c.sides)
		c.sides = append(c.sides, side{name: name})
	}
	if !slices.Contains(c.sides[i].members, person) {
		c.sides[i].members = append(c.sides[i].members, person)
	}
}

// addNames lists what is found by its name, the most important of a kind first.
func (c *catalogue) addNames() {
	for i, p := range c.people {
		c.name(Character, i, p.Name)
		for _, alias := range p.Aliases {
			c.name(Character, i, alias)
		}
	}
	for _, a := range c.actors {
		slices.Sort(a.roles)
	}
	slices.SortStableFunc(c.actors, func(a, b actor) int { return cmp.Compare(a.roles[0], b.roles[0]) })
	for i, a := range c.actors {
		c.name(Actor, i, a.name)
	}
	for i, f := range c.story.Films {
		c.name(Film, i, f.Title)
		if f.OriginalTitle != "" && f.OriginalTitle != f.Title {
			c.name(Film, i, f.OriginalTitle)
		}
	}
	for i, t := range c.things {
		c.name(Thing, i, t.Name)
	}
	for i, s := range c.sides {
		slices.Sort(s.members)
		c.name(Side, i, s.name)
	}
}

func (c *catalogue) name(k Kind, number int, text string) {
	c.names = append(c.names, entry{text: text, ref: refTo(k, number)})
}

// addTexts lists what is found by its words: questions and notes, then the
// passages of each film, the latest film first.
func (c *catalogue) addTexts(fates, ties [][]text) {
	for i, q := range c.questions {
		c.texts = append(c.texts, entry{text: q.Text, ref: refTo(Question, i)})
	}
	for i, t := range c.things {
		for _, note := range slices.Backward(t.Notes) {
			c.texts = append(c.texts, entry{text: note.Text, ref: refTo(Thing, i)})
		}
	}
	for film := c.story.Seen(); film > 0; film-- {
		for _, e := range fates[film-1] {
			c.passage(e.passage, e.text, 0)
		}
		c.tellings(film)
		for _, e := range ties[film-1] {
			c.passage(e.passage, e.text, 0)
		}
	}
}

// text is a passage with its words.
type text struct {
	passage
	text string
}

// ties are the sentences that each film says of two people, in full: "From
// label To. Why."
func (c *catalogue) ties(accounts []recap.Account) [][]text {
	type said struct{ from, to, label, why string }
	films, before := make([][]text, len(accounts)), map[said]bool{}
	for i := range films {
		for _, t := range accounts[i].Ties {
			key := said{t.From, t.To, t.Label, t.Why}
			if before[key] {
				continue
			}
			before[key] = true
			from, to := c.people[c.person(t.From)], c.people[c.person(t.To)]
			sentence := strings.TrimSpace(fmt.Sprintf("%s %s %s. %s", from.Name, t.Label, to.Name, t.Why))
			films[i] = append(films[i], text{
				passage{source: Tie, film: i + 1, person: from.ID, other: to.ID, label: from.Name + " and " + to.Name}, sentence,
			})
		}
	}
	return films
}

// tellings lists the texts of a film's story, piece by piece: beats, and
// paragraphs of the other lengths.
func (c *catalogue) tellings(film int) {
	f := &c.story.Films[film-1]
	p := passage{source: Telling, film: film}
	for _, length := range recap.Lengths() {
		full, told := f.Text(length)
		if told != length || full == "" {
			continue
		}
		p.length, p.label = length, length.String()
		number := len(c.passages)
		c.passages = append(c.passages, p)
		for at, piece := range pieces(full) {
			c.texts = append(c.texts, entry{piece, refTo(Passage, number), at})
		}
	}
}

func (c *catalogue) passage(p passage, text string, from int) {
	c.texts = append(c.texts, entry{text, refTo(Passage, len(c.passages)), from})
	c.passages = append(c.passages, p)
}
