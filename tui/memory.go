package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/page"
)

// remember notes the viewer's answer and place, to be saved.
func (m *Model) remember() {
	if m.story == nil {
		return
	}
	at := m.here
	if at.person != "" || at.chainTo != "" { // a page reached by a jump: only its section is resumed
		at.anchor = page.Anchor{}
	}
	m.keeper.queue(note{m.book.Key(), data.Bookmark{
		Answer: m.answer, Opened: m.Now(), Minutes: new(m.minutes),
		Section: at.section, Film: at.film, Block: at.anchor.Block, Offset: at.anchor.Offset,
	}})
}

// takeSaved reports a failure to save. The app goes on regardless.
func (m *Model) takeSaved(msg savedMsg) tea.Cmd {
	if err := m.keeper.finishSave(msg); err != nil {
		m.message = "Can't save your place: " + data.BriefError(err)
	}
	if m.keeper.quitting && m.keeper.allSaved() {
		return tea.Quit
	}
	return nil
}

// saveAndQuit quits once the place has been saved. The second time it doesn't wait,
// because the disk may hang.
func (m *Model) saveAndQuit() tea.Cmd {
	m.remember()
	if m.keeper.quitting || m.keeper.allSaved() {
		return tea.Quit
	}
	m.keeper.quitting = true
	m.message = "Saving your place; " + m.keyOf(quit) + " quits at once."
	return nil
}
