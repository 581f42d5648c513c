package look

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
)

// Styles are those of the screen; no meaning hangs on colour alone.
type Styles struct {
	base   string            // escape that takes ink and paper, "" where they are the terminal's own
	resets *strings.Replacer // resets to base

	Upright bool // nothing is in italics

	Plain, Dim, Strong, Accent, Heading, Side, Key Style

	Open                    Style // the tab of the section on screen, and what was found in a list
	Match, MatchHere        Style // found text, and that at which one is
	News                    Style // new, changed, ended
	Quote                   Style // what a text says, where the file itself says nothing
	Message                 Style // an answer of the app to a key
	Fault                   Style // what is wrong
	Alive, Dead, Held       Style // by state
	Bond, Conflict, Bargain Style // by class of tie

	muted, bold map[recap.Class]Style
}

func newStyles(p palette, on Terminal) *Styles {
	style := func(c color.Color) lipgloss.Style {
		s := lipgloss.NewStyle()
		if c != nil {
			s = s.Foreground(c)
		}
		return s
	}
	base := ""
	if p.paper != nil {
		base = ansi.NewStyle().ForegroundColor(p.ink).BackgroundColor(p.paper).String()
	}
	s := &Styles{
		base:      base,
		Upright:   on.Upright,
		resets:    strings.NewReplacer(reset, reset+base, "\x1b[0m", reset+base),
		Plain:     newStyle(lipgloss.NewStyle()),
		Dim:       newStyle(style(p.dim).Faint(p.dim == nil)),
		Strong:    newStyle(lipgloss.NewStyle().Bold(true)),
		Accent:    newStyle(style(p.accent).Bold(true)),
		Heading:   newStyle(style(p.accent).Bold(true)),
		Side:      newStyle(style(p.accent)),
		Key:       newStyle(style(p.accent)),
		Open:      newStyle(style(p.accent).Bold(true).Underline(true)),
		MatchHere: newStyle(style(p.accent).Bold(true).Reverse(true)),
		Match:     newStyle(lipgloss.NewStyle().Reverse(true)),
		News:      newStyle(style(p.warn).Italic(!on.Upright)),
		Message:   newStyle(style(p.warn).Italic(!on.Upright)),
		Quote:     newStyle(style(p.dim).Faint(p.dim == nil).Italic(!on.Upright)),
		Fault:     newStyle(style(p.bad)),
		Alive:     newStyle(style(p.good)),
		Dead:      newStyle(style(p.dim).Faint(p.dim == nil)),
		Held:      newStyle(style(p.warn)),
		Bond:      newStyle(style(p.good)),
		Conflict:  newStyle(style(p.bad)),
		Bargain:   newStyle(style(p.warn)),
		muted:     map[recap.Class]Style{},
		bold:      map[recap.Class]Style{},
	}
	for _, c := range append(recap.Classes(), recap.Unsaid) {
		s.muted[c] = newStyle(s.Class(c).style.Faint(true))
		s.bold[c] = s.Class(c).Bold()
	}
	return s
}

// OnPaper returns the screen, each row painted up to a width, where the theme has a
// background of its own. Whatever is styled ends with a reset, after which ink
// and paper come again.
func (l Look) OnPaper(rows []string, width int) string {
	if l.base == "" {
		return strings.Join(rows, "\n")
	}
	var b strings.Builder
	b.WriteString(l.base)
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		_, _ = l.resets.WriteString(&b, row)
		b.WriteString(strings.Repeat(" ", max(width-l.Width(row), 0)))
	}
	b.WriteString(reset)
	return b.String()
}

const reset = "\x1b[m"

// State returns the style of a state's glyph and word.
func (s *Styles) State(status recap.Status) Style {
	switch status {
	case recap.Alive:
		return s.Alive
	case recap.Dead:
		return s.Dead
	}
	return s.Held
}

// Class returns the style of a tie's line.
func (s *Styles) Class(c recap.Class) Style {
	switch c {
	case recap.Conflict:
		return s.Conflict
	case recap.Bargain:
		return s.Bargain
	case recap.Unsaid:
		return s.Dim
	}
	return s.Bond
}

// Muted returns the style of a tie's line that is not in question.
func (s *Styles) Muted(c recap.Class) Style { return s.muted[c] }

// BoldClass returns the style of the number of a tie's line that is in question.
func (s *Styles) BoldClass(c recap.Class) Style { return s.bold[c] }
