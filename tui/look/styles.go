package look

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
)

// Styles are those of the screen. The default one uses the terminal's own
// 16 colours and paints no background; no meaning hangs on colour alone. Who asks
// for dark or light by name gets it on any terminal: these two bring the
// background that their colours are made for.
type Styles struct {
	base   string            // escape that takes ink and paper, "" where they are the terminal's own
	resets *strings.Replacer // resets to base

	Plain, Dim, Strong, Accent, Heading, Side, Key Style

	Open                    Style // the tab of the section on screen, and what was found in a list
	Match, MatchHere        Style // found text, and that at which one is
	News                    Style // new, changed, ended
	Message                 Style // an answer of the app to a key
	Fault                   Style // what is wrong
	Alive, Dead, Held       Style // by state
	Bond, Conflict, Bargain Style // by class of tie
}

// palette is what themes differ in; a nil colour leaves the terminal's own. A
// theme without a colour for dim text has it faint: "bright black" is the very
// background in some of the palettes that people use.
type palette struct {
	accent, dim, good, bad, warn color.Color

	ink, paper color.Color // both or none
}

func newStyles(p palette) *Styles {
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
	return &Styles{
		base:      base,
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
		News:      newStyle(style(p.warn).Italic(true)),
		Message:   newStyle(style(p.warn).Italic(true)),
		Fault:     newStyle(style(p.bad)),
		Alive:     newStyle(style(p.good)),
		Dead:      newStyle(style(p.dim).Faint(p.dim == nil)),
		Held:      newStyle(style(p.warn)),
		Bond:      newStyle(style(p.good)),
		Conflict:  newStyle(style(p.bad)),
		Bargain:   newStyle(style(p.warn)),
	}
}

// Themes lists the names of the themes; the first one is the default.
func Themes() []string { return []string{"terminal", "dark", "light", "mono"} }

// stylesOf are the styles of a theme by its name. The terminal's own comes in two: the bright half of the
// 16 colours reads on a dark background, the other half on a light one.
func stylesOf(theme string, dark bool) *Styles {
	switch theme {
	case "dark":
		return newStyles(palette{
			accent: lipgloss.Color("#8ab4f8"), dim: lipgloss.Color("#8a919e"), good: lipgloss.Color("#8fc99a"),
			bad: lipgloss.Color("#f28b82"), warn: lipgloss.Color("#e8c26a"),
			ink: lipgloss.Color("#d7dae0"), paper: lipgloss.Color("#16181d"),
		})
	case "light":
		return newStyles(palette{
			accent: lipgloss.Color("#1a56b0"), dim: lipgloss.Color("#5f6672"), good: lipgloss.Color("#1d6b34"),
			bad: lipgloss.Color("#b3261e"), warn: lipgloss.Color("#7a5200"),
			ink: lipgloss.Color("#24272d"), paper: lipgloss.Color("#faf9f6"),
		})
	case "mono":
		return newStyles(palette{})
	}
	if dark {
		return newStyles(palette{
			accent: lipgloss.BrightCyan, good: lipgloss.BrightGreen,
			bad: lipgloss.BrightRed, warn: lipgloss.BrightYellow,
		})
	}
	return newStyles(palette{
		accent: lipgloss.Blue, good: lipgloss.Green,
		bad: lipgloss.Red, warn: lipgloss.Magenta,
	})
}

// OnPaper is the screen, each row painted up to a width, where the theme has a
// background of its own. Whatever is styled ends with a reset, after which ink
// and paper come again.
func (s *Styles) OnPaper(rows []string, width int) string {
	if s.base == "" {
		return strings.Join(rows, "\n")
	}
	var b strings.Builder
	b.WriteString(s.base)
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		_, _ = s.resets.WriteString(&b, row)
		b.WriteString(strings.Repeat(" ", max(width-Width(row), 0)))
	}
	b.WriteString(reset)
	return b.String()
}

const reset = "\x1b[m"

// State is the style of a state's glyph and word.
func (s *Styles) State(status recap.Status) Style {
	switch status {
	case recap.Alive:
		return s.Alive
	case recap.Dead:
		return s.Dead
	}
	return s.Held
}

// Class is the style of a tie's line.
func (s *Styles) Class(c recap.Class) Style {
	switch c {
	case recap.Conflict:
		return s.Conflict
	case recap.Bargain:
		return s.Bargain
	}
	return s.Bond
}
