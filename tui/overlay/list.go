package overlay

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap/text"
)

// Paint returns the filter, the series, and what the selected row has no room for.
func (l *Library) Paint() []string {
	head := l.look.Heading.Render("Which series?") + l.look.Dim.Render("   "+l.sortWord())
	if l.filtering() {
		head = l.input.paint()
	}
	lines := []string{l.look.Fit(head, l.width), ""}
	for i := l.window.top; i < l.window.end(); i++ {
		lines = append(lines, l.paintRow(i))
	}
	if len(l.visible) == 0 && l.allRead() {
		for _, text := range l.look.Wrap(l.emptyWords(), l.width) {
			lines = append(lines, l.look.Dim.Render(text))
		}
	}
	if bar := l.progress(); bar != "" {
		lines = append(lines, bar)
	}
	if len(l.detailLines) > 0 {
		lines = append(append(lines, ""), l.detailLines...)
	}
	return l.fitRows(lines)
}

func (l *Library) sortWord() string {
	if l.byTitle {
		return "by title"
	}
	return "recent first"
}

// emptyWords returns why the list is empty and what to do.
func (l *Library) emptyWords() string {
	if l.input.value() != "" && !l.source.Imports {
		return "No series by that name; esc clears the filter."
	}
	if l.input.value() != "" {
		return "No series by that name: enter imports it from Wikipedia, esc clears the filter."
	}
	if l.fault != nil {
		return l.fault.Error()
	}
	folder, err := data.UserFolder()
	if err != nil {
		folder = "the folder for your own series"
	}
	creates := "`previously new TITLE` creates one in " + text.Sanitize(folder) + "."
	if l.source.Imports {
		return "No series here. i imports one from Wikipedia; " + creates
	}
	return "No series here. " + creates
}

// detail returns what the selected series is about, and anything else its row has no room
// for.
func (l *Library) detail() []string {
	if l.at >= len(l.visible) {
		return nil
	}
	row := l.visible[l.at]
	return l.linesNotShown(row.standing, row.faultText(), row.summary)
}

// summary returns the detail for a small screen: what is wrong with the file, or what the
// series is about.
func (l *Library) summary() []string {
	row := l.visible[l.at]
	return l.linesNotShown(row.faultText(), row.summary)
}

// linesNotShown returns the texts that the selected row does not show, as lines.
func (l *Library) linesNotShown(texts ...string) (lines []string) {
	row := ansi.Strip(l.paintRow(l.at))
	for _, text := range texts {
		if !strings.Contains(row, text) {
			lines = append(lines, l.look.Wrap(text, min(l.width, l.measure))...)
		}
	}
	return lines
}

// faultText returns the first error of the file, or "" if it has none.
func (r *seriesRow) faultText() string {
	if r.fault == nil {
		return ""
	}
	return FirstFault(r.Location, r.fault)
}

// Columns of the list, in cells.
const (
	kindColumn   = 9
	titleLeast   = 12
	titleMost    = 30
	nextLeast    = 13 // less than this of what comes next says nothing
	libraryGap   = 2
	libraryMarks = 2
)

// titleColumn returns the width of the titles: as much as they need, with room left for
// the kind.
func (l *Library) titleColumn() int {
	return max(min(l.titles, titleMost, l.width-libraryMarks-libraryGap-kindColumn), min(titleLeast, l.width-libraryMarks))
}

func (l *Library) paintRow(i int) string {
	row := l.visible[i]
	mark, style := "  ", l.look.Strong
	if i == l.at {
		mark, style = l.look.Accent.Render(l.look.Marker+" "), l.look.Accent
	}
	column := l.titleColumn()
	titled := mark + l.look.Pad(style.Render(l.look.Fit(row.title, column)), column+libraryGap)
	if row.fault != nil {
		return l.look.Fit(titled+l.look.Fault.Render("error: ")+row.faultText(), l.width)
	}
	about := l.rowDetail(row, l.width-libraryMarks-column-libraryGap)
	return l.look.Fit(titled+l.look.Dim.Render(strings.TrimRight(about, " ")), l.width)
}

// rowDetail returns what a row says after the title: the kind of series and where the
// viewer is in it. If that is too wide it says only what comes next; if that is still
// too wide it drops the kind.
func (l *Library) rowDetail(row *seriesRow, room int) string {
	kind := l.look.Pad(row.kind, kindColumn)
	switch beside := room - kindColumn; {
	case l.look.Width(row.standing) <= beside:
		return kind + row.standing
	case beside >= min(nextLeast, l.look.Width(row.next)):
		return kind + row.next
	case room >= min(nextLeast, l.look.Width(row.next)):
		return row.next
	}
	return kind
}

// progress returns a bar if reading takes longer than a blink, and otherwise "".
func (l *Library) progress() string {
	if l.allRead() || !l.slow {
		return ""
	}
	if !l.listed {
		return l.look.Dim.Render(l.look.Fit("looking for series", l.width))
	}
	return progressBar(l.look, l.loaded, len(l.rows), fmt.Sprintf("reading %d of %d", l.loaded, len(l.rows)), l.width)
}
