package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/overlay"
)

// carryOut carries out an intent of the overlay on top.
func (m *Model) carryOut(intent overlay.Intent) tea.Cmd {
	switch i := intent.(type) {
	case overlay.Close:
		m.overlay = nil
	case overlay.Show:
		m.overlay = i.Overlay
	case overlay.Quit:
		return m.saveAndQuit()
	case overlay.ToLibrary:
		return m.openLibrary()
	case overlay.ChooseAgain:
		m.dropStoryRequest()
		return m.openChooser()
	case overlay.Run:
		return i.Command
	case overlay.Choose:
		return m.takeAnswer(i)
	case overlay.MarkWatched:
		m.overlay = nil
		return m.markWatched(i.Answer)
	case overlay.GoTo:
		m.overlay = nil
		m.rememberQuery(i.Query)
		m.goResult(i.Result, i.SearchedFor)
	case overlay.NeedIndex:
		return m.makeIndex()
	case overlay.Relate:
		m.overlay = nil
		m.visit(place{section: recap.SectionRelationships, center: i.From, chainTo: i.To, film: m.here.film})
	case overlay.Open:
		m.overlay = nil
		return m.openBook(i.Book, recap.Answer{})
	case overlay.Import:
		return m.importSeries(i.Title)
	case overlay.OpenImported:
		return m.openImported(i)
	case overlay.Edit:
		m.overlay = nil
		return m.editCutOrWhole(i.Cut)
	}
	return nil
}

// passToOverlays passes a command's result to the overlay on top. The library gets
// every result, whatever is on top.
func (m *Model) passToOverlays(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	if m.library != nil {
		cmds = append(cmds, m.carryOut(m.library.Receive(msg)))
	}
	if m.overlay != nil && m.overlay != overlay.Overlay(m.library) {
		cmds = append(cmds, m.carryOut(m.overlay.Receive(msg)))
	}
	return tea.Batch(cmds...)
}

// importSeries opens the import screen, which begins with a title or asks for one.
func (m *Model) importSeries(title string) tea.Cmd {
	if m.importer == nil {
		m.message = "Nothing can be imported here."
		return nil
	}
	m.overlay = overlay.NewImportScreen(m.World, m.importer, title, m.measure)
	return nil
}

// openImported shows an imported series up to what the viewer is about to watch.
func (m *Model) openImported(i overlay.OpenImported) tea.Cmd {
	m.overlay = nil
	if m.library != nil {
		m.library.AddImported(i.Book)
	}
	cmd := m.openBook(i.Book, i.Book.Answer(i.Next))
	m.message = cmp.Or(m.message, i.Notice)
	return cmd
}

// openChooser asks which installment the viewer is about to watch.
func (m *Model) openChooser() tea.Cmd {
	m.overlay = overlay.NewFilmChooser(m.book, m.story, m.library != nil)
	return nil
}

// takeAnswer takes the chooser's answer. Choosing the same installment keeps the place.
// If the file has been saved since the question, "all" means all that it held then; if
// that is uncertain, the question is asked again.
func (m *Model) takeAnswer(chosen overlay.Choose) tea.Cmd {
	a := chosen.Answer
	if _, ok := m.book.Horizon(a); !ok {
		m.overlay, m.message = chosen.From, answerOutdated
		return nil
	}
	m.overlay = nil
	if m.story == nil || m.story.Seen()+1 != a.Next {
		return m.setHorizon(a, (*Model).remember)
	}
	m.answer = a
	m.remember()
	return nil
}

// openLibrary goes back to the list of series.
func (m *Model) openLibrary() tea.Cmd {
	if m.library == nil {
		m.message = "This is the only series that was opened."
		return nil
	}
	m.remember()
	m.overlay = m.library
	return m.library.Show()
}

// openHelp shows the key map, starting with the group that belongs to this section.
func (m *Model) openHelp() tea.Cmd {
	first := readingKeys
	if m.here.person != "" || m.here.isList() {
		first = relationKeys
	}
	groups := m.keys.WordedFor(m.kindWord(), m.partWord())
	if m.story == nil || !m.story.HasParts() {
		groups = groups.Without(partBack, partForward, thisPart)
	}
	i := slices.IndexFunc(groups, func(g keys.Group) bool { return g.Title == first })
	m.overlay = overlay.NewHelp(slices.Concat(groups[i:i+1], groups[:i], groups[i+1:]))
	return nil
}
