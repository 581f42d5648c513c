package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/overlay"
	"previously/tui/page"
)

// center returns the id of the person whose relationships are on screen.
func (m *Model) center() string { return centerOf(m.moment(), m.here.center) }

func centerOf(moment recap.Moment, chosen string) string {
	if p, ok := moment.Person(chosen); ok {
		return p.ID
	}
	return moment.Principal()
}

// selectedPerson returns the id of the person whose page is open or who is selected, or
// "" if there is neither.
func (m *Model) selectedPerson() string {
	if m.here.person != "" {
		return m.here.person
	}
	if v, ok := m.window(); ok && v.Selected >= 0 {
		return v.Items[v.Selected].Person
	}
	return ""
}

// recenter shows another person's relationships. Going back returns to this one's.
func (m *Model) recenter(id string) tea.Cmd {
	m.visit(place{section: recap.SectionRelationships, center: id, film: m.here.film})
	m.web = false
	return nil
}

// openPersonPage opens the selected person's page, even where enter does something
// else.
func (m *Model) openPersonPage() tea.Cmd {
	id := m.selectedPerson()
	if m.here.section == recap.SectionRelationships && id == "" { // nobody is selected, but the page has a person in its centre
		id = m.center()
	}
	switch {
	case m.here.person != "":
		m.message = "You are on that page already."
		return nil
	case id == "":
		m.message = "Select a person first (" + m.keyOf(lineDown) + ")."
		return nil
	}
	return m.openPerson(id)
}

// openRelations goes from a person to their relationships. Among one person's
// relationships it only names the key that shows another's, which is the open key.
func (m *Model) openRelations() tea.Cmd {
	id := m.selectedPerson()
	switch elsewhere := m.here.person != "" || m.here.section != recap.SectionRelationships; {
	case id != "" && (elsewhere || m.onWeb()):
		return m.recenter(id)
	case !elsewhere && m.here.chainTo == "":
		m.message = "You are here already; " + m.keyOf(open) + " shows the relationships of the selected person."
		return nil
	}
	return m.goTies()
}

// goTies goes to the relationships of one person or everybody, unless they are already
// on screen.
func (m *Model) goTies() tea.Cmd {
	if m.here.section != recap.SectionRelationships || m.here.person != "" {
		m.goSection(recap.SectionRelationships)
	}
	if m.here.chainTo != "" {
		m.visit(place{section: recap.SectionRelationships, center: m.here.center, film: m.here.film})
	}
	return nil
}

// toggleRing shows or hides the ties among the people around one person. They come
// below that person's own ties; if those fill the screen, a message says what the key
// has done. The picture of everybody has no such ring.
func (m *Model) toggleRing() tea.Cmd {
	m.goTies()
	if m.onWeb() {
		m.message = "Press " + m.keyOf(toggleWeb) + " for one person first, then " + m.keyOf(toggleRing) + " for the ties between the others."
		return nil
	}
	if m.secondRing {
		m.setRing(false, "The ties between the others are hidden.")
		return nil
	}
	center := m.here.center
	return m.compute(func(moment recap.Moment) func(*Model) tea.Cmd {
		ring := chart.Ego(moment, centerOf(moment, center)).SecondRing(moment)
		return func(m *Model) tea.Cmd {
			if len(ring) == 0 {
				m.message = "There are no other ties between these people."
			} else {
				m.setRing(true, "The ties between the others are below.")
			}
			return nil
		}
	})
}

// setRing shows or hides the ring, with a message if the ring is below the screen.
func (m *Model) setRing(show bool, message string) {
	v, ok := m.window()
	m.secondRing = show
	if !ok || len(v.Lines) >= v.Height-1 {
		m.message = message
	}
}

// toggleWeb switches between one person and the whole cast.
func (m *Model) toggleWeb() tea.Cmd {
	web := !m.web || m.here.chainTo != ""
	m.goTies()
	if m.story.Seen() == 0 {
		m.message = "There is nobody to draw yet."
		return nil
	}
	m.web = web
	m.here.anchor = page.Anchor{}
	m.here.selected = ""
	if m.web {
		m.here.selected = page.PersonKey(m.center())
		switch {
		case m.look.Linear:
			m.message = "There is no chart in linear text; the sentences say the same."
		case !m.webHasRoom():
			m.message = "The chart needs a larger terminal; the sentences say the same."
		}
	}
	return nil
}

// onWeb reports whether the relationships of the whole cast are on screen.
func (m *Model) onWeb() bool {
	return m.web && m.overlay == nil && m.story != nil && m.story.Seen() > 0 && m.here.section == recap.SectionRelationships && m.here.person == "" && m.here.chainTo == ""
}

// onPicture reports whether they are on screen as a picture and not as sentences.
func (m *Model) onPicture() bool { return m.onWeb() && m.webHasRoom() }

// selectBox selects the next box of the picture in a direction. While the picture for the
// new selection is being built, the one on screen has the same boxes, so no key is lost.
func (m *Model) selectBox(d chart.Direction) tea.Cmd {
	v, ok := m.window()
	if !ok {
		v, ok = m.windowOn(m.lastPage)
	}
	if !ok || v.Fixed == nil || v.Selected < 0 {
		m.message = "There is nobody to go to."
		return nil
	}
	next := v.Items[v.Selected].Next[d]
	if next < 0 {
		m.message = "There is nobody " + [...]string{"to the right", "below", "to the left", "above"}[d] + "."
		return nil
	}
	v.Selected = next
	m.storeWindow(v)
	return nil
}

// askChain asks for a second person, to show how the two know each other. The first is the
// selected one, except among one person's relationships: the selected one is related to
// that person anyway, so the question is about that person and somebody else.
func (m *Model) askChain() tea.Cmd {
	from := m.selectedPerson()
	if from == "" || m.here.section == recap.SectionRelationships && m.here.person == "" && !m.web {
		from = m.center()
	}
	if from == "" {
		m.message = "Nobody has appeared yet."
		return nil
	}
	return m.compute(func(moment recap.Moment) func(*Model) tea.Cmd {
		p := overlay.NewPersonPicker(moment, from)
		return func(m *Model) tea.Cmd {
			m.overlay = p
			return nil
		}
	})
}
