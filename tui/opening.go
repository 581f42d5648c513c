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

// openBook shows a series up to the viewer's answer; the zero answer means the
// remembered one. If there is none, or it no longer fits the book, the viewer is asked.
func (m *Model) openBook(book *data.Book, answer recap.Answer) tea.Cmd {
	book = m.spellBook(book)
	m.book, m.reading = book, newReading(recap.Answer{}, nil)
	m.bookTicket = work.NewTicket()
	m.dropStoryRequest()
	m.minutes, m.onlyPart = recap.DefaultMinutes, false
	mark := m.keeper.recall(book)
	if mark.Minutes != nil && *mark.Minutes >= 0 {
		m.minutes = *mark.Minutes
	}
	remembered, fits := book.Horizon(mark.Answer)
	if answer.Next == 0 && !fits {
		m.openChooser()
		if mark.Mark != "" {
			m.message = answerOutdated
		}
		return nil
	}
	if answer.Next == 0 {
		answer = mark.Answer
	}
	return m.setHorizon(answer, func(m *Model) {
		if fits && answer.Next == remembered {
			m.resume(mark)
		}
		m.remember()
	})
}

// spellBook returns the book in letters that the terminal can show.
func (m *Model) spellBook(book *data.Book) *data.Book {
	if m.ascii {
		return book.MapTexts(text.ASCII)
	}
	return book
}

// currentSeries returns, for the library, the key and the story of the open series, or
// zero values if none is open.
func (m *Model) currentSeries() (key string, story *recap.Story) {
	if m.book == nil {
		return "", nil
	}
	return m.book.Key(), m.story
}

// answerOutdated says why a question that was already answered is asked again.
const answerOutdated = "Your last answer no longer fits this file."

// resume goes to the place where the viewer left off. The bookmark comes from a file,
// so none of it is taken unchecked.
func (m *Model) resume(r data.Bookmark) {
	if slices.Contains(page.Sections(), r.Section) {
		m.here.section = r.Section
	}
	if r.Film >= 1 && r.Film <= m.story.Seen() {
		m.here.film = r.Film
	}
	m.here.anchor = page.Anchor{Block: max(r.Block, 0), Offset: max(r.Offset, 0)}
}
