package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
)

// savedMsg says how remembering went.
type savedMsg struct{ err error }

// remember notes that what the viewer said has changed. It is written down by a
// command: a disk may be slow.
func (m *Model) remember() { m.unsaved = m.options.Memory != nil && m.story != nil }

// save writes down what has changed, one write at a time, so that an older one
// cannot come after a newer one.
func (m *Model) save() tea.Cmd {
	if !m.unsaved || m.saving {
		return nil
	}
	m.saving = true
	return m.write()
}

func (m *Model) write() tea.Cmd {
	m.unsaved = false
	memory, id := m.options.Memory, m.book.ID()
	at := m.here
	if at.person != "" || at.chainTo != "" { // a page one jumped to: its section is where to go on
		at.at = passage{}
	}
	r := Remembered{
		Opened: clock(), Next: m.story.Seen() + 1, Minutes: m.minutes,
		Section: int(at.section), Film: at.film, Block: at.at.block, Sign: at.at.sign,
	}
	return func() tea.Msg { return savedMsg{memory.Remember(id, r)} }
}

// saved says once where nothing can be remembered; the app goes on without.
func (m *Model) saved(msg savedMsg) {
	m.saving = false
	if msg.err != nil {
		m.message = "Can't remember this for the next time: " + data.Brief(msg.err)
		m.options.Memory, m.unsaved = nil, false
	}
}

// leave quits, after the place has been written down.
func (m *Model) leave() tea.Cmd {
	m.remember()
	if m.unsaved {
		return tea.Sequence(m.write(), tea.Quit)
	}
	return tea.Quit
}
