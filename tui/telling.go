package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/work"
)

// storyMsg carries a story that has been told, and what to do with it.
type storyMsg struct {
	ticket  work.Ticket
	story   *recap.Story
	onStory func(*Model, *recap.Story) tea.Cmd
}

// requestStory tells the story before installment next and passes it to onStory: at once
// if the book is small, so that the first frame shows it, and otherwise from a command.
// Only the story requested last is taken.
func (m *Model) requestStory(next int, onStory func(*Model, *recap.Story) tea.Cmd) tea.Cmd {
	m.requestTicket = work.NewTicket()
	if m.book.IsSmall() {
		return onStory(m, m.book.Story(next))
	}
	book, ticket := m.book, m.requestTicket
	return m.Start(work.Story, func() tea.Msg { return storyMsg{ticket, book.Story(next), onStory} })
}

func (m *Model) takeStory(msg storyMsg) tea.Cmd {
	if msg.ticket != m.requestTicket {
		return nil // for a series or a horizon that is no longer wanted
	}
	return msg.onStory(m, msg.story)
}

// setHorizon tells the story for an answer, which must fit the book, and then calls
// then.
func (m *Model) setHorizon(a recap.Answer, then func(*Model)) tea.Cmd {
	m.dropStoryRequest()
	m.reading = newReading(a, nil)
	onStory := func(m *Model, story *recap.Story) tea.Cmd {
		m.reading = newReading(a, story)
		if m.onStory != nil {
			m.onStory, m.overlay = nil, nil
		}
		then(m)
		return nil
	}
	cmd := m.requestStory(a.Next, onStory)
	if m.story != nil {
		return nil
	}
	screen, painted := overlay.NewWaiting(m.World)
	m.overlay, m.onStory = screen, onStory
	return tea.Batch(cmd, painted)
}

// computedMsg carries what was computed from a story, to be shown if the viewer is still
// where they were.
type computedMsg struct {
	ticket work.Ticket // of the story
	at     place
	on     overlay.Overlay
	show   func(*Model) tea.Cmd
}

// compute computes something that takes longer the more is known. Like requestStory, it
// does so at once for a small book, and otherwise from a command, whose result is
// dropped if the viewer has gone elsewhere meanwhile.
func (m *Model) compute(find func(moment recap.Moment) (show func(*Model) tea.Cmd)) tea.Cmd {
	if m.book.IsSmall() {
		return find(m.moment())(m)
	}
	moment, ticket, at, on := m.moment(), m.storyTicket, m.here, m.overlay
	return m.Start(work.Story, func() tea.Msg { return computedMsg{ticket, at, on, find(moment)} })
}

func (m *Model) showComputed(msg computedMsg) tea.Cmd {
	if msg.ticket != m.storyTicket || msg.at != m.here || msg.on != m.overlay {
		return nil
	}
	return msg.show(m)
}
