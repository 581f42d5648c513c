package tui

import tea "charm.land/bubbletea/v2"

// visit goes to a place, from which going back returns here.
func (m *Model) visit(to place) {
	m.trail.back = pushPlace(m.trail.back, m.capturePlace())
	m.trail.forward = nil
	m.here = to
}

// capturePlace returns the current place with all that it takes to return to it.
func (m *Model) capturePlace() waypoint {
	m.storePlace()
	return waypoint{m.here, m.scope}
}

// storePlace records at the current place what the window shows.
func (m *Model) storePlace() {
	if v, ok := m.window(); ok {
		m.storeWindow(v)
	}
}

// restorePlace returns to a place as it was left.
func (m *Model) restorePlace(w waypoint) { m.here, m.scope = w.place, w.scope }

// clearSearch removes the search highlight; if there is none, it leaves the picture
// of the cast; otherwise it goes back.
func (m *Model) clearSearch() tea.Cmd {
	switch {
	case m.highlight.query != "":
		m.highlight = highlight{}
		return nil
	case m.onWeb():
		return m.toggleWeb()
	}
	return m.goBack()
}

// goBack returns to the previous place, with its scroll position and selection.
func (m *Model) goBack() tea.Cmd {
	m.highlight = highlight{}
	switch {
	case len(m.trail.back) > 0:
		m.popTrail()
	case m.onWeb():
		return m.toggleWeb()
	case m.here.person != "" || m.here.chainTo != "":
		return m.goSection(m.here.section)
	case m.library != nil && m.library.WasShown():
		return m.openLibrary()
	default:
		m.message = "You're at the start: " + m.keyOf(goLibrary) + " lists all series, " + m.keyOf(quit) + " quits."
	}
	return nil
}

// popTrail goes one jump back.
func (m *Model) popTrail() {
	n := len(m.trail.back)
	m.trail.forward = pushPlace(m.trail.forward, m.capturePlace())
	m.restorePlace(m.trail.back[n-1])
	m.trail.back = m.trail.back[:n-1]
}

// jumpBack goes back along the trail only.
func (m *Model) jumpBack() tea.Cmd {
	if len(m.trail.back) == 0 {
		m.message = "Nothing to go back to."
		return nil
	}
	m.highlight = highlight{}
	m.popTrail()
	return nil
}

// jumpForward undoes the last jump back.
func (m *Model) jumpForward() tea.Cmd {
	n := len(m.trail.forward)
	if n == 0 {
		m.message = "Nothing to go forward to."
		return nil
	}
	m.trail.back = pushPlace(m.trail.back, m.capturePlace())
	m.restorePlace(m.trail.forward[n-1])
	m.trail.forward = m.trail.forward[:n-1]
	return nil
}
