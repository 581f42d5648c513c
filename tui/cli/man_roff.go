package cli

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// roffManual returns the manual page for man.
func roffManual(root *cobra.Command) string {
	m := &roffWriter{Document: roff.NewDocument()}
	writeManual(m, root)
	return `.TH PREVIOUSLY 1 "" "previously" "User Commands"` + "\n" + plainRoff(strings.TrimPrefix(m.String(), "\n")) + "\n"
}

// roffWriter writes a manual page in roff.
type roffWriter struct {
	*roff.Document
	hasParagraph bool // the section has a paragraph
}

func (m *roffWriter) section(title string) {
	m.Section(title)
	m.hasParagraph = false
}

func (m *roffWriter) usage(fixed, rest string) {
	m.startParagraph()
	m.TextBold(fixed)
	if rest != "" {
		m.Text(" " + rest)
	}
}

func (m *roffWriter) text(paragraph string) {
	m.startParagraph()
	m.Text(paragraph)
}

func (m *roffWriter) group(title string) {
	m.Paragraph()
	m.TextBold(title)
}

func (m *roffWriter) entry(name, about string, indented bool) {
	if indented {
		m.Indent(-1)
		defer m.IndentEnd()
	}
	m.TaggedParagraph(-1)
	m.TextBold(name)
	m.EndSection()
	m.Text(about)
}

// startParagraph begins a new paragraph, unless it is the first of the section.
func (m *roffWriter) startParagraph() {
	if m.hasParagraph {
		m.Paragraph()
	}
	m.hasParagraph = true
}

// plainRoff returns a page in characters that every roff understands. Roff prints a bare
// "-" as a hyphen, which no shell takes for a minus.
func plainRoff(page string) string {
	var b strings.Builder
	for _, r := range page {
		switch {
		case r == '-':
			b.WriteString(`\-`)
		case r == '…': // which ASCII devices leave out
			b.WriteString("\\&...")
		case r > unicode.MaxASCII:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
