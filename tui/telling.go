package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/work"
)

// toldMsg brings a story that has been told, and what is to be done with it.
type toldMsg struct {
	asked work.Ticket
	story *recap.Story
	take  func(*Model, *recap.Story) tea.Cmd
}

// tell has the story told before installment next, and hands it to take: at
// once where the book is small, so that the first frame shows it, and otherwise
// by a command. Only what was asked for last is taken.
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
		return nil // of a series, or of a horizon, that nobody waits for any more
	}
	return msg.take(m, msg.story)
}

// setHorizon tells the story for an answer, which fits the book, and then does
// what is to be done with it.
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

// workedMsg brings what was worked out of a story, to be shown where the viewer
// was then.
type workedMsg struct {
	of   work.Ticket // of the story
	at   place
	on   overlay.Overlay
	show func(*Model) tea.Cmd
}

// workOut has something worked out of what is known that takes the longer, the more
// that is: like a telling, by a command where the book is large. Whoever goes
// elsewhere meanwhile no longer waits for it.
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
