package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/work"
)

// toldMsg carries a story that has been told, and what to do with it.
type toldMsg struct {
	asked work.Ticket
	story *recap.Story
	take  func(*Model, *recap.Story) tea.Cmd
}

// tell tells the story before installment next and passes it to take: at once if the
// book is small, so that the first frame shows it, and otherwise from a command. Only
// the story requested last is taken.
func (m *Model) tell(next int, take func(*Model, *recap.Story) tea.Cmd) tea.Cmd {
	m.asked = work.NewTicket()
	if m.book.Small() {
		return take(m, m.book.Story(next))
	}
	book, asked := m.book, m.asked
	return m.Start(work.Story, func() tea.Msg { return toldMsg{asked, book.Story(next), take} })
}

func (m *Model) told(msg toldMsg) tea.Cmd {
	if msg.asked != m.asked {
		return nil // for a series or a horizon that is no longer wanted
	}
	return msg.take(m, msg.story)
}

// setHorizon tells the story for an answer, which must fit the book, and then calls
// then.
func (m *Model) setHorizon(a recap.Answer, then func(*Model)) tea.Cmd {
	m.stopWaiting()
	m.reading = newReading(a, nil)
	take := func(m *Model, story *recap.Story) tea.Cmd {
		m.reading = newReading(a, story)
		if m.awaited != nil {
			m.awaited, m.overlay = nil, nil
		}
		then(m)
		return nil
	}
	cmd := m.tell(a.Next, take)
	if m.story != nil {
		return nil
	}
	screen, painted := overlay.NewWaiting(m.World)
	m.overlay, m.awaited = screen, take
	return tea.Batch(cmd, painted)
}

// workedMsg carries what was computed from a story, to be shown if the viewer is still
// where they were.
type workedMsg struct {
	of   work.Ticket // of the story
	at   place
	on   overlay.Overlay
	show func(*Model) tea.Cmd
}

// workOut computes something that takes longer the more is known. Like tell, it does so
// at once for a small book, and otherwise from a command, whose result is dropped if the
// viewer has gone elsewhere meanwhile.
func (m *Model) workOut(find func(moment recap.Moment) (show func(*Model) tea.Cmd)) tea.Cmd {
	if m.book.Small() {
		return find(m.moment())(m)
	}
	moment, of, at, on := m.moment(), m.ticket, m.here, m.overlay
	return m.Start(work.Story, func() tea.Msg { return workedMsg{of, at, on, find(moment)} })
}

func (m *Model) worked(msg workedMsg) tea.Cmd {
	if msg.of != m.ticket || msg.at != m.here || msg.on != m.overlay {
		return nil
	}
	return msg.show(m)
}
