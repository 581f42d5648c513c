package tui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap/chart"
	"previously/recap/text"
	"previously/tui/look"
)

// The actions of the library.
const (
	shelfDown     action = "library-down"
	shelfUp       action = "library-up"
	shelfPageDown action = "library-page-down"
	shelfPageUp   action = "library-page-up"
	shelfTop      action = "library-top"
	shelfBottom   action = "library-bottom"
	shelfOpen     action = "library-open"
	shelfSort     action = "library-sort"
	shelfFilter   action = "library-filter"
	shelfLeave    action = "library-leave"
	shelfQuit     action = "library-quit"
)

func libraryKeys() []group {
	return []group{{"Library", []binding{
		{shelfDown, []string{"down", "j"}, "the next series", ""},
		{shelfUp, []string{"up", "k"}, "the series before", ""},
		{shelfPageDown, []string{"pgdown", "space"}, "down a page", ""},
		{shelfPageUp, []string{"pgup"}, "up a page", ""},
		{shelfTop, []string{"home", "g"}, "the first", ""},
		{shelfBottom, []string{"end", "G"}, "the last", ""},
		{shelfOpen, []string{"enter"}, "open; of a file with errors: show them", "open"},
		{shelfFilter, []string{"/"}, "filter: any other letter begins one, too", "filter"},
		{shelfSort, []string{"s"}, "sort: recent first, or by title", "sort"},
		{shelfLeave, []string{"esc", "backspace"}, "clear the filter, or back", "back"},
		{shelfQuit, []string{"q"}, "quit", "quit"},
	}}}
}

func (l *library) keys() []group {
	if l.faults != nil {
		return l.faults.keys()
	}
	return libraryKeys()
}

// word names what letters do not type, where they go to the filter.
func (l *library) word(m *Model, b binding) string {
	if l.faults != nil {
		return l.faults.word(b)
	}
	filtering := l.typing || l.input.Value() != ""
	switch {
	case len(l.order) == 0 && b.action == shelfOpen:
		return ""
	case b.action != shelfLeave:
		if l.typing && b.action != shelfOpen {
			return ""
		}
	case filtering:
		return "clear"
	case m.story == nil:
		return "" // there is nothing to go back to
	}
	return b.footer
}

// beyond reports whether there are series, or errors, above and below those on
// screen.
func (l *library) beyond() (above, below bool) {
	if l.faults != nil {
		return l.faults.beyond()
	}
	return l.top > 0, l.end < len(l.order)
}

func (l *library) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	if l.faults != nil {
		if l.faults.press(key) {
			l.faults = nil
		}
		return nil
	}
	a, bound := actionOf(l.keys(), key)
	if l.typing && key.Text != "" || l.typing && key.String() == "backspace" || !bound && key.Text != "" {
		l.typing = true
		if l.input.Value() == "" && key.String() == "backspace" {
			l.typing = false
		}
		if l.input.edit(key) {
			l.sort()
			l.at = 0
		}
		return nil
	}
	return l.do(m, a)
}

func (l *library) do(m *Model, a action) tea.Cmd {
	page := max(m.stage().height-shelfHead-1, 1)
	switch a {
	case shelfDown:
		l.move(+1)
	case shelfUp:
		l.move(-1)
	case shelfPageDown:
		l.move(+page)
	case shelfPageUp:
		l.move(-page)
	case shelfTop:
		l.move(-len(l.order))
	case shelfBottom:
		l.move(+len(l.order))
	case shelfOpen:
		return l.open()
	case shelfSort:
		l.byTitle = !l.byTitle
		l.sort()
	case shelfFilter:
		l.typing = true
	case shelfLeave:
		return l.leave(m)
	case shelfQuit:
		return m.leave()
	}
	return nil
}

func (l *library) move(by int) { l.at = min(max(l.at+by, 0), max(len(l.order)-1, 0)) }

// leave clears the filter; without one it goes back to the series that was
// open.
func (l *library) leave(m *Model) tea.Cmd {
	switch {
	case l.typing || l.input.Value() != "":
		l.clear()
	case m.story != nil:
		m.overlay = nil
	}
	return nil
}

func (l *library) paste(_ *Model, text string) tea.Cmd {
	l.typing = true
	l.input.edit(tea.PasteMsg{Content: text})
	l.sort()
	return nil
}

func (l *library) cursor() (x, y int) {
	if l.typing {
		return l.input.column(), 0
	}
	return 0, shelfHead + l.at - l.top
}

// shelfHead is the number of lines above the rows.
const shelfHead = 2

func (l *library) lines(m *Model, width, height int) []string {
	if l.faults != nil {
		return l.faults.lines(m, width, height)
	}
	head := m.look.Heading.Render("Which series?") + m.look.Dim.Render("   "+l.sortWord())
	if l.typing || l.input.Value() != "" {
		head = l.input.paint(m.look, width)
	}
	lines := []string{m.look.Fit(head, width), ""}
	room := max(height-shelfHead, 0)
	bar := l.progress(m, width)
	if bar != "" {
		room--
	}
	l.top = min(max(l.top, l.at-room+1), l.at, max(len(l.order)-room, 0))
	l.end = min(l.top+room, len(l.order))
	for i := l.top; i < l.end; i++ {
		lines = append(lines, l.row(m, i, width))
	}
	if len(l.order) == 0 && l.read() {
		for _, text := range look.Wrap(l.emptyWords(), width) {
			lines = append(lines, m.look.Dim.Render(text))
		}
	}
	if bar != "" {
		lines = append(lines, bar)
	}
	if detail := l.detail(m, width); len(lines)+len(detail) < height {
		lines = append(append(lines, ""), detail...)
	}
	return lines[:min(len(lines), max(height, 0))]
}

func (l *library) sortWord() string {
	if l.byTitle {
		return "by title"
	}
	return "recent first"
}

// emptyWords say why the list is empty, and what to do.
func (l *library) emptyWords() string {
	if l.input.Value() != "" {
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
func (l *library) detail(m *Model, width int) []string {
	if l.at >= len(l.order) {
		return nil
	}
	row := l.order[l.at]
	text := row.summary
	if row.fault != nil {
		text = firstFault(row.Location, row.fault)
	}
	if strings.Contains(ansi.Strip(l.row(m, l.at, width)), text) {
		return nil
	}
	return look.Wrap(text, min(width, m.options.Measure))
}

func (l *library) row(m *Model, i, width int) string {
	const kindColumn = 8
	titleColumn := 30
	if width < 100 {
		titleColumn = 24
	}
	row := l.order[i]
	mark, style := "  ", m.look.Strong
	if i == l.at {
		mark, style = m.look.Accent.Render(m.look.Marker+" "), m.look.Accent
	}
	title, kind := style.Render(row.title), row.kind
	if width > 2*titleColumn {
		title, kind = m.look.Pad(title, titleColumn), m.look.Pad(kind, kindColumn)
	}
	about := m.look.Dim.Render(kind + "  " + cmp.Or(row.stands, row.summary))
	if row.fault != nil {
		about = m.look.Fault.Render("error: ") + firstFault(row.Location, row.fault)
	}
	return m.look.Fit(mark+title+"  "+about, width)
}

// firstFault is the first thing that is wrong with a file, on one line. Of the
// file it has only the name: the way to it can be longer than the screen.
func firstFault(l data.Location, err error) string {
	first, _, _ := strings.Cut(faultsOf(err)[0], "\n")
	return strings.Replace(first, l.Name(), filepath.Base(l.Name()), 1)
}

// progress is the bar that shows while reading takes longer than a blink.
func (l *library) progress(m *Model, width int) string {
	if l.read() || m.now().Sub(l.since) < blink {
		return ""
	}
	if !l.listed {
		return m.look.Dim.Render(m.look.Fit("looking for series", width))
	}
	words := fmt.Sprintf("  reading %d of %d", l.loaded, len(l.rows))
	room := max(min(width-len(words), 40), 0)
	done := room * l.loaded / max(len(l.rows), 1)
	return m.look.Key.Render(strings.Repeat(m.look.Across[chart.Heavy], done)) + m.look.Dim.Render(strings.Repeat(m.look.Across[chart.Light], room-done)+words)
}

func (l *library) click(m *Model, _, y int) tea.Cmd {
	if l.faults != nil {
		l.faults = nil
		return nil
	}
	i := l.top + y - shelfHead
	if y < shelfHead || i >= len(l.order) {
		return nil
	}
	if i == l.at {
		return l.open()
	}
	l.at = i
	return nil
}
