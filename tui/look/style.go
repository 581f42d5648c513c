package look

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is how a text looks. A frame styles a few hundred texts, so the escapes are made
// once. Lip Gloss would work them out for each text from everything a style can hold.
type Style struct {
	style         lipgloss.Style
	before, after string
}

func newStyle(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{s, before, after}
}

// Render returns the text in the style. Text with line breaks or tabs is left to Lip
// Gloss.
func (s Style) Render(text string) string {
	if strings.ContainsAny(text, "\n\r\t") {
		return s.style.Render(text)
	}
	return s.before + text + s.after
}

// bold returns the style in bold type.
func (s Style) bold() Style { return newStyle(s.style.Bold(true)) }

// Range returns the style applied to the cells in [from, to).
func (s Style) Range(from, to int) lipgloss.Range { return lipgloss.NewRange(from, to, s.style) }

// Lipgloss returns the style for Lip Gloss.
func (s Style) Lipgloss() lipgloss.Style { return s.style }
