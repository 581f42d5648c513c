package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/look"
)

// confirm asks a question that enter or y answers with yes; every other key
// leaves all as it was.
type confirm struct {
	question, detail string
	yes              func(*Model) tea.Cmd
	back             overlay // to which no returns, or nil
}

// The actions of a question.
const (
	confirmYes action = "yes"
	confirmNo  action = "no"
)

func confirmKeys() []group {
	return []group{{"A question", []binding{
		{confirmYes, []string{"y", "enter"}, "yes", "yes"},
		{confirmNo, []string{"n", "esc", "backspace", "q"}, "no", "no"},
	}}}
}

func (c *confirm) keys() []group { return confirmKeys() }

func (c *confirm) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	m.overlay = c.back
	if a, _ := actionOf(c.keys(), key); a == confirmYes {
		return c.yes(m)
	}
	return nil
}

func (c *confirm) click(*Model, int, int) tea.Cmd { return nil }

func (c *confirm) lines(m *Model, width, height int) []string {
	lines := look.Wrap(m.look.Heading.Render(c.question), width)
	if c.detail != "" {
		lines = append(append(lines, ""), look.Wrap(c.detail, width)...)
	}
	return lines[:min(len(lines), max(height, 0))]
}

// askWatched asks whether the one about to be watched has been watched by now.
func (m *Model) askWatched() tea.Cmd {
	next := m.story.Next
	if next == nil {
		m.message = "There is nothing more to mark as watched."
		return nil
	}
	asked := m.book.Answer(next.Number)
	m.overlay = &confirm{
		question: "Have you watched " + recap.TitleYear(next.Title, next.Year) + "?",
		detail:   "Then everything in it is shown from now on. " + m.keyOf(undoWatched) + " takes it back.",
		yes: func(m *Model) tea.Cmd {
			before, ok := m.book.Horizon(asked)
			if !ok { // the file has been saved since, and has another one here
				m.message = "Not marked: the file has changed. " + m.keyOf(markWatched) + " asks again."
				return nil
			}
			if before >= m.book.End() { // asked all the same: the question must not tell what the file holds
				m.message = "What happens in it is not written down yet."
				return nil
			}
			undo := m.answer
			return m.setHorizon(m.book.Answer(before+1), func(m *Model) {
				m.undo = undo
				m.remember()
				m.message = "Marked as watched; " + m.keyOf(undoWatched) + " takes it back."
			})
		},
	}
	return nil
}

// undoWatched takes the last answer back, and with it all that it showed.
func (m *Model) undoWatched() tea.Cmd {
	if _, ok := m.book.Horizon(m.undo); !ok {
		m.message = "Nothing to take back."
		return nil
	}
	return m.setHorizon(m.undo, func(m *Model) {
		m.remember()
		m.message = "Taken back."
	})
}
