package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/search"
	"previously/tui/overlay"
	"previously/tui/page"
)

// openFinder shows the finder. The story's index is built off the update loop when it
// is first needed.
func (m *Model) openFinder() tea.Cmd {
	m.overlay = overlay.NewFinder(m.book.Title(), m.index, m.queries)
	if m.index != nil {
		return nil
	}
	return m.makeIndex()
}

func (m *Model) makeIndex() tea.Cmd {
	story, ticket := m.story, m.storyTicket
	return func() tea.Msg { return overlay.Indexed{Ticket: ticket, Index: search.New(story)} }
}

// takeIndex keeps the index if it belongs to the current story.
func (m *Model) takeIndex(msg overlay.Indexed) tea.Cmd {
	if msg.Ticket != m.storyTicket {
		return nil
	}
	m.index = msg.Index
	return m.passToOverlays(msg)
}

// goResult goes to a result of a query. Going back returns to the place before.
func (m *Model) goResult(r search.Result, query string) {
	to := place{film: m.story.Seen()}
	m.highlight = highlight{query: highlightQuery(r, query)}
	if r.Film > 0 {
		to.film = r.Film
	}
	switch r.Kind {
	case search.Character, search.Actor:
		to.section, to.person, to.film, to.target = recap.SectionCast, r.Person, m.story.Seen(), page.Target{Kind: page.TargetMatch}
	case search.Film:
		to.section = recap.SectionPlot
	case search.Side:
		to.section, to.target, to.film = recap.SectionCast, page.Target{Kind: page.TargetSide, Of: r.Title.Text}, m.story.Seen()
	case search.Thing:
		to.section, to.target, to.film = recap.SectionSoFar, page.Target{Kind: page.TargetThing, Of: r.Title.Text}, m.story.Seen()
		to.fromFinder = true
	case search.Question:
		to.section, to.target, to.film = recap.SectionSoFar, page.Target{Kind: page.TargetQuestion, Of: r.Title.Text}, m.story.Seen()
		to.fromFinder = true
	case search.Passage:
		m.aimAtPassage(&to, r)
	}
	m.visit(to)
	m.onlyPart = false // the result may be in another part
}

// highlightQuery returns what to highlight for a result: the query or, if that matches
// none of the result's own text (because it is somebody's initials, say), the result's
// title.
func highlightQuery(r search.Result, query string) string {
	if len(search.Matches(r.Title.Text+" "+r.Snippet.Text, query)) == 0 {
		return r.Title.Text
	}
	return query
}

func (m *Model) aimAtPassage(to *place, r search.Result) {
	switch r.Source {
	case search.Telling:
		to.section, to.target = recap.SectionPlot, page.Target{Kind: page.TargetMatch}
		to.fromFinder, to.length = true, r.Length
		m.highlight.nth = r.Nth
	case search.Fate:
		to.section, to.person, to.target = recap.SectionCast, r.Person, page.FilmTarget(r.Film)
	case search.Tie:
		to.section, to.person, to.target = recap.SectionRelationships, r.Person, page.Target{Kind: page.TargetTies}
	}
}
