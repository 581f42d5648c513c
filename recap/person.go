package recap

import (
	"cmp"
	"slices"

	"previously/recap/text"
)

// Person is a character as known at the end of a film.
type Person struct {
	ID         string   `json:"-"` // never shown
	Name       string   `json:"name"`
	Aliases    []string `json:"aliases,omitempty"` // every other name by which they are known
	Actors     Actors   `json:"-"`                 // see [Person.MarshalJSON]
	KnownFor   []string `json:"known_for,omitempty"`
	Role       string   `json:"role,omitempty"`
	Side       string   `json:"side,omitempty"`
	Status     Status   `json:"status"`
	Since      int      `json:"since"`         // film that brought them into this state
	Was        Status   `json:"was,omitempty"` // the previous state, if this film changed it
	Fate       string   `json:"fate,omitempty"`
	Quote      Quote    `json:"last_named,omitzero"`       // if no fate is told: the last sentence that names them
	QuotedWith string   `json:"last_named_with,omitempty"` // in a list, instead of Quote: somebody above with the same sentence
	First      int      `json:"first"`                     // film of their first appearance
	Last       int      `json:"last"`                      // film that last said something about them
	New        bool     `json:"new,omitempty"`
	Changed    []string `json:"changed,omitempty"` // what this film changed: "status", "side", "role", "name", "actor"
}

// person is a character across all films seen, with one state for each film that says
// something about them.
type person struct {
	id         string
	number     int // in the order of first appearance
	states     []state
	mergedInto *person   // whom they turned out to be, or nil
	mergedFilm int       // the film that revealed it
	masks      []*person // people who turned out to be this one
	pairs      []*pair   // current and past ones that they are in
}

// state is a person as one film left them. place is their index in the film's cast, which
// is in order of importance.
type state struct {
	film, place int
	fateFilm    int // film that told the fate, or 0
	Person
}

// at returns the person's latest state by the end of film k, or nil.
func (p *person) at(k int) *state {
	n, _ := slices.BinarySearchFunc(p.states, k+1, func(st state, k int) int { return cmp.Compare(st.film, k) })
	if n == 0 {
		return nil
	}
	return &p.states[n-1]
}

// identity returns the person that p is known to be by the end of film k. The chain is
// short: recap/file limits how many ids may turn out to be one person.
func (p *person) identity(k int) *person {
	for p.mergedInto != nil && p.mergedFilm <= k {
		p = p.mergedInto
	}
	return p
}

func (t *storyBuilder) addCast(film int, cast []CastEntry) {
	for i := range cast {
		entry := &cast[i]
		p := t.byID[entry.ID]
		if p == nil {
			p = &person{id: entry.ID, number: len(t.people)}
			t.byID[entry.ID] = p
			t.people = append(t.people, p)
		}
		t.addNames(film, entry, p.identity(film).at(film))
		if entry.SameAs == "" {
			p.identity(film).update(film, i, entry)
		}
	}
	t.mergePeople(film, cast)
}

// addNames adds the names in an entry that are new for the person. known is their state
// so far, nil if they are new themselves.
func (t *storyBuilder) addNames(film int, entry *CastEntry, known *state) {
	if known == nil {
		addNamesOf(t.names, film, entry)
		return
	}
	for _, name := range append([]string{entry.Name}, entry.Aliases...) {
		if name != known.Name && !slices.Contains(known.Aliases, name) {
			t.names.Add(name, text.NameOwner{ID: entry.ID, From: film})
		}
	}
}

// update adds what an entry says to what was known about the person before.
func (p *person) update(film, place int, entry *CastEntry) {
	now := state{Person: Person{ID: p.id, First: film, Status: Alive, Since: film, New: true}}
	if known := p.at(film); known != nil {
		now = *known
	}
	now.update(film, place, entry)
	if n := len(p.states); n > 0 && p.states[n-1].film == film { // two entries for one person
		p.states[n-1] = now
		return
	}
	p.states = append(p.states, now)
}

// update updates the state with what an entry of the film says. If two entries turn out
// to be for one person, the more important place counts.
func (now *state) update(film, place int, entry *CastEntry) {
	if now.film == film {
		place = min(now.place, place)
	} else if now.film > 0 {
		now.clearNews()
	}
	now.film, now.place, now.Last = film, place, film
	now.rename(entry.Name)
	now.Aliases = union(now.Aliases, now.Name, entry.Aliases...)
	now.KnownFor = union(now.KnownFor, "", entry.KnownFor...)
	now.recast(entry.Actors)
	now.change("role", &now.Role, entry.Role)
	now.change("side", &now.Side, entry.Side)
	if entry.Status != "" && entry.Status != now.Status {
		now.Since = film
		if !now.New && now.Was == "" {
			now.Was = now.Status
		}
		now.change("status", (*string)(&now.Status), string(entry.Status))
	}
	if entry.Fate != "" {
		now.Fate, now.fateFilm = entry.Fate, film
	}
}

// clearNews clears the marks of news: what a film said becomes what was known before.
func (p *Person) clearNews() { p.New, p.Changed, p.Was = false, nil, "" }

// rename gives the person another name; the old one stays as an alias.
func (p *Person) rename(name string) {
	if name == "" || name == p.Name {
		return
	}
	if old := p.Name; old != "" {
		p.Aliases = union(p.Aliases, name, old)
	}
	if slices.Contains(p.Aliases, name) {
		p.Aliases = slices.DeleteFunc(slices.Clone(p.Aliases), func(a string) bool { return a == name })
	}
	p.change("name", &p.Name, name)
}

// change sets a field if the entry gives a value, and notes a change if it already had
// one.
func (p *Person) change(what string, field *string, value string) {
	if value == "" || value == *field {
		return
	}
	known := *field != ""
	*field = value
	if known {
		p.noteChange(what)
	}
}

// recast sets who plays the person. It is news only if none of them played the person
// before.
func (p *Person) recast(actors Actors) {
	if len(actors) == 0 {
		return
	}
	if len(p.Actors) > 0 && !slices.ContainsFunc(actors, func(a string) bool { return slices.Contains(p.Actors, a) }) {
		p.noteChange("actor")
	}
	p.Actors = actors
}

// noteChange records what a film changed about a person who was known before.
func (p *Person) noteChange(what string) {
	if !p.New {
		p.Changed = union(p.Changed, "", what)
	}
}

// union appends to list the strings of more that it lacks, apart from not. A person's
// states share one list, each seeing as much of it as there was by then: only the latest
// state, of which there is one, appends to it.
func union(list []string, not string, more ...string) []string {
	for _, m := range more {
		if m != not && !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}

// Person returns the person with the id. ok is false if nobody has it by then. If the id
// has turned out to be somebody else's, it returns that person.
func (m Moment) Person(id string) (p Person, ok bool) {
	known := m.personByID(id)
	if known == nil {
		return Person{}, false
	}
	st := known.at(m.film)
	return m.withQuote(st.asOf(m.film), st), true
}

// personByID returns the person with the id, or nil if nobody has it by then.
func (m Moment) personByID(id string) *person {
	p := m.story.byID[id]
	if p == nil {
		return nil
	}
	if p = p.identity(m.film); p.at(m.film) == nil {
		return nil
	}
	return p
}

// asOf returns the person at the end of film k, without marks of news if an earlier film
// left the state.
func (now *state) asOf(k int) Person {
	p := now.Person
	p.Aliases, p.KnownFor, p.Actors = slices.Clip(p.Aliases), slices.Clip(p.KnownFor), slices.Clip(p.Actors)
	if now.film < k {
		p.clearNews()
	}
	return p
}

// Cast returns all people known: first the film's own cast in its order of importance,
// then the others, most recently mentioned first.
func (m Moment) Cast() []Person {
	ranked := m.rankedStates()
	people := make([]Person, len(ranked))
	for i, r := range ranked {
		people[i] = m.withQuote(r.asOf(m.film), r.state)
	}
	return people
}

// rankedState is a state with what it is sorted by.
type rankedState struct {
	*state
	number int
	order  int64 // low for the important
}

// rankedStates returns the states of all people known, in the order of [Moment.Cast].
func (m Moment) rankedStates() []rankedState {
	known := make([]rankedState, 0, len(m.story.people))
	for _, p := range m.story.people {
		if p.mergedInto != nil && p.mergedFilm <= m.film {
			continue
		}
		if st := p.at(m.film); st != nil {
			known = append(known, p.rankState(st, m.film))
		}
	}
	slices.SortFunc(known, rankedState.compare)
	return known
}

// rankState returns a state of the person with its importance at the end of film k.
func (p *person) rankState(st *state, k int) rankedState {
	return rankedState{st, p.number, int64(k-st.film)<<32 + int64(st.place)}
}

// compare sorts by importance, then by first appearance; no two people compare as equal.
func (r rankedState) compare(o rankedState) int {
	return cmp.Or(cmp.Compare(r.order, o.order), cmp.Compare(r.number, o.number))
}

// ranks returns each person's index in the cast, by person number.
func (m Moment) ranks() []int {
	ranks := make([]int, len(m.story.people))
	for i, r := range m.rankedStates() {
		ranks[r.number] = i
	}
	return ranks
}

// Group is a side and the people on it.
type Group struct {
	Side   string   `json:"side,omitempty"`
	People []Person `json:"people"`
}

// BySide groups people by side, in the order of each side's most important member. People
// without a side come last.
func BySide(people []Person) []Group {
	var groups []Group
	at := map[string]int{} // sides → groups
	for _, p := range people {
		i, known := at[p.Side]
		if !known {
			i = len(groups)
			at[p.Side] = i
			groups = append(groups, Group{Side: p.Side})
		}
		groups[i].People = append(groups[i].People, p)
	}
	if i, known := at[""]; known {
		groups = slices.Concat(groups[:i], groups[i+1:], groups[i:i+1])
	}
	return groups
}
