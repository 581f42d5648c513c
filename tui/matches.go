package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/tui/page"
)

// highlighted returns a line of the page, by its number, with the matches in it marked; the one that the
// viewer is at stands out from the others.
func (m *Model) highlighted(v page.Window, at int) string {
	text := v.Line(at)
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

// goMatch scrolls a match into the upper third of the window; in a list, the entry
// in which it stands is selected.
func (m *Model) goMatch(v page.Window, nth int) {
	hits := m.highlight.on(v.Page)
	if len(hits) == 0 {
		return
	}
	m.highlight.nth = min(nth, len(hits)-1)
	line := hits[m.highlight.nth][0].line
	if line >= 0 {
		if line < v.Top || line >= v.Top+v.Visible() {
			v.Top = min(max(line-v.Height/3, 0), v.LastTop(v.Height))
		}
		m.selectAt(&v, line)
	}
	m.keep(v)
}

// selectAt selects the entry of a list in which a line stands, or lets go of one that
// is beyond the window.
func (m *Model) selectAt(v *page.Window, line int) {
	if !m.here.list() {
		return
	}
	if item := v.Lines[line].Item; item >= 0 {
		v.Selected = item
	} else if !v.Shows(v.Selected) {
		v.Selected = v.FirstShown(+1)
	}
}

// settle goes to the match that was asked for, once its page is built: the one with
// the number in the told text, or the first one from the mark on.
func (m *Model) settle() {
	seek := m.here.seek
	v, ok := m.view()
	if seek == (page.Mark{}) || m.highlight.query == "" || !ok {
		return
	}
	nth := m.highlight.from(v.Text[0])
	if seek.Kind == page.MarkMatch {
		nth += m.highlight.nth
	} else if line, marked := v.Marks[seek]; marked {
		nth = m.highlight.from(line)
	}
	m.keep(v)
	m.goMatch(v, nth)
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
