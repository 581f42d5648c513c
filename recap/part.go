package recap

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Part is a run of installments that belong together, such as a season.
type Part struct {
	Name        string // "" for those before the first that the file names
	First, Last int    // installments by number, from 1
}

// DefaultPart is what parts are called where their names do not say.
const DefaultPart = "part"

// Word returns what such a part is called: "season" of "Season 2".
func (p Part) Word() string {
	word, number, _ := strings.Cut(p.Name, " ")
	if n, _ := digits(number); n == "" || n != number || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return DefaultPart
	}
	return strings.ToLower(word)
}

// addPart returns the parts with an installment more, which names its part or is one of
// the part before.
func addPart(parts []Part, number int, name string) []Part {
	if n := len(parts); n > 0 && (name == "" || name == parts[n-1].Name) {
		parts[n-1].Last = number
		return parts
	}
	return append(parts, Part{name, number, number})
}

// Parts returns all parts of the series in their order, one that has no name where the
// file names none. Like titles they may tell too much: whoever shows them goes no
// further than the viewer has gone.
func (s Series) Parts() (parts []Part) {
	for i := range s.Installments {
		parts = addPart(parts, i+1, s.Installments[i].Part)
	}
	return parts
}

// partOf returns the name of the part to which an installment belongs.
func (s Series) partOf(number int) string {
	for ; number > 0; number-- {
		if name := s.Installments[number-1].Part; name != "" {
			return name
		}
	}
	return ""
}

// Parts returns the parts of the films seen, the last as far as it has been seen. There
// is one without a name where the file names none.
func (s *Story) Parts() []Part { return s.parts }

// Parted reports whether the films seen belong to parts.
func (s *Story) Parted() bool { return len(s.parts) > 0 && s.parts[len(s.parts)-1].Name != "" }

// PartOf returns the place among [Story.Parts] of the part to which a film belongs.
func (s *Story) PartOf(film int) int {
	i, _ := slices.BinarySearchFunc(s.parts, film, func(p Part, film int) int { return cmp.Compare(p.Last, film) })
	return min(i, len(s.parts)-1)
}

// partsBefore returns the names of the parts before a film, as a heading.
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

// partsUpTo names the parts that end with a film, where that is an earlier one than the moment's;
// "" where none does.
func (m Moment) partsUpTo(film int) string {
	if m.film > film && m.story.parts[m.story.PartOf(film)].Last == film {
		return m.story.partsBefore(film + 1)
	}
	return ""
}

// nameParts says of each telling of a film which part begins with it, where there are several.
func (m Moment) nameParts(told []Telling) {
	if m.film == 0 || m.since > 0 || m.story.PartOf(m.film) == 0 {
		return
	}
	before := ""
	for i := range told {
		t := &told[i]
		part := m.story.parts[m.story.PartOf(t.Film)]
		if !t.Whole() && part.Name != before {
			t.Part = part.Name
		}
		before = part.Name
	}
}

// only returns the part of which alone the moment tells, "" where it tells of all.
func (m Moment) only() string {
	if p, ok := m.Part(); ok && m.since > 0 {
		return p.Name
	}
	return ""
}

// Part returns the part to which the moment's film belongs, up to that film. ok is false
// where the file names none.
func (m Moment) Part() (p Part, ok bool) {
	if m.film == 0 {
		return Part{}, false
	}
	p = m.story.parts[m.story.PartOf(m.film)]
	p.Last = m.film
	return p, p.Name != ""
}
