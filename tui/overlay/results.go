package overlay

import (
	"charm.land/lipgloss/v2"

	"previously/recap/search"
	"previously/tui/look"
)

// finderRow is a heading, with n -1, or result number n.
type finderRow struct {
	heading string
	n       int
	result  search.Result
}

// finderRows returns the results by kind, each under its heading.
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
	return l.Fit(mark+f.resultText(row.result, f.width-l.Width(mark)), f.width)
}

// resultText returns a search result and who or where it is. The match stays visible
// however little room there is.
func (f *Finder) resultText(r search.Result, room int) string {
	l := f.look
	of, match, more := r.Row(f.title)
	if of == "" {
		return withDetail(highlight(cutToMatch(match, room, l), l), more, room, l)
	}
	label := l.Strong
	if r.Kind == search.Passage {
		label = l.Dim
	}
	text := l.Fit(label.Render(of), max(room*2/5, room-2-l.Width(match.Text))) + "  "
	text += l.Spell(highlight(cutToMatch(match, room-l.Width(text), l), l))
	return withDetail(text, more, room, l)
}

// withDetail adds the detail if at least some of it fits. It never cuts text to make room.
func withDetail(text, detail string, room int, l look.Look) string {
	const gap, least = 2, 3
	if detail == "" || l.Width(text)+gap+least > room {
		return text
	}
	return text + l.Dim.Render("  "+detail)
}

// cutToMatch returns a text with its first match within this many cells. It cuts as
// little as needed from the start, in whole words.
func cutToMatch(found search.Highlighted, cells int, l look.Look) search.Highlighted {
	if len(found.Ranges) == 0 || l.Width(found.Text) <= cells {
		return found
	}
	match := found.Ranges[0]
	if l.Width(found.Text[:match[1]]+l.Ellipsis) <= cells {
		return found
	}
	lead := max((cells-l.Width(found.Text[match[0]:match[1]]))/3, cells-l.Width(found.Text[match[0]:]))
	from := match[0]
	for i := from - 1; i >= 0 && l.Width(l.Ellipsis+found.Text[i:match[0]]) <= lead; i-- {
		if found.Text[i] == ' ' {
			from = i + 1
		}
	}
	cut := search.Highlighted{Text: l.Ellipsis + found.Text[from:]}
	for _, r := range found.Ranges {
		cut.Ranges = append(cut.Ranges, [2]int{r[0] - from + len(l.Ellipsis), r[1] - from + len(l.Ellipsis)})
	}
	return cut
}

// highlight returns a text with its matched parts marked.
func highlight(found search.Highlighted, l look.Look) string {
	ranges := make([]lipgloss.Range, 0, len(found.Ranges))
	for _, r := range found.Ranges {
		ranges = append(ranges, l.Underlined.Range(look.LipglossWidth(found.Text[:r[0]]), look.LipglossWidth(found.Text[:r[1]])))
	}
	return lipgloss.StyleRanges(found.Text, ranges...)
}
