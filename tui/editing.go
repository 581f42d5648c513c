package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/file"
	"previously/tui/overlay"
)

// editAs edits the file as the viewer has answered.
func (m *Model) editAs(cut bool) tea.Cmd {
	switch {
	case cut && overlay.Unseen(m.story):
		return m.openCut(m.book)
	case cut:
		return nil
	case m.book.Bundled():
		return adopt(m.book, m.opened)
	}
	return m.openEditor(m.book, m.selectedPerson())
}

// cutMsg brings the copy that ends where the viewer is.
type cutMsg struct {
	copy *data.Copy
	line int
	err  error
}

// openCut edits a copy of the file that ends where the viewer is.
func (m *Model) openCut(book *data.Book) tea.Cmd {
	next, film, person := m.story.Seen()+1, m.here.film, m.selectedPerson()
	return func() tea.Msg {
		c, err := book.CopyCut(next)
		if err != nil {
			return cutMsg{err: err}
		}
		return cutMsg{copy: c, line: file.LineOf(c.Text(), film, person)}
	}
}

// copied opens the copy that has been written.
func (m *Model) copied(msg cutMsg) tea.Cmd {
	if msg.err != nil {
		m.message = "Not copied: " + data.Brief(msg.err)
		return nil
	}
	m.copies = append(m.copies, msg.copy)
	return runEditor(msg.copy.Path, msg.line, msg.copy)
}

// removeCopies takes away the copies that were only read. Not before the program
// ends: an editor with a window of its own lets go of the terminal at once.
func (m *Model) removeCopies() {
	for _, c := range m.copies {
		c.Remove()
	}
}
