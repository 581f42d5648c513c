package recap

import (
	"slices"

	"previously/recap/text"
)

// Names finds people in a text by the names under which they are known at a
// moment. Any number of goroutines may use it.
type Names struct{ moment Moment }

// Names recognises everybody who is known, by full name, by alias, and by any
// capitalised word of these that belongs to one person alone.
func (m Moment) Names() *Names { return &Names{m} }

// In lists the ids of the people whom the text names, in the order in which
// they come, each once.
func (n *Names) In(told string) []string {
	var ids []string
	words := text.Words(told)
	for i := 0; i < len(words); {
		id, length := n.longest(words[i:])
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		i += max(1, length)
	}
	return ids
}

// longest is the longest name known by now with which the words begin. The id
// is "" where several people share the name: it tells nobody apart.
func (n *Names) longest(words []text.Word) (id string, length int) {
	for name := range n.moment.story.names.Begin(words) {
		if owner, known := n.owner(name); known {
			id, length = owner, len(name.Words)
		}
	}
	return id, length
}

// owner is who alone has the name by now.
func (n *Names) owner(name *text.IndexedName) (id string, known bool) {
	for _, o := range name.Owners {
		if o.From > n.moment.film {
			continue
		}
		switch self := n.moment.story.byID[o.ID].identity(n.moment.film).id; {
		case !known:
			id, known = self, true
		case self != id:
			return "", true
		}
	}
	return id, known
}

// addEntry adds the names that a cast entry gives in a film.
func addEntry(names text.NameIndex, film int, entry *CastEntry) {
	owner := text.NameOwner{ID: entry.ID, From: film}
	names.Add(entry.Name, owner)
	for _, name := range entry.Aliases {
		names.Add(name, owner)
	}
}
