package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/page"
)

// togglePanel shows or hides the side panel, or says why there can't be one.
func (m *Model) togglePanel() tea.Cmd {
	if m.message = m.whyNoPanel(); m.message != "" {
		return nil
	}
	m.panel = !m.panel
	m.message = "Side panel hidden."
	if m.panel { // there may be nothing in it
		m.message = "Side panel shown."
	}
	return nil
}

// whyNoPanel says why this screen can't have a side panel, or returns "" if it can.
func (m *Model) whyNoPanel() string {
	switch {
	case m.look.Linear:
		return "Linear text has no side panel."
	case m.story.Seen() == 0:
		return "There is nothing to show beside the text yet."
	case !m.here.leavesRoom():
		return "This page has no side panel: it uses the full width."
	case !m.frame.panelRoom:
		return fmt.Sprintf("The side panel needs %d columns; this terminal has %d.", gutter+m.measure+panelGap+panelWidth, m.frame.width)
	}
	return ""
}

// soFarPanel returns what is still open and worth remembering.
func (m *Model) soFarPanel(v page.Window, _ []page.Line) []string {
	lines := make([]string, len(v.Panel))
	for i := range lines {
		lines[i] = m.lineWithMatches(v, -1-i)
	}
	return lines
}

// plotPanel returns the people in the visible lines.
func (m *Model) plotPanel(_ page.Window, visible []page.Line) []string {
	entries, brief := m.passageEntries(visible)
	return m.panelRows("In this passage", entries, brief)
}

// castPanel returns more about the selected person.
func (m *Model) castPanel(v page.Window, _ []page.Line) []string {
	if v.Selected < 0 {
		return nil
	}
	title, entries := m.selectedEntries(v.Items[v.Selected].Person)
	return m.panelRows(title, entries, nil)
}

// panelRows returns entries under a title. brief has one row for each entry, in case
// they don't all fit in full; if it is nil, the last ones are cut.
func (m *Model) panelRows(title string, entries [][]string, brief []string) []string {
	if len(entries) == 0 {
		return nil
	}
	rows := []string{m.look.Side.Render(title)}
	for _, entry := range entries {
		if len(rows)+1+len(entry) > m.frame.panel.height && brief != nil {
			rows = append(rows[:1], brief...)
			if len(rows) > m.frame.panel.height {
				rows = append(rows[:1], m.look.Wrap(joinFirstRows(entries), m.frame.panel.width)...)
			}
			break
		}
		rows = append(append(rows, ""), entry...)
	}
	rows = rows[:min(len(rows), m.frame.panel.height)]
	for i := range rows {
		rows[i] = m.look.Fit(rows[i], m.frame.panel.width)
	}
	return rows
}

// joinFirstRows joins the first rows of the entries into one text.
func joinFirstRows(entries [][]string) string {
	rows := make([]string, len(entries))
	for i, entry := range entries {
		rows[i] = entry[0]
	}
	return strings.Join(rows, ", ")
}

// passageEntries returns the people named in the visible lines, in order of appearance,
// in full and in one row each.
func (m *Model) passageEntries(visible []page.Line) (entries [][]string, brief []string) {
	var ids []string
	for _, l := range visible {
		for _, id := range l.People {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	for _, id := range ids {
		if p, ok := m.moment().Person(id); ok {
			entry := m.personEntry(p)
			entries = append(entries, entry)
			row := entry[0]
			if len(p.Actors) > 0 {
				row += m.look.Dim.Render("  " + p.Actors.String())
			}
			brief = append(brief, row)
		}
	}
	return entries, brief
}

// personEntry introduces a person in a few lines: name, actor, role and state.
func (m *Model) personEntry(p recap.Person) []string {
	entry := []string{m.look.SignPrefix(p.Status) + m.look.Strong.Render(p.Name)}
	for _, l := range m.panelText(p.Actors.String()) {
		entry = append(entry, "  "+l)
	}
	var facts []string
	if p.Role != "" {
		facts = append(facts, p.Role)
	}
	if !p.Status.Unspoken() {
		facts = append(facts, p.Status.Words())
	}
	for _, l := range m.panelText(strings.Join(facts, " "+m.look.Dot+" ")) {
		entry = append(entry, "  "+m.look.Dim.Render(l))
	}
	return entry
}

func (m *Model) panelText(text string) []string {
	if text == "" {
		return nil
	}
	return m.look.Wrap(text, m.frame.panel.width-2)
}

// selectedEntries returns what a person's row in the list has no room for.
func (m *Model) selectedEntries(id string) (title string, entries [][]string) {
	p, ok := m.moment().Person(id)
	if !ok {
		return "", nil
	}
	entries = [][]string{{m.look.Strong.Render(p.Name)}}
	if left := m.look.WhereLeft(m.moment(), p); left != "" {
		entries[0] = append(entries[0], m.look.Wrap(left, m.frame.panel.width)...)
	}
	if len(p.KnownFor) > 0 {
		entries = append(entries, append(m.look.Wrap(p.Actors.String(), m.frame.panel.width), m.look.DimLines(m.look.Wrap(strings.Join(p.KnownFor, ", "), m.frame.panel.width))...))
	}
	if len(p.Aliases) > 0 {
		entries = append(entries, m.look.DimLines(m.look.Wrap("also known as "+strings.Join(p.Aliases, ", "), m.frame.panel.width)))
	}
	return p.LeftTitle(), entries
}
