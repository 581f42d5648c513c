package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap/text"
	"previously/tui/page"
)

// stepPart goes to the end of the previous (-1) or next (+1) part, as far as it has been
// seen. Going forward, it stops at the end of the current part first.
func (m *Model) stepPart(by int) tea.Cmd {
	if !m.story.HasParts() {
		m.message = "This series isn't divided into parts."
		return nil
	}
	parts, at := m.story.Parts(), m.story.PartOf(m.here.film)
	if by > 0 && m.here.film < parts[at].Last {
		by = 0
	}
	switch to := at + by; {
	case to < 0:
		m.message = "This is the first " + m.partWord() + "."
	case to == len(parts):
		m.message = "This is the last " + m.partWord() + " you have seen."
	default:
		return m.goFilm(parts[to].Last)
	}
	return nil
}

// toggleOnlyPart makes So far, Play and people's pages show only the part that the viewer
// is in, or all parts again.
func (m *Model) toggleOnlyPart() tea.Cmd {
	part, ok := m.moment().Part()
	switch {
	case !ok:
		m.message = "This series isn't divided into parts."
	case m.onlyPart:
		m.onlyPart = false
		m.message = "Showing all " + text.Plural(m.partWord()) + " again."
	case part.First == 1:
		m.message = part.Name + " is the first, so nothing is left out."
	default:
		m.onlyPart = true
		m.message = "So far, Play and people's pages show only " + part.Name + "; " + m.keyOf(thisPart) + " shows all."
	}
	if m.here.canLimitToPart() {
		m.here.anchor, m.here.selected = page.Anchor{}, ""
	}
	return nil
}
