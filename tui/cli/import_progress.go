package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	xansi "github.com/charmbracelet/x/ansi"

	"previously/data/importer"
	"previously/recap/text"
)

// progressBar shows on standard error how far an import has got, in one line that changes.
// If that is not a terminal, it shows nothing, so that an error stands alone.
type progressBar struct {
	out   io.Writer
	width int    // of the terminal, 0 if there is none
	last  string // what was shown last
}

func newProgressBar(out io.Writer) *progressBar {
	width, _ := terminalOf(out)
	return &progressBar{out: out, width: width}
}

const barWidth = 20 // columns

// show shows a step.
func (b *progressBar) show(p importer.Progress) {
	line := text.Sanitize(p.What)
	if p.Total > 0 {
		line = fmt.Sprintf("%d/%d %s", min(p.Done+1, p.Total), p.Total, line)
	}
	if p.Wait > 0 {
		line += fmt.Sprintf(": waiting %d s, %s", int((p.Wait+time.Second-1)/time.Second), text.Sanitize(p.Why))
	}
	if line == b.last || b.width == 0 {
		return
	}
	b.last = line
	if p.Total > 0 {
		done := barWidth * p.Done / p.Total
		line = "[" + strings.Repeat("#", done) + strings.Repeat(".", barWidth-done) + "] " + line
	}
	fmt.Fprint(b.out, "\r\x1b[K"+xansi.Truncate(line, b.width-1, "…"))
}

// clear erases the line.
func (b *progressBar) clear() {
	if b.last != "" {
		fmt.Fprint(b.out, "\r\x1b[K")
	}
	b.last = ""
}
