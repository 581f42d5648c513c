package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/page"
	"previously/tui/work"
)

// savedMsg says how remembering went.
type savedMsg struct{ err error }

// note is what is to be remembered of a series.
type note struct {
	key string
	data.Bookmark
}

// recall is what is remembered of a series.
func (m *Model) recall(book *data.Book) (mark data.Bookmark) {
	if m.options.Memory != nil {
		mark, _ = m.options.Memory.Get(book.Key())
	}
	return mark
}

// remember notes what the viewer said, in place of what was noted of the series
// before. It is written down by a command: a disk may be slow.
func (m *Model) remember() {
	if m.options.Memory == nil || m.story == nil {
		return
	}
	n := m.note()
	m.unsaved = append(slices.DeleteFunc(m.unsaved, func(old note) bool { return old.key == n.key }), n)
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
	return m.Start(work.Memory, func() tea.Msg { return savedMsg{memory.Set(n.key, n.Bookmark)} })
}

func (m *Model) note() note {
	at := m.here
	if at.person != "" || at.chainTo != "" { // a page one jumped to: its section is where to go on
		at.at = page.Anchor{}
	}
	return note{m.book.Key(), data.Bookmark{
		Answer: m.answer, Opened: m.Now(), Minutes: new(m.minutes),
		Section: at.section, Film: at.film, Block: at.at.Block, Sign: at.at.Sign,
	}}
}

// saved says where nothing can be remembered; the app goes on all the same.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	m.saving = false
	if err := cmp.Or(msg.err, m.options.Unread); err != nil {
		m.message = "Can't remember your place: " + data.Brief(err)
	}
	m.options.Unread = nil
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
