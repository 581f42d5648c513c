package look

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// Look is how everything is drawn: styles, and signs that the terminal has. Equal
// looks draw alike.
type Look struct {
	*Styles
	*Signs
	Measure
}

// New returns the look of a theme, by its name, on a terminal.
func New(theme string, on Terminal, signs *Signs) Look {
	return Look{newStyles(paletteOf(theme, on), on), signs, Measure{on.Joins}}
}

// Sign returns the sign of a state in its colour.
func (l Look) Sign(s recap.Status) string { return l.State(s).Render(l.Status[s]) }

// Lead returns the sign of a state and a blank, before a name; "" where words take the
// place of signs and there is nothing to say.
func (l Look) Lead(s recap.Status) string {
	if l.Status[s] == "" {
		return ""
	}
	return l.Sign(s) + " "
}

// StateSigns says what the signs of states mean, of those to be explained, in words of a
// style. States of one sign share an entry, and one of which nothing is told has none.
func (l Look) StateSigns(words Style, explained func(recap.Status) bool) (entries []string) {
	called := map[string]string{}
	var states []recap.Status
	for _, s := range recap.Statuses() {
		sign := l.Status[s]
		switch {
		case !explained(s) || s.Words() == "":
		case called[sign] != "":
			called[sign] += " or " + s.Words()
		default:
			called[sign] = s.Words()
			states = append(states, s)
		}
	}
	for _, s := range states {
		entries = append(entries, l.Sign(s)+" "+words.Render(called[l.Status[s]]))
	}
	return entries
}

// ClassLine returns the line by which a class of ties is known, in its colour, and its name.
func (l Look) ClassLine(c recap.Class) string {
	return l.Class(c).Render(strings.Repeat(l.Across[chart.LineOf(c)], 3) + " " + string(c))
}

// Left returns where a person was left, as of a moment: the fate, or the sentence that names
// them last, which looks like the quotation that it is. "" is nothing known.
func (l Look) Left(m recap.Moment, p recap.Person) string {
	if p.Quote.Text != "" || p.Beside != "" {
		return l.Quote.Render(l.Words(m.Left(p)))
	}
	return p.FateBeside()
}

// Dimmed draws lines dimmed, in place.
func (s *Styles) Dimmed(lines []string) []string {
	for i, l := range lines {
		lines[i] = s.Dim.Render(l)
	}
	return lines
}
