package tui

import tea "charm.land/bubbletea/v2"

// visit goes to a place, from which going back returns here.
func (m *Model) visit(to place) {
	m.trail.behind = pushed(m.trail.behind, m.leaving())
	m.trail.ahead = nil
	m.here = to
}

// leaving returns the current place with all that it takes to return to it.
func (m *Model) leaving() place {
	if v, ok := m.view(); ok {
		m.keep(v)
	}
	m.here.web = m.web
	return m.here
}

// arrive returns to a place as it was left.
func (m *Model) arrive(p place) { m.here, m.web = p, p.web }

// clearSearch removes the search highlight; if there is none, it leaves the picture
// of the cast; otherwise it goes back.
func (m *Model) clearSearch() tea.Cmd {
	switch {
	case m.highlight.query != "":
		m.highlight = highlight{}
		return nil
	case m.onWeb():
		return m.switchWeb()
	}
	return m.goBack()
}

// goBack returns to the previous place, with its scroll position and selection.
func (m *Model) goBack() tea.Cmd {
	m.highlight = highlight{}
	switch {
	case len(m.trail.behind) > 0:
		m.retrace()
	case m.onWeb():
		return m.switchWeb()
	case m.here.person != "" || m.here.chainTo != "":
		return m.goSection(m.here.section)
	case m.library != nil && m.library.Began():
		return m.toLibrary()
	default:
		m.message = "You're at the start: " + m.keyOf(goLibrary) + " lists all series, " + m.keyOf(quit) + " quits."
	}
	return nil
}

// retrace goes one jump back.
func (m *Model) retrace() {
	n := len(m.trail.behind)
	m.trail.ahead = pushed(m.trail.ahead, m.leaving())
	m.arrive(m.trail.behind[n-1])
	m.trail.behind = m.trail.behind[:n-1]
}

// jumpBack goes back along the trail only.
func (m *Model) jumpBack() tea.Cmd {
	if len(m.trail.behind) == 0 {
		m.message = "Nothing to go back to."
		return nil
	}
	m.highlight = highlight{}
	m.retrace()
	return nil
}

// jumpForward undoes the last jump back.
func (m *Model) jumpForward() tea.Cmd {
	n := len(m.trail.ahead)
	if n == 0 {
		m.message = "Nothing to go forward to."
		return nil
	}
	m.trail.behind = pushed(m.trail.behind, m.leaving())
	m.arrive(m.trail.ahead[n-1])
	m.trail.ahead = m.trail.ahead[:n-1]
	return nil
}
