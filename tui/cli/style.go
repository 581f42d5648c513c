package cli

import (
	"fmt"
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/colorprofile"

	"previously/tui/look"
	"previously/tui/markdown"
)

// Widths, in cells.
const (
	usualWidth = 80 // of a terminal that does not tell its own
	minWidth   = 20 // in narrower terminals the terminal breaks the lines
)

// printMarkdown writes Markdown as it is, or styled where standard output is a
// terminal, in as many colours as that one has and the theme allows.
func (s *session) printMarkdown(source string, c config) error {
	width, terminal := s.terminal()
	if !terminal {
		return s.print(source)
	}
	style := terminalStyle(look.UTF8(s.environ), c.Theme)
	styled, err := markdown.New(style).Render(source, min(max(width, minWidth), c.Measure))
	if err != nil {
		return err
	}
	return s.printStyled(trimLines(styled))
}

// printStyled writes text in as many colours and styles as standard output can
// show.
func (s *session) printStyled(text string) error {
	out := colorprofile.NewWriter(s.stdout, s.environ)
	if _, err := out.WriteString(text); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

// trimLines takes off the blanks with which the renderer fills each line up.
func trimLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.Trim(text, "\n")) {
		b.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return b.String()
}

// terminalStyle is the app's style, with headings in a colour of the terminal's
// own 16 that can be read on dark and on light.
func terminalStyle(utf8 bool, theme string) ansi.StyleConfig {
	signs, cyan := look.Unicode, "6"
	if !utf8 {
		signs = look.ASCII
	}
	style := markdown.Style(signs)
	if theme != "mono" {
		style.H1.Color, style.H2.Color = &cyan, &cyan
	}
	return style
}
