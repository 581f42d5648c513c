package tui

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/overlay"
	"previously/tui/page"
)

// header returns the row that names the series and what the viewer is about to watch.
// If the strip has no room, it names the film under the cursor in place of the series.
func (m *Model) header() string {
	indent, width := m.frame.indent(), m.frame.inner()-1
	left := m.look.Accent.Render("PREVIOUSLY ON")
	if m.book == nil || m.overlay != nil && m.overlay.Chrome() == overlay.Bare {
		return indent + m.look.Fit(left, width)
	}
	title := m.book.Title()
	left += "  " + m.look.Strong.Render(title)
	if m.story == nil {
		return indent + m.look.Fit(left, width)
	}
	lefts := []string{left}
	film, seen := m.moment().Film()
	switch {
	case m.frame.strip < 0:
		bare := recap.BareTitle(title, m.book.Title())
		if seen {
			title, bare = film.Name(), recap.BareTitle(film.Title, m.book.Title())
		}
		lefts = []string{m.look.Strong.Render(title), m.look.Strong.Render(bare)}
	case seen && film.Part != "":
		lefts = []string{left + "  " + m.look.Dim.Render(film.Part), left}
	}
	left, right := m.widestPair(lefts, m.horizonForms(), width)
	return indent + m.look.Spread(left, m.look.Dim.Render(right), width)
}

// widestPair returns the first texts for the left and right that fit side by side in
// width cells, or the last of each. It shortens the left before the right.
func (m *Model) widestPair(lefts, rights []string, width int) (left, right string) {
	for _, right = range rights {
		for _, left = range lefts {
			if m.look.Width(left)+2+m.look.Width(right) <= width {
				return left, right
			}
		}
	}
	return left, right
}

// horizonForms returns the ways of saying what the viewer is about to watch, longest
// first.
func (m *Model) horizonForms() []string {
	next := m.story.Next
	if next == nil {
		return []string{"all seen"}
	}
	bare := recap.BareTitle(next.Title, m.book.Title())
	if next.Name() != next.Title { // the label is the short form
		bare = next.Label
	}
	return []string{"before " + next.TitleYear(), "before " + next.Name(), "before " + bare, m.look.Next + " " + bare, fmt.Sprintf("before %s %d", m.story.Kind, next.Number)}
}

// tabTitles returns the section names with their keys, in the longest form that fits,
// and the gap between them in cells. If the terminal is too narrow for all, only the
// open section has a name.
func (m *Model) tabTitles() (titles []string, gap int) {
	open := slices.Index(page.Sections(), m.here.section)
	for _, short := range []bool{false, true} {
		titles, gap, width := page.Titles(short), 3, m.frame.gutter()
		if short {
			gap = 2
		}
		for s := range titles {
			titles[s] = m.tabKey(s) + titles[s]
			if m.look.Linear && s == open {
				titles[s] += " (shown)"
			}
			width += m.look.Width(titles[s]) + gap
		}
		if width-gap < m.frame.content {
			return titles, gap
		}
	}
	titles = page.Titles(false)
	for s := range titles {
		if s != open {
			titles[s] = ""
		}
	}
	return titles, 0
}

// tabKey returns the first key of a section and a space, or "" if it has no key.
func (m *Model) tabKey(s int) string {
	if key := m.keys.FirstKey(keys.Action(page.Sections()[s])); key != "" {
		return keys.Label(key, m.look.Signs) + " "
	}
	return ""
}

// tabs returns the row of section names, with the page's info on the right.
func (m *Model) tabs() string {
	row, all := "", page.Sections()
	titles, gap := m.tabTitles()
	for s, title := range titles {
		if title == "" {
			continue
		}
		if row != "" {
			row += strings.Repeat(" ", gap)
		}
		style := m.look.Dim
		if all[s] == m.here.section {
			style = m.look.Underlined
		}
		row += style.Render(title)
	}
	row = m.frame.indent() + row
	info := ""
	if v, ok := m.window(); ok {
		info = m.look.Dim.Render(v.Info)
		if count := m.matchCount(v); count != "" {
			info = m.look.News.Render(count)
		}
	}
	return m.look.Spread(row, info, m.frame.content-1)
}

// tabAt returns the section whose tab is at a column of the terminal.
func (m *Model) tabAt(x int) (recap.Section, bool) {
	at := m.frame.left + m.frame.gutter()
	if m.story == nil {
		return "", false
	}
	titles, gap := m.tabTitles()
	for s, title := range titles {
		if title == "" {
			continue
		}
		if x >= at && x < at+m.look.Width(title) {
			return page.Sections()[s], true
		}
		at += m.look.Width(title) + gap
	}
	return "", false
}
