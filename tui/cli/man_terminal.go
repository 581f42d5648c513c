package cli

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

// terminalManual returns the manual page as man shows it, for a terminal of width cells,
// so that it can be read on systems without man.
func terminalManual(root *cobra.Command, width int, spell func(string) string) string {
	m := &terminalWriter{spell: spell, width: min(max(width, minWidth), maxManualWidth)}
	writeManual(m, root)
	return strings.TrimPrefix(m.out.String(), "\n")
}

const (
	maxManualWidth = 80 // cells, as in man
	manualIndent   = 4  // cells for each step
)

// terminalWriter writes a manual page as styled text.
type terminalWriter struct {
	out   strings.Builder
	width int // cells of a line

	spell func(string) string // returns a text in letters that the terminal can show
}

var manualBold = lipgloss.NewStyle().Bold(true)

func (m *terminalWriter) section(title string) {
	m.out.WriteString("\n" + manualBold.Render(strings.ToUpper(title)) + "\n")
}

func (m *terminalWriter) usage(fixed, rest string) {
	m.writeIndented(1, strings.TrimSpace(manualBold.Render(fixed)+" "+rest))
}

func (m *terminalWriter) text(paragraph string) { m.writeIndented(1, paragraph) }

func (m *terminalWriter) group(title string) {
	m.out.WriteString("\n")
	m.writeIndented(1, manualBold.Render(title))
}

func (m *terminalWriter) entry(name, about string, indented bool) {
	steps := 1
	if indented {
		steps = 2
	}
	m.writeIndented(steps, manualBold.Render(name))
	m.writeIndented(steps+1, about)
}

// writeIndented writes a paragraph, wrapped and indented by a number of steps.
func (m *terminalWriter) writeIndented(steps int, text string) {
	indent := strings.Repeat(" ", steps*manualIndent)
	for line := range strings.SplitSeq(ansi.Wrap(m.spell(text), max(m.width-len(indent), 1), ""), "\n") {
		m.out.WriteString(indent + line + "\n")
	}
}
