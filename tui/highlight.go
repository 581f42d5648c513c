package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/recap/search"
	"previously/tui/look"
	"previously/tui/page"
)

// highlight is the search whose matches are marked on every page until esc clears it.
type highlight struct {
	query string
	nth   int // the match that the viewer is at, from 0

	page *page.Page // the page that the hits are on
	hits []hit
}

// hit is a match on a page, one stretch for each line it touches.
type hit []stretch

type stretch struct{ line, start, end int } // line as the page numbers it; start and end in cells

// find collects the matches on a page that has come on screen. Painting only reads
// them.
func (h *highlight) find(p *page.Page) {
	if h.query != "" && p != nil && h.page != p {
		h.page, h.hits = p, findHits(p, h.query)
	}
}

// hitsOn returns the matches on a page.
func (h *highlight) hitsOn(p *page.Page) []hit {
	if h.page != p {
		return nil
	}
	return h.hits
}

// hitFrom returns the index of the first hit at or after a line, or 0 if there is none.
// Lines of the panel have negative numbers and come after those of the page.
func (h *highlight) hitFrom(line int) int {
	i := slices.IndexFunc(h.hits, func(h hit) bool {
		at := h[0].line
		return line >= 0 && (at >= line || at < 0) || line < 0 && at <= line
	})
	return max(i, 0)
}

// findHits returns the matches of a query on a page and in the panel beside it. It
// searches all lines as one text, so that a match across a line break is found.
func findHits(p *page.Page, query string) []hit {
	numbers := make([]int, 0, len(p.Lines)+len(p.Panel))
	for i := range p.Lines {
		numbers = append(numbers, i)
	}
	for i := range p.Panel {
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
				h = append(h, stretch{numbers[i], look.LipglossWidth(plain[i][:from]), look.LipglossWidth(plain[i][:to])})
			}
		}
		if len(h) > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}
