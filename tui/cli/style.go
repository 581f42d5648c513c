package cli

import (
	"fmt"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/colorprofile"

	"previously/tui"
)

// Widths, in cells.
const (
	maxWidth = 80
	minWidth = 20 // in narrower terminals the terminal breaks the lines
)

// printMarkdown writes Markdown as it is, or styled where standard output is a
// terminal, in as many colours as that one has.
func (s *session) printMarkdown(markdown string) error {
	width, terminal := s.terminal()
	if !terminal {
		return s.print(markdown)
	}
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(terminalStyle(tui.UTF8(s.environ))),
		glamour.WithWordWrap(min(max(width, minWidth), maxWidth)),
	)
	if err != nil {
		return fmt.Errorf("styling the text: %w", err)
	}
	styled, err := renderer.Render(markdown)
	if err != nil {
		return fmt.Errorf("styling the text: %w", err)
	}
	out := colorprofile.NewWriter(s.stdout, s.environ)
	if _, err := out.WriteString(trimLines(styled)); err != nil {
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

// terminalStyle gives colour to headings alone, and of the terminal's own 16
// one that can be read on dark and on light. A colour or a margin on the
// document would wrap each blank of it in escapes.
func terminalStyle(utf8 bool) ansi.StyleConfig {
	yes, indent, one, cyan := true, uint(2), uint(1), "6"
	bullet, bar, rule := "• ", "│ ", "─"
	if !utf8 {
		bullet, bar, rule = "* ", "| ", "-"
	}
	return ansi.StyleConfig{
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n", Bold: &yes}},
		H1:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: &cyan}},
		H2:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: &cyan}},
		Emph:           ansi.StylePrimitive{Italic: &yes},
		Strong:         ansi.StylePrimitive{Bold: &yes},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: ansi.StylePrimitive{Format: "\n" + strings.Repeat(rule, 8) + "\n"},
		BlockQuote:     ansi.StyleBlock{Indent: &one, IndentToken: &bar},
		List:           ansi.StyleList{LevelIndent: indent},
		Item:           ansi.StylePrimitive{BlockPrefix: bullet},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Underline: &yes},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}},
	}
}
