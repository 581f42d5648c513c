package recap

import (
	"slices"

	"previously/recap/text"
)

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
	for _, name := range append([]string{entry.Name}, entry.Aliases...) {
		if known == nil || name != known.Name && !slices.Contains(known.Aliases, name) {
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
