package recap

import (
	"cmp"
	"slices"
)

// Parts returns the parts of the films seen; the last one ends with the last film seen.
// If the file names no parts, they are one part without a name.
func (s *Story) Parts() []Part { return s.parts }

// HasParts reports whether the films seen belong to named parts.
func (s *Story) HasParts() bool { return len(s.parts) > 0 && s.parts[len(s.parts)-1].Name != "" }

// PartOf returns the index in [Story.Parts] of the part that a film belongs to.
func (s *Story) PartOf(film int) int {
	i, _ := slices.BinarySearchFunc(s.parts, film, func(p Part, film int) int { return cmp.Compare(p.Last, film) })
	return min(i, len(s.parts)-1)
}

// partsBefore returns a heading that names the parts before a film: "Season 1 to Season
// 3".
func (s *Story) partsBefore(film int) string {
	first, last := s.Films[0].Part, s.Films[film-2].Part
	switch {
	case first == last:
		return last
	case first == "":
		return "Up to " + last
	}
	return first + " to " + last
}

// PartHeading returns the name of a film's part, to head the film with if the one before
// it belongs to another part, before. It is "" if no heading is needed: there is only one
// part, or it goes on.
func (m Moment) PartHeading(film int, before string) string {
	if name := m.story.Films[film-1].Part; name != before && m.story.PartOf(m.film) > 0 {
		return name
	}
	return ""
}

// Part returns the part of the moment's film, ending at that film. ok is false if the
// file names none.
func (m Moment) Part() (p Part, ok bool) {
	if m.film == 0 {
		return Part{}, false
	}
	p = m.story.parts[m.story.PartOf(m.film)]
	p.Last = m.film
	return p, p.Name != ""
}

// ThisPart returns the moment with digest, cards and chapters limited to the part that
// its film belongs to. It returns the same moment if the file names no part.
func (m Moment) ThisPart() Moment {
	if p, ok := m.Part(); ok {
		m.since = p.First
	}
	return m
}

// onlyPart returns the name of the part that the moment is limited to, or "" if it covers
// all.
func (m Moment) onlyPart() string {
	if p, ok := m.Part(); ok && m.since > 0 {
		return p.Name
	}
	return ""
}

// partsUpTo names the parts that end with a film earlier than the moment's, or returns ""
// if none does.
func (m Moment) partsUpTo(film int) string {
	if m.film > film && m.story.parts[m.story.PartOf(film)].Last == film {
		return m.story.partsBefore(film + 1)
	}
	return ""
}
