package look

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
)

// Styles are the styles of the screen. Nothing is told by colour alone.
type Styles struct {
	base   string            // escape that sets ink and paper, "" if they are the terminal's own
	resets *strings.Replacer // replaces each reset with a reset and base

	NoItalics bool // nothing is italic

	Plain, Dim, Strong, Accent, Heading, Side, Key Style

	Underlined          Style // the tab of the current section, and matches in a list
	Match, CurrentMatch Style // matches, and the current match
	News                Style // new, changed, ended
	Quote               Style // quotations, shown if the file itself says nothing
	Message             Style // the app's answer to a key
	Fault               Style // errors
	Alive, Dead, Held   Style // by state

	class, muted, bold map[recap.Class]Style // of a tie
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
	if p.Paper != nil {
		base = ansi.NewStyle().ForegroundColor(p.Ink).BackgroundColor(p.Paper).String()
	}
	s := &Styles{
		base:         base,
		NoItalics:    on.NoItalics,
		resets:       strings.NewReplacer(reset, reset+base, "\x1b[0m", reset+base),
		Plain:        newStyle(lipgloss.NewStyle()),
		Dim:          newStyle(style(p.Dim).Faint(p.Dim == nil)),
		Strong:       newStyle(lipgloss.NewStyle().Bold(true)),
		Accent:       newStyle(style(p.Accent).Bold(true)),
		Heading:      newStyle(style(p.Accent).Bold(true)),
		Side:         newStyle(style(p.Accent)),
		Key:          newStyle(style(p.Accent)),
		Underlined:   newStyle(style(p.Accent).Bold(true).Underline(true)),
		CurrentMatch: newStyle(style(p.Accent).Bold(true).Reverse(true)),
		Match:        newStyle(lipgloss.NewStyle().Reverse(true)),
		News:         newStyle(style(p.Warn).Italic(!on.NoItalics)),
		Message:      newStyle(style(p.Warn).Italic(!on.NoItalics)),
		Quote:        newStyle(style(p.Dim).Faint(p.Dim == nil).Italic(!on.NoItalics)),
		Fault:        newStyle(style(p.Bad)),
		Alive:        newStyle(style(p.Good)),
		Dead:         newStyle(style(p.Dim).Faint(p.Dim == nil)),
		Held:         newStyle(style(p.Warn)),
	}
	s.class = map[recap.Class]Style{
		recap.Bond:     newStyle(style(p.Good)),
		recap.Conflict: newStyle(style(p.Bad)),
		recap.Bargain:  newStyle(style(p.Warn)),
		recap.Unsaid:   s.Dim,
	}
	s.muted, s.bold = make(map[recap.Class]Style), make(map[recap.Class]Style)
	for c, style := range s.class {
		s.muted[c], s.bold[c] = newStyle(style.style.Faint(true)), style.bold()
	}
	return s
}

// OnPaper joins rows into the screen. If the theme has a background of its own, each row
// is padded to width cells. Styled text ends with a reset, so ink and paper are set again
// after each.
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

// State returns the style for the sign and word of a state.
func (s *Styles) State(status recap.Status) Style {
	switch status {
	case recap.Alive:
		return s.Alive
	case recap.Dead:
		return s.Dead
	case recap.PresumedDead, recap.Captive, recap.Fugitive, recap.Missing, recap.Unknown, recap.Untold:
	}
	return s.Held
}

// Class returns the style for the line of a class of ties.
func (s *Styles) Class(c recap.Class) Style { return s.class[c] }

// MutedClass returns the style for a line that is not the selected person's.
func (s *Styles) MutedClass(c recap.Class) Style { return s.muted[c] }

// BoldClass returns the style for the number of a selected person's line.
func (s *Styles) BoldClass(c recap.Class) Style { return s.bold[c] }
