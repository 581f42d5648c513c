package overlay

import (
	"charm.land/lipgloss/v2"

	"previously/recap"
	"previously/recap/search"
	"previously/tui/look"
)

// finderRow is a heading, or the result with the number n.
type finderRow struct {
	heading string
	n       int
	result  search.Result
}

// finderRows are the results by kind, each under its heading.
func finderRows(results search.Results) []finderRow {
	var rows []finderRow
	n := 0
	for _, g := range results.Groups {
		rows = append(rows, finderRow{heading: g.Heading(), n: -1})
		for _, r := range g.Results {
			rows = append(rows, finderRow{n: n, result: r})
			n++
		}
	}
	return rows
}

func (f *Finder) paintRow(row finderRow) string {
	l := f.look
	if row.n < 0 {
		return l.Heading.Render(l.Fit(row.heading, f.width))
	}
	mark := "  "
	if row.n == f.at {
		mark = l.Accent.Render(l.Marker + " ")
	}
	r := row.result
	text := highlighted(r.Title, l) + l.Dim.Render("  "+r.Detail)
	switch {
	case r.Kind == search.Passage:
		film := recap.BareTitle(r.Title.Text, f.title) // more room for the passage
		text = l.Dim.Render(film+", "+r.Detail+"  ") + l.Words(highlighted(r.Snippet, l))
	case r.Snippet.Text != "":
		text = l.Strong.Render(r.Title.Text) + "  " + l.Words(highlighted(r.Snippet, l))
	}
	return l.Fit(mark+text, f.width)
}

// highlighted is a text with its matched parts marked.
func highlighted(found search.Lit, l look.Look) string {
	ranges := make([]lipgloss.Range, 0, len(found.Ranges))
	for _, r := range found.Ranges {
		ranges = append(ranges, l.Open.Range(look.Columns(found.Text[:r[0]]), look.Columns(found.Text[:r[1]])))
	}
	return lipgloss.StyleRanges(found.Text, ranges...)
}
