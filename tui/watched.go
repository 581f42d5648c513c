package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/overlay"
)

// askWatched asks whether the viewer has watched the next installment by now.
func (m *Model) askWatched() tea.Cmd {
	next := m.story.Next
	if next == nil {
		m.message = "Nothing left to mark as watched."
		return nil
	}
	m.overlay = &overlay.Question{
		Text:   "Have you watched " + next.TitleYear() + "?",
		Detail: "Everything in it will be shown from now on. " + m.keyOf(undoWatched) + " undoes this.",
		Yes:    overlay.MarkWatched{Answer: m.book.Answer(next.Number)},
	}
	return nil
}

// markWatched moves the horizon past the installment that an answer was about to watch.
func (m *Model) markWatched(asked recap.Answer) tea.Cmd {
	before, ok := m.book.Horizon(asked)
	if !ok { // the file has been saved since, and has a different one here
		m.message = "Not marked: the file has changed. " + m.keyOf(markWatched) + " asks again."
		return nil
	}
	// This is checked only after the question, which must not reveal what the file
	// holds. Nor may it depend on whether the installment after the next is told.
	if _, more := m.book.Installment(before + 1); !more && before >= m.book.End() {
		m.message = "This file doesn't tell that " + m.story.Kind + "'s story yet."
		return nil
	}
	undo := m.answer
	return m.setHorizon(m.book.Answer(before+1), func(m *Model) {
		m.undoAnswer = undo
		m.remember()
		m.message = "Marked as watched; " + m.keyOf(undoWatched) + " undoes it."
	})
}

// undoWatched takes back the last "watched", and with it everything that it revealed.
func (m *Model) undoWatched() tea.Cmd {
	if _, ok := m.book.Horizon(m.undoAnswer); !ok {
		m.message = "Nothing to undo."
		return nil
	}
	return m.setHorizon(m.undoAnswer, func(m *Model) {
		m.remember()
		m.message = "Undone."
	})
}
