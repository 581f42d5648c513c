package recap

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Part is a run of installments that belong together, such as a season.
type Part struct {
	Name        string // "" for installments before the first named part
	First, Last int    // installments by number, from 1
}

// DefaultPart is the word for parts whose names do not contain one.
const DefaultPart = "part"

// Word returns what kind of part it is: "season" for "Season 2".
func (p Part) Word() string {
	word, number, _ := strings.Cut(p.Name, " ")
	if n, _ := digits(number); n == "" || n != number || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return DefaultPart
	}
	return strings.ToLower(word)
}

// addPart returns the parts with one more installment. It continues the last part unless
// name is a different one.
func addPart(parts []Part, number int, name string) []Part {
	if n := len(parts); n > 0 && (name == "" || name == parts[n-1].Name) {
		parts[n-1].Last = number
		return parts
	}
	return append(parts, Part{name, number, number})
}

// Parts returns all parts of the series in order; if the file names none, they are one
// part without a name. Like titles, the names can be spoilers: show none that the viewer
// has not reached.
func (s Series) Parts() (parts []Part) {
	for i := range s.Installments {
		parts = addPart(parts, i+1, s.Installments[i].Part)
	}
	return parts
}

// partOf returns the name of the part that an installment belongs to, or "".
func (s Series) partOf(number int) string {
	for ; number > 0; number-- {
		if name := s.Installments[number-1].Part; name != "" {
			return name
		}
	}
	return ""
}

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

// partsUpTo names the parts that end with a film earlier than the moment's, or returns ""
// if none does.
func (m Moment) partsUpTo(film int) string {
	if m.film > film && m.story.parts[m.story.PartOf(film)].Last == film {
		return m.story.partsBefore(film + 1)
	}
	return ""
}

// nameParts sets the part on each telling of a film that begins one, if there are several
// parts.
func (m Moment) nameParts(told []Telling) {
	if m.film == 0 || m.since > 0 || m.story.PartOf(m.film) == 0 {
		return
	}
	before := ""
	for i := range told {
		t := &told[i]
		part := m.story.parts[m.story.PartOf(t.Film)]
		if !t.IsOneText() && part.Name != before {
			t.Part = part.Name
		}
		before = part.Name
	}
}

// onlyPart returns the name of the part that the moment is limited to, or "" if it covers
// all.
func (m Moment) onlyPart() string {
	if p, ok := m.Part(); ok && m.since > 0 {
		return p.Name
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
