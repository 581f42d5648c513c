package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/page"
)

// View paints a frame: the chrome and only the visible lines of the page. Bubble Tea
// also calls it before the size is known.
func (m *Model) View() tea.View {
	v := tea.NewView(look.Safe(m.look.OnPaper(m.screen(), m.frame.width)))
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true // tells the place of a key in any layout
	v.WindowTitle = "previously"
	if m.book != nil {
		v.WindowTitle += ": " + look.Plain(m.book.Title())
	}
	if x, y, ok := m.cursor(); ok {
		v.Cursor = tea.NewCursor(m.bodyArea().x+m.frame.gutter()+x, m.bodyArea().y+y)
	}
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// cursor returns the cell of the body where the terminal's cursor belongs: where text
// is typed or, for screen readers, on the selection.
func (m *Model) cursor() (x, y int, ok bool) {
	if m.overlay != nil {
		x, y, typing := m.overlay.Cursor()
		return x, y, (typing || m.look.Linear) && y < m.bodyArea().height
	}
	if !m.look.Linear {
		return 0, 0, false
	}
	v, built := m.window()
	if !built || !v.Shows(v.Selected) {
		return 0, 0, built
	}
	return 0, max(v.Items[v.Selected].First-v.Top, 0), true
}

// screen returns every row of the frame, none wider than the terminal.
func (m *Model) screen() []string {
	f := m.frame
	rows := make([]string, f.height)
	if f.width == 0 {
		return rows
	}
	margin := strings.Repeat(" ", f.left)
	put := func(row int, text string) {
		if row >= 0 && row < f.height && text != "" {
			rows[row] = margin + m.look.Fit(text, f.content)
		}
	}
	if m.overlay == nil {
		if f.strip >= 0 {
			for i, row := range m.stripRows() {
				put(f.strip+i, row)
			}
		}
		put(f.tabs, m.tabs())
		put(f.rule, m.look.Dim.Render(strings.Repeat(m.look.Rule, f.content)))
	}
	if m.overlay == nil || m.overlay.Chrome() != overlay.Alone {
		put(f.header, m.header())
	}
	for i, text := range m.body() {
		put(m.bodyArea().y+i, text)
	}
	footer := m.footer()
	for i, text := range footer {
		put(f.height-len(footer)+i, text)
	}
	return rows
}

// bodyArea returns the area for the body: below the chrome of the story or, for an
// overlay, below the header if it wants one.
func (m *Model) bodyArea() area {
	body := m.frame.body
	if m.overlay == nil {
		return body
	}
	end := body.y + body.height
	top := m.frame.header + 1
	if m.frame.strip >= 0 { // there is room for a blank row
		top++
	}
	if m.overlay.Chrome() == overlay.Alone {
		top = 0
	}
	body.y = min(body.y, top)
	body.height = end - body.y
	return body
}

// body returns the overlay, or the window on the page.
func (m *Model) body() []string {
	f := m.frame
	indent := f.indent()
	if m.overlay != nil {
		lines := m.overlay.Paint()
		for i := range lines {
			lines[i] = indent + lines[i]
		}
		return lines
	}
	v, ok := m.window()
	if !ok { // keep the last page for now: an empty screen would flicker
		v, ok = m.windowOn(m.lastPage)
	}
	if !ok {
		return nil
	}
	visible := v.Lines[v.Top : v.Top+v.Visible()]
	rows := make([]string, len(visible), v.Height)
	for i, l := range visible {
		mark := indent
		if l.Item >= 0 && v.Selected >= 0 && v.Items[v.Selected].Holds(v.Top+i) {
			mark = m.look.Pad(m.look.Accent.Render(m.look.Bar), f.gutter())
		}
		rows[i] = mark + m.lineWithMatches(v, v.Top+i)
	}
	switch {
	case v.FixedWidth > 0:
		rows = m.joinPicture(v, visible)
	case v.Fixed != nil:
		rows = slices.Concat(m.indentRows(v.Fixed), m.indentRows(v.PictureKey), rows)
	case f.panel.width > 0:
		rows = m.joinPanel(rows, sectionOf(m.here.section).panel(m, v, visible))
	}
	return rows
}

// indentRows returns the rows with the margin before them.
func (m *Model) indentRows(rows []string) []string {
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = m.frame.indent() + row
	}
	return all
}

// joinPicture returns the rows of a picture with the lines that scroll beside it.
func (m *Model) joinPicture(v page.Window, visible []page.Line) []string {
	rows := m.indentRows(v.Fixed)
	for i := range visible {
		if i == len(rows) {
			rows = append(rows, "")
		}
		rows[i] = m.look.Pad(rows[i], m.frame.gutter()+v.FixedWidth) + m.lineWithMatches(v, v.Top+i)
	}
	return append(rows, m.indentRows(v.PictureKey)...)
}

// joinPanel puts the panel to the right of the rows.
func (m *Model) joinPanel(rows, panel []string) []string {
	f := m.frame
	left := f.panel.x - f.left
	for i, text := range panel {
		if i == len(rows) {
			rows = append(rows, "")
		}
		if text != "" {
			rows[i] = m.look.Pad(rows[i], left) + text
		}
	}
	return rows
}
