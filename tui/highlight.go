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

// highlight is what was searched for, marked on the pages of the plot until esc.
type highlight struct {
	query string
	nth   int // the match one is at, from 0

	page *page.Page // on which the hits are
	hits []hit
}

// hit is a match on a page: stretches of lines, in cells.
type hit []stretch

type stretch struct{ line, start, end int }

// find looks for the matches on a page that comes on screen. Painting only reads
// them.
func (h *highlight) find(p *page.Page) {
	switch {
	case h.query == "" || p == nil || h.page == p:
	case p.Text[1] == 0:
		h.page, h.hits = p, nil
	default:
		h.page, h.hits = p, findHits(p, h.query)
	}
}

// on are the matches on a page.
func (h *highlight) on(p *page.Page) []hit {
	if h.page != p {
		return nil
	}
	return h.hits
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
		m.message = "No search to go on with: " + m.keyOf(find) + " begins one."
		return nil
	}
	hits := m.highlight.on(v.Page)
	if len(hits) == 0 {
		m.message = "No match in this text."
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
