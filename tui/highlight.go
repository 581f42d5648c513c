package tui

import (
	"strings"

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
				h = append(h, stretch{p.Text[0] + i, look.Columns(plain[i][:from]), look.Columns(plain[i][:to])})
			}
		}
		if len(h) > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}
