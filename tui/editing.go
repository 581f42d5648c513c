package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/file"
	"previously/tui/overlay"
)

// editCutOrWhole opens the editor as the viewer has answered: on a copy that ends where
// they are, or on the whole file, which is copied first if it is bundled.
func (m *Model) editCutOrWhole(cut bool) tea.Cmd {
	switch {
	case cut && overlay.MayHoldUnseen(m.story):
		return m.makeCutCopy(m.book)
	case cut:
		return nil
	case m.book.Bundled():
		return adopt(m.book, m.bookTicket)
	}
	return m.openEditor(m.book, m.spot())
}

// spot returns where the editor opens: at the selected relationship, or else the
// selected person, in the film on screen.
func (m *Model) spot() file.Spot {
	spot := file.Spot{Installment: m.here.film, Person: m.selectedPerson()}
	if v, ok := m.window(); ok && v.Selected >= 0 {
		spot.Tie = v.Items[v.Selected].Tie
	}
	return spot
}

// cutCopyMsg carries the copy that ends where the viewer is.
type cutCopyMsg struct {
	copy *data.Copy
	line int
	err  error
}

// makeCutCopy writes a copy of the file that ends where the viewer is, to be read in the
// editor.
func (m *Model) makeCutCopy(book *data.Book) tea.Cmd {
	next, spot := m.story.Seen()+1, m.spot()
	return func() tea.Msg {
		c, err := book.CopyCut(next)
		if err != nil {
			return cutCopyMsg{err: err}
		}
		return cutCopyMsg{copy: c, line: file.LineOf(c.Text(), spot)}
	}
}

// editCutCopy opens the copy that has been written.
func (m *Model) editCutCopy(msg cutCopyMsg) tea.Cmd {
	if msg.err != nil {
		m.message = "Not copied: " + data.BriefError(msg.err)
		return nil
	}
	m.cutCopies = append(m.cutCopies, msg.copy)
	return runEditor(msg.copy.Path, msg.line, msg.copy)
}

// removeCopies deletes the copies that were only read. It must wait until the program
// ends, because an editor with its own window gives the terminal back at once.
func (m *Model) removeCopies() {
	for _, c := range m.cutCopies {
		c.Remove()
	}
}
