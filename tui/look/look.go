package look

import "previously/recap"

// Look is how everything is drawn: styles, and signs that the terminal has. Equal
// looks draw alike.
type Look struct {
	*Styles
	*Signs
	Measure
}

// New is the look of a theme, by its name, on a terminal.
func New(theme string, on Terminal, signs *Signs) Look {
	return Look{newStyles(paletteOf(theme, on), on), signs, Measure{on.Joins}}
}

// Sign is the sign of a state in its colour.
func (l Look) Sign(s recap.Status) string { return l.State(s).Render(l.Status[s]) }

// Dimmed draws lines dimmed, in place.
func (s *Styles) Dimmed(lines []string) []string {
	for i, l := range lines {
		lines[i] = s.Dim.Render(l)
	}
	return lines
}
