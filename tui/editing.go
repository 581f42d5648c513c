package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/file"
	"previously/tui/look"
)

// editing is the question before a series file is opened in the editor. An own
// file is opened as it is; of one that comes with the program a copy is made. The
// answer goes to the series as it is by then: it may have been saved meanwhile.
type editing struct{}

// The actions of that question. All but the first two leave everything as it
// was, enter too: it is the key that a slip is followed by.
const (
	editWhole action = "edit-whole"
	editCut   action = "edit-cut"
	editNo    action = "edit-no"
)

func editingKeys() []group {
	return []group{{"Edit the file", []binding{
		{editNo, []string{"enter", "esc", "n", "backspace", "q"}, "don't open it", "cancel"},
		{editWhole, []string{"y"}, "open the whole file", "open all"},
		{editCut, []string{"c"}, "open a copy that ends where you are", "cut copy"},
	}}}
}

func (e *editing) keys() []group { return editingKeys() }

// word names no copy where there is nothing to cut off.
func (e *editing) word(m *Model, b binding) string {
	if b.action == editCut && !m.unseen() {
		return ""
	}
	return b.footer
}

func (e *editing) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	m.overlay = nil
	book := m.book
	a, _ := actionOf(e.keys(), key)
	switch {
	case a == editWhole && book.Bundled():
		return adopt(book, m.turn)
	case a == editWhole:
		return m.openEditor(book, m.selectedPerson())
	case a == editCut && m.unseen():
		return m.openCut(book)
	}
	return nil
}

func (e *editing) click(*Model, int, int) tea.Cmd { return nil }

func (e *editing) lines(m *Model, width, height int) []string {
	question, whole := "Open the series file in your editor?", "open it anyway"
	parts := make([][]string, 4)
	if m.book.Bundled() {
		question, whole = "Copy "+m.book.Title()+" into your own folder to edit it?", "copy it and open the copy"
		parts[2] = look.Wrap("It comes with the program; your copy takes its place.", width)
	}
	parts[0], parts[3] = look.Wrap(m.look.Heading.Render(question), width), hanging(m, "y", whole, width)
	if m.unseen() {
		parts[1] = look.Wrap(m.look.Strong.Render("The file holds the whole story, also what you have not seen."), width)
		parts[3] = append(parts[3], hanging(m, "c", "open a copy cut off where you are", width)...)
	}
	parts[3] = append(parts[3], hanging(m, "esc", "don't open it", width)...)
	return stacked(parts, height)
}

// stacked sets parts one below the other, with a blank line between them where
// there is room for all of them so.
func stacked(parts [][]string, height int) []string {
	var apart []string
	for _, part := range parts {
		if len(part) > 0 && len(apart) > 0 {
			apart = append(apart, "")
		}
		apart = append(apart, part...)
	}
	if len(apart) <= height {
		return apart
	}
	lines := slices.Concat(parts...)
	return lines[:min(len(lines), max(height, 0))]
}

// hanging is a key and what it does, whose further lines stand below its words.
func hanging(m *Model, key, words string, width int) []string {
	const column = 5
	rows := look.Wrap(words, max(width-column, 8))
	for i, row := range rows {
		name := ""
		if i == 0 {
			name = m.look.Key.Render(keyName(key, m.look.Signs))
		}
		rows[i] = m.look.Pad(name, column) + row
	}
	return rows
}

// unseen reports whether the file may hold what the viewer has not seen. Before
// an installment it may, whatever is told of that one: the question must not say
// how far the file goes.
func (m *Model) unseen() bool { return m.story.Next != nil }

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
