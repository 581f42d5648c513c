package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap/search"
	"previously/tui/look"
	"previously/tui/page"
)

// lit is what was searched for, lit on the pages of the plot until esc.
type lit struct {
	query string
	nth   int // the match one is at, from 0

	page *page.Page // for which hits were computed
	hits []hit
}

// hit is a match on a page: stretches of lines, in cells.
type hit []stretch

type stretch struct{ line, start, end int }

// hits finds the matches on a page; they are computed once for each page.
func (m *Model) hits(p *page.Page) []hit {
	if m.lit.query == "" || p.Text[1] == 0 {
		return nil
	}
	if m.lit.page != p {
		m.lit.page, m.lit.hits = p, findHits(p, m.lit.query)
	}
	return m.lit.hits
}

// findHits looks for the query in the told text of a page. The lines are one
// text to it, so that what a line break parts is still found.
func findHits(p *page.Page, query string) []hit {
	var text strings.Builder
	starts := make([]int, 0, p.Text[1]-p.Text[0])
	plain := make([]string, 0, cap(starts))
	for _, l := range p.Lines[p.Text[0]:p.Text[1]] {
		plain = append(plain, ansi.Strip(l.Text))
		starts = append(starts, text.Len())
		text.WriteString(plain[len(plain)-1] + " ")
	}
	var hits []hit
	for _, match := range search.Matches(text.String(), query) {
		var h hit
		for i, start := range starts {
			from, to := max(match[0]-start, 0), min(match[1]-start, len(plain[i]))
			if from < to {
				h = append(h, stretch{p.Text[0] + i, look.Width(plain[i][:from]), look.Width(plain[i][:to])})
			}
		}
		if len(h) > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}

// lightUp is a line of the page with the matches in it lit; the one that the
// viewer is at stands out from the others.
func (m *Model) lightUp(v page.Window, at int) string {
	text := v.Lines[at].Text
	var ranges []lipgloss.Range
	for i, h := range m.hits(v.Page) {
		for _, s := range h {
			if s.line == at {
				style := m.look.Match
				if i == m.lit.nth {
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
	hits := m.hits(v.Page)
	if len(hits) == 0 {
		return ""
	}
	return fmt.Sprintf("match %d of %d", min(m.lit.nth, len(hits)-1)+1, len(hits))
}

// stepMatch goes to the next match of the text, or the one before; after the
// last comes the first.
func (m *Model) stepMatch(by int) tea.Cmd {
	v, ok := m.view()
	if !ok || m.lit.query == "" {
		m.message = "No search to go on with: " + m.keyOf(find) + " begins one."
		return nil
	}
	hits := m.hits(v.Page)
	if len(hits) == 0 {
		m.message = "No match in this text."
		return nil
	}
	m.goMatch(v, (m.lit.nth+by+len(hits))%len(hits))
	return nil
}

// goMatch scrolls a match into the upper third of the window.
func (m *Model) goMatch(v page.Window, nth int) {
	hits := m.hits(v.Page)
	if len(hits) == 0 {
		return
	}
	m.lit.nth = min(nth, len(hits)-1)
	line := hits[m.lit.nth][0].line
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
		m.goMatch(v, m.lit.nth)
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
