package recap

import (
	"cmp"
	"slices"
)

// mergePeople merges people who turn out to be one person. It comes last in a film, when
// all people of the film exist.
func (t *storyBuilder) mergePeople(film int, cast []CastEntry) {
	if !slices.ContainsFunc(cast, func(e CastEntry) bool { return e.SameAs != "" }) {
		return
	}
	t.hasMergers = true
	m := mergers{t, film, cast, map[string]int{}, map[string]int{}}
	for i := range cast {
		if cast[i].SameAs != "" {
			m.waiting[cast[i].ID] = i
		} else {
			m.placeOf[cast[i].ID] = i
		}
	}
	for i := range cast {
		m.resolve(cast[i].ID)
	}
}

// mergers are the mergers of one film.
type mergers struct {
	*storyBuilder
	film    int
	cast    []CastEntry
	waiting map[string]int // ids still to be merged → places in the cast
	placeOf map[string]int // the other ids → places in the cast
}

// resolve merges the id into whom it turns out to be. If that is somebody who turns out
// to be a third person, that merger comes first.
func (m *mergers) resolve(id string) {
	place, ok := m.waiting[id]
	if !ok {
		return
	}
	delete(m.waiting, id)
	m.resolve(m.cast[place].SameAs)
	m.merge(place, m.cast[place])
}

// merge merges the person of the entry, the mask, into the person it names, the face.
func (m *mergers) merge(place int, entry CastEntry) {
	mask := m.byID[entry.ID].identity(m.film)
	face := m.byID[entry.SameAs].identity(m.film)
	worn, own := mask.at(m.film), face.at(m.film)
	mask.mergedInto, mask.mergedFilm = face, m.film
	face.masks = append(face.masks, mask)
	m.mergePairs(m.film, mask, face)
	if worn == nil { // nobody knew the mask: its name is just another alias
		entry.Aliases = append([]string{entry.Name}, entry.Aliases...)
		entry.Name = ""
		face.update(m.film, place, &entry)
		return
	}
	if own.First == m.film {
		m.unmask(face, *worn)
	}
	entry.Aliases = slices.Concat([]string{worn.Name}, worn.Aliases, entry.Aliases)
	entry.KnownFor = slices.Concat(worn.KnownFor, entry.KnownFor)
	if worn.film > own.film { // last seen as the mask: that state counts
		entry.Status = cmp.Or(entry.Status, worn.Status)
		entry.Side = cmp.Or(entry.Side, worn.Side)
		entry.Fate = cmp.Or(entry.Fate, worn.Fate)
	}
	face.update(m.film, place, &entry)
	now := &face.states[len(face.states)-1]
	now.First = min(now.First, worn.First)
	if len(now.Actors) == 0 {
		now.Actors = worn.Actors
	}
	now.Role = cmp.Or(now.Role, worn.Role)
	now.Side, now.Fate, now.fateFilm = cmp.Or(now.Side, worn.Side), cmp.Or(now.Fate, worn.Fate), cmp.Or(now.fateFilm, worn.fateFilm)
}

// unmask makes a face that first appears in this film a continuation of the mask: it is
// nobody new, and what its entry leaves open stays as it was.
func (m *mergers) unmask(face *person, worn state) {
	i, ok := m.placeOf[face.id]
	if !ok {
		return
	}
	worn.ID = face.id
	worn.update(m.film, i, &m.cast[i])
	face.states = []state{worn}
}

// mergePairs hands the pairs of the mask over to the face, the person it is from this
// film on. A pair of the two themselves ends.
func (t *storyBuilder) mergePairs(film int, mask, face *person) {
	for _, p := range mask.pairs {
		if p.until != 0 {
			continue
		}
		other := p.other(face, film)
		delete(t.pairAt, pairKey(mask, other))
		own := t.pairAt[pairKey(face, other)]
		switch {
		case other == face:
			p.until = film
		case own == nil:
			t.pairAt[pairKey(face, other)] = p
			p.topics = nil // the ids have changed
			face.pairs = append(face.pairs, p)
		default:
			t.unite(film, p, own, face, other)
		}
	}
}

// unite replaces two pairs that turn out to be of the same two people with one.
func (t *storyBuilder) unite(film int, p, own *pair, face, other *person) {
	p.until, own.until = film, film
	delete(t.pairAt, pairKey(face, other))
	past := []*pair{p, own}
	if own.order < p.order {
		past = []*pair{own, p}
	}
	t.pairOf(film, face, other).unitedFrom = past
}
