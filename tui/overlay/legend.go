package overlay

import (
	"strings"

	"previously/recap"
	"previously/tui/look"
)

// legend explains signs, colours, lines and marks, from the same tables that pages are
// painted with.
func legend(l look.Look, width int) []string {
	heading := l.Heading.Render(l.Fit("Symbols", width))
	var lines []string
	for _, row := range [][]string{append([]string{heading}, statusEntries(l)...), lineEntries(l), markEntries(l)} {
		lines = append(lines, flow(l, row, width)...)
	}
	return lines
}

// statusEntries returns the signs beside names.
func statusEntries(l look.Look) []string {
	if l.Linear { // the names already come with words
		return nil
	}
	return l.StateLegend(look.Style{}, func(recap.Status) bool { return true })
}

// lineEntries returns the lines of pictures, in the colours used for everything about
// relationships.
func lineEntries(l look.Look) []string {
	if l.Linear {
		return nil
	}
	var entries []string
	for _, c := range recap.Classes() {
		entries = append(entries, l.ClassLine(c))
	}
	return append(entries, l.Class(recap.Bond).Render("7")+" number of a line and its sentences", l.Class(recap.Bond).Render(l.Dot)+" no line drawn")
}

// markEntries returns the words after people and relationships that a film has changed.
func markEntries(l look.Look) []string {
	var entries []string
	for _, mark := range [][2]string{
		{string(recap.Began), "began here"}, {string(recap.Changed), "was different"}, {string(recap.Ended), "over"},
		{string(recap.NowKnown), "already over"}, {"now " + string(recap.Dead), "died"},
	} {
		entries = append(entries, l.News.Render(mark[0])+": "+mark[1])
	}
	return entries
}

// flow sets entries side by side, on as many lines as they take; an entry wider
// than a line is wrapped.
func flow(l look.Look, entries []string, width int) []string {
	const gap = 3
	var lines []string
	for _, e := range entries {
		if n := len(lines); n > 0 && l.Width(lines[n-1])+gap+l.Width(e) <= width {
			lines[n-1] += strings.Repeat(" ", gap) + e
		} else {
			lines = append(lines, l.Wrap(e, width)...)
		}
	}
	return lines
}
