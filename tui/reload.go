package tui

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/work"
)

// watchMsg says that a file is now being watched.
type watchMsg watch

// reloadMsg carries the book as it is after a save, or what is wrong with its file.
type reloadMsg struct {
	ticket work.Ticket
	book   *data.Book
	err    error
}

// watchFile watches the file of the open book, unless it already does. A series that
// doesn't come from a file never changes.
func (m *Model) watchFile() tea.Cmd {
	if m.watch.ticket == m.bookTicket {
		return nil
	}
	if m.watch.cancel != nil {
		m.watch.cancel()
	}
	m.watch, m.fault = watch{ticket: m.bookTicket}, ""
	book := m.book
	if book == nil || book.Path() == "" {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.watch.cancel = cancel
	ticket := m.bookTicket
	return func() tea.Msg {
		return watchMsg{ticket, data.Watch(ctx, book.Location()), cancel}
	}
}

// takeWatch starts to wait for a save, if the file is still the open one.
func (m *Model) takeWatch(msg watchMsg) tea.Cmd {
	if msg.ticket != m.bookTicket {
		return nil
	}
	m.watch = watch(msg)
	return m.awaitSave()
}

// awaitSave waits for the file to be saved, and reads it.
func (m *Model) awaitSave() tea.Cmd {
	w, book := m.watch, m.book
	if w.saves == nil {
		return nil
	}
	return m.Start(work.File, func() tea.Msg {
		if _, ok := <-w.saves; !ok {
			return nil
		}
		fresh, err := book.Location().Open()
		if err != nil {
			return reloadMsg{ticket: w.ticket, err: err}
		}
		return reloadMsg{ticket: w.ticket, book: fresh}
	})
}

// takeReload shows the file as it is now, at the same place. If the file has errors, the
// last good story stays on screen, and the footer says what is wrong and where.
func (m *Model) takeReload(msg reloadMsg) tea.Cmd {
	if msg.ticket != m.bookTicket {
		return nil // for a series that is no longer open
	}
	if msg.err != nil {
		l := m.book.Location()
		m.fault, m.message = overlay.FirstFault(l, msg.err), ""
		if errors.Is(msg.err, fs.ErrNotExist) {
			m.fault = filepath.Base(l.Name()) + ": the file is gone; its last version stays on screen until it is back"
		}
		return m.awaitSave()
	}
	m.fault = ""
	if m.story != nil {
		m.message = "Reloaded."
	}
	return tea.Batch(m.awaitSave(), m.replaceBook(msg.book))
}

// replaceBook goes on with a changed book if the viewer's answer still fits it.
// Otherwise they are asked again, and nothing of it is told until they answer.
func (m *Model) replaceBook(book *data.Book) tea.Cmd {
	book = m.spellBook(book)
	m.book = book
	onStory := m.onStory
	if onStory == nil {
		onStory = (*Model).showChangedStory
	}
	var cmd tea.Cmd
	if m.onStory != nil || m.story != nil {
		if next, ok := book.Horizon(m.answer); ok {
			cmd = m.requestStory(next, onStory)
		} else {
			m.askHorizonAgain()
		}
	}
	if m.overlay != nil {
		m.overlay.BookChanged(book)
	}
	return cmd
}

// showChangedStory goes on at the same horizon with the story of a changed file. The
// place and the trail stay, and the page on screen stays until the new one is built.
func (m *Model) showChangedStory(story *recap.Story) tea.Cmd {
	m.storePlace()
	m.reading.replaceStory(story)
	if m.overlay == nil {
		return nil
	}
	return m.carryOut(m.overlay.StoryChanged(story))
}

// askHorizonAgain drops the story and asks the viewer again, whatever is on top. Only a
// screen such as the library stays open: the way back from it is to open a series.
func (m *Model) askHorizonAgain() {
	m.dropStoryRequest()
	m.reading = newReading(recap.Answer{}, nil)
	m.message = answerOutdated
	if m.overlay == nil || m.overlay.Chrome() != overlay.Bare {
		m.openChooser()
	}
}
