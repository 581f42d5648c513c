package look

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// Look is how everything is drawn: styles, and signs that the terminal has. Equal looks
// draw the same.
type Look struct {
	*Styles
	*Signs
	Ruler
}

// New returns the look of a theme, given by name, on a terminal.
func New(theme string, on Terminal, signs *Signs) Look {
	return Look{newStyles(paletteOf(theme, on), on), signs, Ruler{on.JoinsCharacters}}
}

// Sign returns the sign of a state in its colour.
func (l Look) Sign(s recap.Status) string { return l.State(s).Render(l.Status[s]) }

// SignPrefix returns the sign of a state and a space, to precede a name. It returns ""
// if words replace signs and the state needs none.
func (l Look) SignPrefix(s recap.Status) string {
	if l.Status[s] == "" {
		return ""
	}
	return l.Sign(s) + " "
}

// StateLegend explains the signs of those states for which include returns true, with
// the words in a style. States with the same sign share an entry; states without words
// have none.
func (l Look) StateLegend(words Style, include func(recap.Status) bool) (entries []string) {
	called := map[string]string{}
	var states []recap.Status
	for _, s := range recap.Statuses() {
		sign := l.Status[s]
		switch {
		case !include(s) || s.Words() == "":
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

// ClassLine returns the line that marks a class of ties and the name of the class, in its
// colour.
func (l Look) ClassLine(c recap.Class) string {
	return l.Class(c).Render(strings.Repeat(l.Across[chart.LineOf(c)], 3) + " " + string(c))
}

// WhereLeft returns where a person was left, as of a moment: the fate, or the sentence
// that last names them, styled as a quotation. It returns "" if nothing is known.
func (l Look) WhereLeft(m recap.Moment, p recap.Person) string {
	if p.Quote.Text != "" || p.QuotedWith != "" {
		return l.Quote.Render(l.Spell(m.WhereLeft(p)))
	}
	return p.FateWithoutState()
}

// DimLines dims lines in place and returns them.
func (s *Styles) DimLines(lines []string) []string {
	for i, l := range lines {
		lines[i] = s.Dim.Render(l)
	}
	return lines
}
