package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/tui/page"
)

// lineWithMatches returns the line with number at, with its matches marked. The match
// that the viewer is at stands out from the others.
func (m *Model) lineWithMatches(v page.Window, at int) string {
	text := v.Line(at)
	var ranges []lipgloss.Range
	for i, h := range m.highlight.hitsOn(v.Page) {
		for _, s := range h {
			if s.line == at {
				style := m.look.Match
				if i == m.highlight.nth {
					style = m.look.CurrentMatch
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

// matchCount says which match of how many the viewer is at, or returns "" if the page
// has none.
func (m *Model) matchCount(v page.Window) string {
	hits := m.highlight.hitsOn(v.Page)
	if len(hits) == 0 {
		return ""
	}
	return fmt.Sprintf("match %d of %d", min(m.highlight.nth, len(hits)-1)+1, len(hits))
}

// stepMatch goes to the previous (-1) or next (+1) match on the page, and wraps around.
func (m *Model) stepMatch(by int) tea.Cmd {
	v, ok := m.window()
	if !ok || m.highlight.query == "" {
		m.message = "Search for something first (" + m.keyOf(find) + ")."
		return nil
	}
	hits := m.highlight.hitsOn(v.Page)
	if len(hits) == 0 {
		m.message = "No match on this page."
		return nil
	}
	m.goMatch(v, (m.highlight.nth+by+len(hits))%len(hits))
	return nil
}

// goMatch scrolls a match that is off screen into the upper third of the window. In a
// list, it also selects the entry that contains the match.
func (m *Model) goMatch(v page.Window, nth int) {
	hits := m.highlight.hitsOn(v.Page)
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
	m.storeWindow(v)
}

// selectAt selects the list entry that contains a line. If no entry does, and the
// selected one is off screen, it selects the first one on screen.
func (m *Model) selectAt(v *page.Window, line int) {
	if !m.here.isList() {
		return
	}
	if item := v.Lines[line].Item; item >= 0 {
		v.Selected = item
	} else if !v.Shows(v.Selected) {
		v.Selected = v.FirstShown(+1)
	}
}

// seekMatch goes to the match that the finder led to, once its page is built: to match
// nth of the told text, or to the first match at or after the target.
func (m *Model) seekMatch() {
	target := m.here.target
	v, ok := m.window()
	if target == (page.Target{}) || m.highlight.query == "" || !ok {
		return
	}
	nth := m.highlight.hitFrom(v.PlotLines[0])
	if target.Kind == page.TargetMatch {
		nth += m.highlight.nth
	} else if line, found := v.Targets[target]; found {
		nth = m.highlight.hitFrom(line)
	}
	m.storeWindow(v)
	m.goMatch(v, nth)
}

// rememberQuery adds a query to the prompt's history.
func (m *Model) rememberQuery(query string) {
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
