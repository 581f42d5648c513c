package cli

import (
	"fmt"
	"strings"

	"charm.land/fang/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"previously/recap/text"
	"previously/tui/look"
	"previously/tui/markdown"
)

// Widths, in cells.
const (
	defaultWidth = 80 // of a terminal that does not report its own
	minWidth     = 20 // a narrower terminal breaks the lines itself
)

// printMarkdown writes Markdown as it is or, if standard output is a terminal, styled in
// as many colours as that has and the theme allows.
func (s *session) printMarkdown(source string, c config) error {
	width, terminal := s.terminal()
	if !terminal {
		return s.print(source)
	}
	l := s.look(c.Theme)
	lines := markdown.New(markdownStyle(l), l.Ruler).Lines(s.spell(source), min(max(width, minWidth), c.Measure))
	return s.printStyled(strings.Join(lines, "\n") + "\n")
}

// spell returns a text in letters that standard output can show, if it is a terminal.
func (s *session) spell(words string) string {
	if _, terminal := s.terminal(); !terminal || look.IsUTF8(s.environ) {
		return words
	}
	return text.ASCII(words)
}

// printStyled writes text in as many colours and styles as standard output can
// show.
func (s *session) printStyled(styled string) error {
	out := &colorprofile.Writer{Forward: s.stdout, Profile: look.Profile(s.stdout, s.environ)}
	if _, err := out.WriteString(styled); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

// look returns the look of standard output, without a query to the terminal. Unless the
// environment tells the background, the colours are readable on both dark and light.
func (s *session) look(theme string) look.Look {
	terminal, signs := look.TerminalOf(s.environ), look.Unicode
	terminal.FewColours = look.Profile(s.stdout, s.environ) < colorprofile.ANSI256
	if !look.IsUTF8(s.environ) {
		signs = look.ASCII
	}
	if look.HasBackground(theme) { // its colours need that background
		theme = ""
	}
	return look.New(theme, terminal, signs)
}

// markdownStyle returns the app's style, with headings in colour.
func markdownStyle(l look.Look) ansi.StyleConfig {
	style := markdown.Style(l)
	if accent := l.Accent.Lipgloss().GetForeground(); accent != (lipgloss.NoColor{}) {
		colour := fmt.Sprint(accent)
		style.H1.Color, style.H2.Color = &colour, &colour
	}
	return style
}

// helpColors returns the app's colours for the help. The text itself has none.
func (s *session) helpColors(lipgloss.LightDarkFunc) fang.ColorScheme {
	l := s.look("")
	accent, good, dim := l.Accent.Lipgloss().GetForeground(), l.Alive.Lipgloss().GetForeground(), l.Dim.Lipgloss().GetForeground()
	return fang.ColorScheme{
		Title: accent, Program: accent, Command: accent, Flag: good,
		QuotedString: good, Comment: dim, DimmedArgument: dim, FlagDefault: dim,
	}
}
