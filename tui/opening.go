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
func (m *Model) openBook(book *data.Book, said recap.Answer) tea.Cmd {
	book = m.spellBook(book)
	m.book, m.reading = book, newReading(recap.Answer{}, nil)
	m.bookTicket = work.NewTicket()
	m.dropStoryRequest()
	m.minutes = recap.DefaultMinutes
	mark := m.keeper.recall(book)
	if mark.Minutes != nil && *mark.Minutes >= 0 {
		m.minutes = *mark.Minutes
	}
	recalled, fits := book.Horizon(mark.Answer)
	if said.Next == 0 && !fits {
		m.openChooser()
		if mark.Mark != "" {
			m.message = answerOutdated
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

// spellBook returns the book in letters that the terminal can show.
func (m *Model) spellBook(book *data.Book) *data.Book {
	if m.options.ASCII {
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
