package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/recap/search"
	"previously/tui/look"
	"previously/tui/page"
)

// highlight is what was searched for, marked on every page until esc.
type highlight struct {
	query string
	nth   int // the match one is at, from 0

	page *page.Page // on which the hits are
	hits []hit
}

// hit is a match on a page: stretches of lines, in cells.
type hit []stretch

type stretch struct{ line, start, end int } // a line by its number on the page

// find looks for the matches on a page that comes on screen. Painting only reads
// them.
func (h *highlight) find(p *page.Page) {
	if h.query != "" && p != nil && h.page != p {
		h.page, h.hits = p, findHits(p, h.query)
	}
}

// on returns the matches on a page.
func (h *highlight) on(p *page.Page) []hit {
	if h.page != p {
		return nil
	}
	return h.hits
}

// from returns the first of the hits that stands at a line or after it, as far as the page
// goes or the panel beside it; the first of all where none does.
func (h *highlight) from(line int) int {
	i := slices.IndexFunc(h.hits, func(h hit) bool {
		at := h[0].line
		return line >= 0 && (at >= line || at < 0) || line < 0 && at <= line
	})
	return max(i, 0)
}

// findHits looks for the query on a page, and in what stands beside it. The lines
// are one text to it, so that what a line break parts is still found.
func findHits(p *page.Page, query string) []hit {
	numbers := make([]int, 0, len(p.Lines)+len(p.Aside))
	for i := range p.Lines {
		numbers = append(numbers, i)
	}
	for i := range p.Aside {
		numbers = append(numbers, -1-i)
	}
	var text strings.Builder
	starts, plain := make([]int, len(numbers)), make([]string, len(numbers))
	for i, number := range numbers {
		plain[i], starts[i] = ansi.Strip(p.Line(number)), text.Len()
		text.WriteString(plain[i] + " ")
	}
	var hits []hit
	for _, match := range search.Matches(text.String(), query) {
		var h hit
		first, _ := slices.BinarySearch(starts, match[0]+1)
		for i := max(first-1, 0); i < len(starts) && starts[i] < match[1]; i++ {
			from, to := max(match[0]-starts[i], 0), min(match[1]-starts[i], len(plain[i]))
			if from < to {
				h = append(h, stretch{numbers[i], look.Columns(plain[i][:from]), look.Columns(plain[i][:to])})
			}
		}
		if len(h) > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}
