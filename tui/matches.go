package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/tui/page"
)

// highlighted is a line of the page with the matches in it marked; the one that the
// viewer is at stands out from the others.
func (m *Model) highlighted(v page.Window, at int) string {
	text := v.Lines[at].Text
	var ranges []lipgloss.Range
	for i, h := range m.highlight.on(v.Page) {
		for _, s := range h {
			if s.line == at {
				style := m.look.Match
				if i == m.highlight.nth {
					style = m.look.MatchHere
				}
				ranges = append(ranges, style.Range(s.start, s.end))
			}
		}
	}
	if len(ranges) == 0 {
		return text
	}
	return lipgloss.StyleRanges(text, ranges...)
}

// matchCount says at which of how many matches the viewer is.
func (m *Model) matchCount(v page.Window) string {
	hits := m.highlight.on(v.Page)
	if len(hits) == 0 {
		return ""
	}
	return fmt.Sprintf("match %d of %d", min(m.highlight.nth, len(hits)-1)+1, len(hits))
}

// stepMatch goes to the next match of the text, or the one before; after the
// last comes the first.
func (m *Model) stepMatch(by int) tea.Cmd {
	v, ok := m.view()
	if !ok || m.highlight.query == "" {
		m.message = "Search for something first (" + m.keyOf(find) + ")."
		return nil
	}
	hits := m.highlight.on(v.Page)
	if len(hits) == 0 {
		m.message = "No match on this page."
		return nil
	}
	m.goMatch(v, (m.highlight.nth+by+len(hits))%len(hits))
	return nil
}

// goMatch scrolls a match into the upper third of the window.
func (m *Model) goMatch(v page.Window, nth int) {
	hits := m.highlight.on(v.Page)
	if len(hits) == 0 {
		return
	}
	m.highlight.nth = min(nth, len(hits)-1)
	line := hits[m.highlight.nth][0].line
	if line < v.Top || line >= v.Top+v.Height {
		v.Top = min(max(line-v.Height/3, 0), v.LastTop(v.Height))
	}
	m.keep(v)
}

// settle goes to the match that was asked for, once its page is built.
func (m *Model) settle() {
	if m.here.seek.Kind != page.MarkMatch {
		return
	}
	if v, ok := m.view(); ok {
		m.here.seek = page.Mark{}
		m.goMatch(v, m.highlight.nth)
	}
}

// queried keeps a query for the prompt's history.
func (m *Model) queried(query string) {
	query = strings.TrimSpace(query)
	if query == "" {
		return
	}
	m.queries = slices.DeleteFunc(m.queries, func(q string) bool { return q == query })
	m.queries = append(m.queries, query)
	if len(m.queries) > maxQueries {
		m.queries = m.queries[1:]
	}
}

const maxQueries = 50
