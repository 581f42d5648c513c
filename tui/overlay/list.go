package overlay

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap/chart"
	"previously/recap/text"
)

// Paint is the filter, the series, and of the selected one what its row has no room
// for.
func (l *Library) Paint() []string {
	head := l.look.Heading.Render("Which series?") + l.look.Dim.Render("   "+l.sortWord())
	if l.filtering() {
		head = l.input.paint()
	}
	lines := []string{l.look.Fit(head, l.width), ""}
	for i := l.window.top; i < l.window.end(); i++ {
		lines = append(lines, l.paintRow(i))
	}
	if len(l.order) == 0 && l.read() {
		for _, text := range l.look.Wrap(l.emptyWords(), l.width) {
			lines = append(lines, l.look.Dim.Render(text))
		}
	}
	if bar := l.progress(); bar != "" {
		lines = append(lines, bar)
	}
	if detail := l.detail(); len(lines)+len(detail) < l.height {
		lines = append(append(lines, ""), detail...)
	}
	return l.shown(lines)
}

func (l *Library) sortWord() string {
	if l.byTitle {
		return "by title"
	}
	return "recent first"
}

// emptyWords say why the list is empty, and what to do.
func (l *Library) emptyWords() string {
	if l.input.value() != "" {
		return "No series of that name; esc clears the filter."
	}
	if l.fault != nil {
		return l.fault.Error()
	}
	folder, err := data.UserFolder()
	if err != nil {
		folder = "the folder for your own series"
	}
	return "No series here. `previously new TITLE` writes one to start from into " + text.Printable(folder) + "."
}

// detail is what the row of the selected series has no room for.
func (l *Library) detail() []string {
	if l.at >= len(l.order) {
		return nil
	}
	row := l.order[l.at]
	text := row.summary
	if row.fault != nil {
		text = FirstFault(row.Location, row.fault)
	}
	if strings.Contains(ansi.Strip(l.paintRow(l.at)), text) {
		return nil
	}
	return l.look.Wrap(text, min(l.width, l.measure))
}

func (l *Library) paintRow(i int) string {
	const kindColumn = 8
	titleColumn := 30
	if l.width < 100 {
		titleColumn = 24
	}
	row := l.order[i]
	mark, style := "  ", l.look.Strong
	if i == l.at {
		mark, style = l.look.Accent.Render(l.look.Marker+" "), l.look.Accent
	}
	title, kind := style.Render(row.title), row.kind
	if l.width > 2*titleColumn {
		title, kind = l.look.Pad(title, titleColumn), l.look.Pad(kind, kindColumn)
	}
	about := l.look.Dim.Render(kind + "  " + cmp.Or(row.stands, row.summary))
	if row.fault != nil {
		about = l.look.Fault.Render("error: ") + FirstFault(row.Location, row.fault)
	}
	return l.look.Fit(mark+title+"  "+about, l.width)
}

// progress is the bar that shows while reading takes longer than a blink.
func (l *Library) progress() string {
	if l.read() || !l.late {
		return ""
	}
	if !l.listed {
		return l.look.Dim.Render(l.look.Fit("looking for series", l.width))
	}
	words := fmt.Sprintf("  reading %d of %d", l.loaded, len(l.rows))
	room := max(min(l.width-len(words), 40), 0)
	done := room * l.loaded / max(len(l.rows), 1)
	return l.look.Key.Render(strings.Repeat(l.look.Across[chart.Heavy], done)) + l.look.Dim.Render(strings.Repeat(l.look.Across[chart.Light], room-done)+words)
}
