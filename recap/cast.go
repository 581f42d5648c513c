package recap

import "slices"

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

// StateSince returns the person's state in words, as [Person.State] does, with the film
// that brought it about if that is an earlier one. title writes the film's name.
func (m Moment) StateSince(p Person, title func(string) string) string {
	state := p.State()
	if state != "" && p.Since < m.film {
		state += " since " + title(m.story.Films[p.Since-1].Name())
	}
	return state
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

// state returns a person's state at the moment, or the zero state if nobody has the id.
func (m Moment) state(id string) *state {
	if p := m.personByID(id); p != nil {
		return p.at(m.film)
	}
	return &state{}
}

// nameOf returns the name of the person with the id, or "" if nobody has it by then.
func (m Moment) nameOf(id string) string {
	p, _ := m.Person(id)
	return p.Name
}

// Group is a side and the people on it.
type Group struct {
	Side   string   `json:"side,omitempty"`
	People []Person `json:"people"`
}

// Heading returns the heading of the group in a list of that many groups: its side or, for
// people without one, [NoSideHeading]. It is "" if nobody has a side.
func (g Group) Heading(groups int) string {
	if g.Side == "" && groups > 1 {
		return NoSideHeading
	}
	return g.Side
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
