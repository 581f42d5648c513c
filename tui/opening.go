package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
	"previously/tui/page"
	"previously/tui/work"
)

// defaultMinutes is the time budget of a viewer who has not chosen one.
const defaultMinutes = 2

// openBook shows a series as the answer has it; the zero answer stands for the
// one that is remembered. It asks where there is none, or one that does not fit.
func (m *Model) openBook(book *data.Book, said recap.Answer) tea.Cmd {
	book = m.spelled(book)
	m.book, m.reading = book, newReading(recap.Answer{}, nil)
	m.opened = work.NewTicket()
	m.stopWaiting()
	m.minutes = defaultMinutes
	mark := m.keeper.recall(book)
	if mark.Minutes != nil && *mark.Minutes >= 0 {
		m.minutes = *mark.Minutes
	}
	recalled, fits := book.Horizon(mark.Answer)
	if said.Next == 0 && !fits {
		m.chooseAgain()
		if mark.Mark != "" {
			m.message = unfitting
		}
		return nil
	}
	if said.Next == 0 {
		said = mark.Answer
	}
	return m.setHorizon(said, func(m *Model) {
		if fits && said.Next == recalled {
			m.resume(mark)
		}
		m.remember()
	})
}

// spelled returns the book in the letters that the terminal has.
func (m *Model) spelled(book *data.Book) *data.Book {
	if m.options.ASCII {
		return book.Spelled(text.ASCII)
	}
	return book
}

// open returns the series on screen, for the library: the key of its book, and its story.
func (m *Model) open() (key string, story *recap.Story) {
	if m.book == nil {
		return "", nil
	}
	return m.book.Key(), m.story
}

// unfitting says why a question that was answered is asked again.
const unfitting = "Your last answer no longer fits this file."

// resume goes to the place where the viewer left off. What is remembered comes
// from a file, so all of it is brought into what there is.
func (m *Model) resume(r data.Bookmark) {
	if slices.Contains(page.Sections(), r.Section) {
		m.here.section = r.Section
	}
	if r.Film >= 1 && r.Film <= m.story.Seen() {
		m.here.film = r.Film
	}
	m.here.at = page.Anchor{Block: max(r.Block, 0), Sign: max(r.Sign, 0)}
}
