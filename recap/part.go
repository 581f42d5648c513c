package recap

import (
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

// NumbersOf returns the numbers of the installments that n names: by their labels or, if
// they have none, by their place in the part. For a whole part it returns the first
// installment.
func (s Series) NumbersOf(n Numbering) (numbers []int) {
	for _, p := range s.Parts() {
		part, ok := NumberingOf(p.Name)
		if n.Installment == 0 {
			if ok && part == n {
				numbers = append(numbers, p.First)
			}
			continue
		}
		for number := p.First; number <= p.Last; number++ {
			if s.numbering(number, Numbering{part.Part, number - p.First + 1}) == n {
				numbers = append(numbers, number)
			}
		}
	}
	return numbers
}

// numbering returns the numbering in an installment's label, or place if it has no label.
func (s Series) numbering(number int, place Numbering) Numbering {
	in := &s.Installments[number-1]
	switch labelled, ok := NumberingOf(in.Label); {
	case ok:
		return labelled
	case in.Label != "":
		return Numbering{}
	}
	return place
}
