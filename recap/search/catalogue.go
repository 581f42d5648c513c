package search

import (
	"cmp"
	"slices"
	"strings"

	"previously/recap"
)

// catalogue is what can be found in a Story, and who or where it is.
type catalogue struct {
	story     *recap.Story
	people    []recap.Person // most important first, as the cast lists them
	byID      map[string]int // IDs in use at the end → people
	actors    groups         // with the people they play or have played
	sides     groups         // with everybody who has ever been on them
	facts     [][]fact       // by index in people
	things    []recap.Thing
	questions []recap.Thread
	passages  []passage

	names, texts []entry
}

// groups are names that people share, in the order in which films first give them.
type groups struct {
	list []group
	at   map[string]int // names → list, until that is sorted
}

type group struct {
	name   string
	people []int // after [groups.sort]: each once, the most important first
}

// fact is what is said about a person in a few words: a role, or what an actor of theirs is
// known for.
type fact struct {
	text     string
	film     int  // the first that says so
	knownFor bool // text is what an actor is known for
}

// passage is a text of the story, and where it is. The story of a film is one passage at
// all its lengths, because they tell the same.
type passage struct {
	source Source
	film   int
	person string // ID
	label  string // where in the film it is
}

func newCatalogue(story *recap.Story) *catalogue {
	last := story.Seen()
	c := &catalogue{story: story, byID: map[string]int{}}
	if last == 0 {
		return c
	}
	now := story.Now()
	c.people = now.Cast()
	for i, p := range c.people {
		c.byID[p.ID] = i
	}
	c.facts = make([][]fact, len(c.people))
	c.things, c.questions = now.Things(), now.OpenThreads()
	fates := make([][]passageText, last)
	before := map[string]string{} // IDs → the last fate told
	accounts := story.Accounts()
	for i := range accounts {
		fates[i] = c.collect(i+1, accounts[i].Cast, before)
	}
	c.addNames()
	c.addTexts(fates, c.tiePassages(accounts))
	return c
}

// collect gathers the actors, sides, roles and known works that a film names, and returns
// where it newly leaves people.
func (c *catalogue) collect(film int, cast []recap.Person, before map[string]string) (fates []passageText) {
	for _, p := range cast {
		person := c.personIndex(p.ID)
		for _, actor := range p.Actors {
			c.actors.add(actor, person)
		}
		c.sides.add(p.Side, person)
		c.addFact(person, fact{text: p.Role, film: film})
		for _, work := range p.KnownFor {
			c.addFact(person, fact{text: work, film: film, knownFor: true})
		}
		if p.Fate != "" && p.Fate != before[p.ID] {
			before[p.ID] = p.Fate
			self := c.people[person]
			fates = append(fates, passageText{passage{source: Fate, film: film, person: self.ID, label: self.Name}, p.Fate})
		}
	}
	return fates
}

// addFact records what is said about a person, once.
func (c *catalogue) addFact(person int, s fact) {
	again := func(o fact) bool { return o.text == s.text && o.knownFor == s.knownFor }
	if s.text != "" && !slices.ContainsFunc(c.facts[person], again) {
		c.facts[person] = append(c.facts[person], s)
	}
}

// personIndex returns the index of the person whom an ID of any film belongs to in the
// end.
func (c *catalogue) personIndex(id string) int {
	p, _ := c.story.Now().Person(id)
	return c.byID[p.ID]
}

func (g *groups) add(name string, person int) {
	if name == "" {
		return
	}
	i, known := g.at[name]
	if !known {
		if g.at == nil {
			g.at = map[string]int{}
		}
		i = len(g.list)
		g.at[name] = i
		g.list = append(g.list, group{name: name})
	}
	g.list[i].people = append(g.list[i].people, person)
}

func (g *groups) sort() {
	for i := range g.list {
		people := g.list[i].people
		slices.Sort(people)
		g.list[i].people = slices.Compact(people)
	}
}

// addNames lists what is found by its name, the most important of each kind first.
func (c *catalogue) addNames() {
	for i, p := range c.people {
		c.addName(Character, i, p.Name)
		for _, alias := range p.Aliases {
			c.addName(Character, i, alias)
		}
	}
	c.actors.sort()
	slices.SortStableFunc(c.actors.list, func(a, b group) int { return cmp.Compare(a.people[0], b.people[0]) })
	for i, a := range c.actors.list {
		c.addName(Actor, i, a.name)
	}
	for i, f := range c.story.Films {
		c.addName(Film, i, f.Title)
		if f.OriginalTitle != "" && f.OriginalTitle != f.Title {
			c.addName(Film, i, f.OriginalTitle)
		}
		if f.Label != "" && f.Label != f.Title {
			c.addName(Film, i, f.Label)
		}
	}
	for i, t := range c.things {
		c.addName(Thing, i, t.Name)
	}
	c.sides.sort()
	for i, s := range c.sides.list {
		c.addName(Side, i, s.name)
	}
}

func (c *catalogue) addName(k Kind, number int, text string) {
	c.names = append(c.names, entry{text: text, ref: refTo(k, number)})
}

// addTexts lists what is found by its words: what is said about people, questions and
// notes, then the passages of each film, the latest film first.
func (c *catalogue) addTexts(fates, ties [][]passageText) {
	for i, all := range c.facts {
		for _, s := range slices.Backward(all) {
			c.texts = append(c.texts, entry{text: s.text, ref: refTo(Character, i)})
		}
	}
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
			c.addPassage(e)
		}
		c.addTellings(film)
		for _, e := range ties[film-1] {
			c.addPassage(e)
		}
	}
}

// passageText is a passage with its words.
type passageText struct {
	passage
	text string
}

// tiePassages returns what each film newly says about two people, as full sentences: "From
// label To. Why."
func (c *catalogue) tiePassages(accounts []recap.Account) [][]passageText {
	type words struct{ from, to, label, why string }
	films, before := make([][]passageText, len(accounts)), map[words]bool{}
	for i := range films {
		for _, t := range accounts[i].Ties {
			key := words{t.From, t.To, t.Label, t.Why}
			if before[key] {
				continue
			}
			before[key] = true
			from, to := c.people[c.personIndex(t.From)], c.people[c.personIndex(t.To)]
			sentence := strings.TrimSpace(c.story.AsOf(i+1).Sentence(t).String() + ". " + t.Why)
			films[i] = append(films[i], passageText{
				passage{source: Tie, film: i + 1, person: from.ID, label: from.Name + " and " + to.NameInside()}, sentence,
			})
		}
	}
	return films
}

// addTellings lists the texts of a film's story, piece by piece, the longest text first:
// of equally good matches, the one with the most around it wins. Beats and paragraphs are
// pieces.
func (c *catalogue) addTellings(film int) {
	f := &c.story.Films[film-1]
	number, begun := len(c.passages), len(c.texts)
	for _, length := range slices.Backward(recap.Lengths()) {
		full, got := f.Text(length)
		if got != length || f.IsExcerpt(length) { // the recap has all of it
			continue
		}
		for at, piece := range pieces(full) {
			c.texts = append(c.texts, entry{piece, refTo(Passage, number), position{uint32(at), uint8(length)}})
		}
	}
	if len(c.texts) > begun {
		c.passages = append(c.passages, passage{source: Telling, film: film})
	}
}

func (c *catalogue) addPassage(w passageText) {
	c.texts = append(c.texts, entry{text: w.text, ref: refTo(Passage, len(c.passages))})
	c.passages = append(c.passages, w.passage)
}
