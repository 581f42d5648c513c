package file

import (
	"slices"

	"previously/recap"
	"previously/recap/strict"
)

// Limits on what a file may say about one person under all their ids: each film that
// mentions them looks through all of it, and a merger copies it.
const (
	maxNames = 100
	maxWorks = 100 // in known_for
	maxIDs   = 20
)

// somebody is what the file has told about a person so far.
type somebody struct {
	ids          int
	names, works []string
}

// identities maps ids to whom they have turned out to be by now.
type identities map[string]string

// of returns the id of the person that an id has turned out to be. It shortens the chain
// for the next time, because a chain can be as long as the file has ids.
func (same identities) of(id string) string {
	self := id
	for next, merged := same[self]; merged; next, merged = same[self] {
		self = next
	}
	for id != self {
		id, same[id] = same[id], self
	}
	return self
}

// introduce adds what an entry gives to what is known about the person.
func (c *checker) introduce(p string, entry *recap.CastEntry) {
	who := c.people[c.same.of(entry.ID)]
	names, works := len(who.names), len(who.works)
	if entry.Name != "" {
		who.names = collect(who.names, maxNames, entry.Name)
	}
	who.names = collect(who.names, maxNames, entry.Aliases...)
	who.works = collect(who.works, maxWorks, entry.KnownFor...)
	c.checkPersonLimits(p, entry.ID, who, names, works)
}

// checkActors checks that the actors of a person fit where one name does, because they
// are shown together.
func (c *checker) checkActors(p string, entry *recap.CastEntry) {
	if len(entry.Actors.String()) > maxNameBytes {
		c.Errorf(p+".actor", "the actors of %s together are longer than the %s bytes that a name may have; keep those that matter",
			strict.Secret(entry.ID), strict.Number(maxNameBytes))
	}
}

// mergePeople merges what is known about two people.
func (c *checker) mergePeople(p, mask, face string) {
	from, who := c.same.of(mask), c.same.of(face)
	old, one := c.people[from], c.people[who]
	c.same[from] = who
	if old == nil || one == nil { // an id that was refused
		return
	}
	names, works := max(len(old.names), len(one.names)), max(len(old.works), len(one.works))
	one.names = collect(one.names, maxNames, old.names...)
	one.works = collect(one.works, maxWorks, old.works...)
	c.checkPersonLimits(p, face, one, names, works)
	ids := max(old.ids, one.ids)
	if one.ids += old.ids; ids <= maxIDs && one.ids > maxIDs {
		c.Errorf(p+".same_as", "more than %s ids turn out to be %s; give one person one id", strict.Number(maxIDs), strict.Secret(face))
	}
}

// checkPersonLimits reports a limit when it is first exceeded. names and works are how
// many there were before.
func (c *checker) checkPersonLimits(p, id string, who *somebody, names, works int) {
	if names <= maxNames && len(who.names) > maxNames {
		c.Errorf(p+".aliases", "more than %s names for %s so far; keep those that matter", strict.Number(maxNames), strict.Secret(id))
	}
	if works <= maxWorks && len(who.works) > maxWorks {
		c.Errorf(p+".known_for", "more than %s works that %s is known for so far; keep those that matter", strict.Number(maxWorks), strict.Secret(id))
	}
}

// collect appends those of more that list lacks, up to one beyond the limit.
func collect(list []string, limit int, more ...string) []string { //nolint:unparam // the two limits need not stay alike
	for _, m := range more {
		if len(list) <= limit && !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}
