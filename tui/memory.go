package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/page"
)

// remember notes what the viewer said.
func (m *Model) remember() {
	if m.story == nil {
		return
	}
	at := m.here
	if at.person != "" || at.chainTo != "" { // a page one jumped to: its section is where to go on
		at.at = page.Anchor{}
	}
	m.keeper.note(note{m.book.Key(), data.Bookmark{
		Answer: m.answer, Opened: m.Now(), Minutes: new(m.minutes),
		Section: at.section, Film: at.film, Block: at.at.Block, Sign: at.at.Sign,
	}})
}

// saved says where nothing can be remembered; the app goes on all the same.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	if err := m.keeper.saved(msg); err != nil {
		m.message = "Can't save your place: " + data.Brief(err)
	}
	if m.keeper.quitting && m.keeper.done() {
		return tea.Quit
	}
	return nil
}

// leave quits, once the place has been saved. A second key does not
// wait: the disk may hang.
func (m *Model) leave() tea.Cmd {
	m.remember()
	if m.keeper.quitting || m.keeper.done() {
		return tea.Quit
	}
	m.keeper.quitting = true
	m.message = "Saving your place; " + m.keyOf(quit) + " quits at once."
	return nil
}
