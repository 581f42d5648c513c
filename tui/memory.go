package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/page"
)

// savedMsg says how remembering went.
type savedMsg struct{ err error }

// note is what is to be remembered of a series.
type note struct {
	id string
	Remembered
}

// remember notes what the viewer said, in place of what was noted of the series
// before. It is written down by a command: a disk may be slow.
func (m *Model) remember() {
	if m.options.Memory == nil || m.story == nil {
		return
	}
	n := m.note()
	m.unsaved = append(slices.DeleteFunc(m.unsaved, func(old note) bool { return old.id == n.id }), n)
}

// save writes down what was noted, one write at a time, so that an older one
// cannot come after a newer one.
func (m *Model) save() tea.Cmd {
	if len(m.unsaved) == 0 || m.saving {
		return nil
	}
	m.saving = true
	memory, n := m.options.Memory, m.unsaved[0]
	m.unsaved = m.unsaved[1:]
	return m.start(workMemory, func() tea.Msg { return savedMsg{memory.Remember(n.id, n.Remembered)} })
}

func (m *Model) note() note {
	at := m.here
	if at.person != "" || at.chainTo != "" { // a page one jumped to: its section is where to go on
		at.at = page.Anchor{}
	}
	return note{m.book.ID(), Remembered{
		Answer: m.answer, Opened: m.now(), Minutes: m.minutes,
		Section: int(at.section), Film: at.film, Block: at.at.Block, Sign: at.at.Sign,
	}}
}

// saved says where nothing can be remembered; the app goes on all the same.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	m.saving = false
	if msg.err != nil {
		m.message = "Can't remember your place: " + data.Brief(msg.err)
	}
	if m.quitting && len(m.unsaved) == 0 {
		return tea.Quit
	}
	return nil
}

// leave quits, after the place has been written down. Who asks again does not
// wait: the disk may hang.
func (m *Model) leave() tea.Cmd {
	m.remember()
	if m.quitting || !m.saving && len(m.unsaved) == 0 {
		return tea.Quit
	}
	m.quitting = true
	m.message = "Writing down where you are; " + m.keyOf(quit) + " quits at once."
	return nil
}
