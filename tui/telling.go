package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
)

// toldMsg brings a story that has been told, and what is to be done with it.
type toldMsg struct {
	asked int // number of the question to which it is the answer
	story *recap.Story
	take  func(*Model, *recap.Story) tea.Cmd
}

// tell has the story told before installment next, and hands it to take: at
// once where the book is small, so that the first frame shows it, and otherwise
// by a command. Only what was asked for last is taken.
func (m *Model) tell(next int, take func(*Model, *recap.Story) tea.Cmd) tea.Cmd {
	m.asked++
	if m.book.Small() {
		return take(m, m.book.Story(next))
	}
	book, asked := m.book, m.asked
	return m.start(workStory, func() tea.Msg { return toldMsg{asked, book.Story(next), take} })
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
	m.forget()
	m.answer = a
	take := func(m *Model, story *recap.Story) tea.Cmd {
		m.story, m.here.film = story, story.Seen()
		if _, waiting := m.overlay.(*telling); waiting {
			m.overlay = nil
		}
		then(m)
		return nil
	}
	cmd := m.tell(a.Next, take)
	if m.story != nil {
		return nil
	}
	m.overlay = &telling{since: m.now(), take: take}
	return tea.Batch(cmd, m.after(blink, waitedMsg{}))
}

// workedMsg brings what was worked out of a story, to be shown where the viewer
// was then.
type workedMsg struct {
	story *recap.Story
	at    place
	on    overlay
	show  func(*Model) tea.Cmd
}

// workOut has something worked out of the story that takes the longer, the more
// it holds: like a telling, by a command where the book is large. Whoever goes
// elsewhere meanwhile no longer waits for it.
func (m *Model) workOut(find func(story *recap.Story) (show func(*Model) tea.Cmd)) tea.Cmd {
	if m.book.Small() {
		return find(m.story)(m)
	}
	story, at, on := m.story, m.here, m.overlay
	return m.start(workStory, func() tea.Msg { return workedMsg{story, at, on, find(story)} })
}

func (m *Model) worked(msg workedMsg) tea.Cmd {
	if msg.story != m.story || msg.at != m.here || msg.on != m.overlay {
		return nil
	}
	return msg.show(m)
}

// telling is on the screen until the story is told. For a blink it is empty.
type telling struct {
	since time.Time
	take  func(*Model, *recap.Story) tea.Cmd
}

// The actions while the story is being told.
const (
	tellingLeave action = "telling-leave"
	tellingQuit  action = "telling-quit"
)

func tellingKeys() []group {
	return []group{{"While a series is read", []binding{
		{tellingLeave, []string{"esc", "backspace"}, "do not wait for it", "back"},
		{tellingQuit, []string{"q"}, "quit", "quit"},
	}}}
}

func (t *telling) keys() []group { return tellingKeys() }

func (t *telling) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	switch a, _ := actionOf(t.keys(), key); a {
	case tellingLeave:
		m.asked++ // what comes of it is dropped
		m.overlay = newChooser(m.book, 0)
	case tellingQuit:
		return m.leave()
	}
	return nil
}

func (t *telling) click(*Model, int, int) tea.Cmd { return nil }

func (t *telling) lines(m *Model, width, height int) []string {
	if height < 1 || m.now().Sub(t.since) < blink {
		return nil
	}
	return []string{m.look.Dim.Render(m.look.Fit("Reading the story.", width))}
}
