package look

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is how a text looks. A frame puts some hundred texts into styles, so
// that the escapes are made once, and not each time from all that a style of
// Lip Gloss could ask for.
type Style struct {
	style         lipgloss.Style
	before, after string
}

func newStyle(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{s, before, after}
}

// Render returns the text in the style. What is more than one line is set as Lip Gloss
// has it.
func (s Style) Render(text string) string {
	if strings.ContainsAny(text, "\n\r\t") {
		return s.style.Render(text)
	}
	return s.before + text + s.after
}

// Bold returns the style in bold type.
func (s Style) Bold() Style { return newStyle(s.style.Bold(true)) }

// Range puts cells of a text into the style.
func (s Style) Range(from, to int) lipgloss.Range { return lipgloss.NewRange(from, to, s.style) }

// Lipgloss returns the style as the library has it.
func (s Style) Lipgloss() lipgloss.Style { return s.style }
