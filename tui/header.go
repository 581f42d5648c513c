package tui

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/page"
)

// header names the series and what one is about to watch. Where the strip has
// no room, it names the film under the cursor too.
func (m *Model) header() string {
	indent := strings.Repeat(" ", m.frame.gutter())
	width := m.frame.content - len(indent) - 1
	left := m.look.Accent.Render("PREVIOUSLY ON")
	if m.book == nil || m.overlay != nil && m.overlay.Wants() == overlay.Bare {
		return indent + m.look.Fit(left, width)
	}
	title := m.book.Title()
	left += "  " + m.look.Strong.Render(title)
	if m.story == nil {
		return indent + m.look.Fit(left, width)
	}
	lefts := []string{left}
	if m.frame.strip < 0 {
		if film, ok := m.moment().Film(); ok {
			title = film.Title
		}
		lefts = []string{m.look.Strong.Render(title), m.look.Strong.Render(recap.BareTitle(title, m.book.Title()))}
	}
	left, right := m.widestPair(lefts, m.before(), width)
	return indent + m.look.Spread(left, m.look.Dim.Render(right), width)
}

// widestPair is the first text for the right and the first for the left that
// have room beside each other, or the last ones.
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

// before says what one is about to watch, from the longest form to the
// shortest.
func (m *Model) before() []string {
	next := m.story.Next
	if next == nil {
		return []string{"all seen"}
	}
	var forms []string
	if next.Year > 0 {
		forms = append(forms, fmt.Sprintf("before %s (%d)", next.Title, next.Year))
	}
	bare := recap.BareTitle(next.Title, m.book.Title())
	return append(forms, "before "+next.Title, "before "+bare, m.look.Next+" "+bare, fmt.Sprintf("before %s %d", m.story.Kind, next.Number))
}

// stop is a film on the strip: the column of its sign and its label.
type stop struct {
	film  int // number; the one about to be watched comes after the last seen
	x     int // column, from the left of the content
	label string
}

// Widths of the room for one film on the strip.
const (
	minStop = 8
	maxStop = 26
)

// stops are the films on the strip: all, or as many around the cursor as there
// is room for. before and after say whether some are left out.
func (m *Model) stops() (stops []stop, width int, before, after bool) {
	seen := m.story.Seen()
	total := seen
	if m.story.Next != nil {
		total++
	}
	if total == 0 {
		return nil, 0, false, false
	}
	room := max(m.frame.content-4, 1)
	count := min(total, max(room/minStop, 1))
	width = min(max(room/count, 1), maxStop)
	first := min(max(m.here.film-count/2, 1), total-count+1)
	short := false // some title has no room
	for i := range count {
		s := stop{film: first + i, x: 2 + i*width, label: m.titleOf(first + i)}
		room := width - 2
		if i == count-1 {
			room = m.frame.content - s.x
		}
		short = short || m.look.Width(s.label) > room
		stops = append(stops, s)
	}
	if short {
		for i := range stops {
			stops[i].label = m.shortTitleOf(stops[i].film)
		}
	}
	return stops, width, first > 1, first+count <= total
}

// titleOf is the title of a film seen, or of the next one.
func (m *Model) titleOf(film int) string {
	if film > m.story.Seen() {
		return m.story.Next.Title
	}
	return m.story.Films[film-1].Title
}

// shortTitleOf is the label of a film seen, or what the title has beyond that of
// the series.
func (m *Model) shortTitleOf(film int) string {
	if film <= m.story.Seen() {
		if label := m.story.Films[film-1].Label; label != "" {
			return label
		}
	}
	return recap.BareTitle(m.titleOf(film), m.book.Title())
}

// strip is the row of films and the row of their titles.
func (m *Model) strip() [2]string {
	stops, width, before, after := m.stops()
	if len(stops) == 0 {
		return [2]string{}
	}
	if m.look.Linear {
		return [2]string{m.stripWords()}
	}
	rail, labels := "  ", "  "
	if before {
		rail = m.look.Dim.Render(m.look.More) + " "
	}
	for i, s := range stops {
		sign, style := m.look.Seen, m.look.Plain
		switch {
		case s.film > m.story.Seen():
			sign, style = m.look.Next, m.look.Dim
		case s.film == m.here.film:
			sign, style = m.look.Here, m.look.Accent
		}
		rail += style.Render(sign)
		if i < len(stops)-1 {
			line := m.look.Rail
			if stops[i+1].film > m.story.Seen() {
				line = m.look.RailAhead
			}
			rail += m.look.Dim.Render(strings.Repeat(line, width-1))
			labels += m.look.Pad(style.Render(m.look.Fit(s.label, width-2)), width)
		} else {
			labels += style.Render(m.look.Fit(s.label, m.frame.content-m.look.Width(labels)))
		}
	}
	if after {
		rail += " " + m.look.Dim.Render(m.look.More)
	}
	return [2]string{rail, labels}
}

// stripWords says in words what the strip shows.
func (m *Model) stripWords() string {
	film, ok := m.moment().Film()
	if !ok {
		return ""
	}
	return fmt.Sprintf("  As of %s %d of the %d you have seen: %s", m.story.Kind, m.here.film, m.story.Seen(), film.Title)
}

// stripFilmAt is the film seen whose sign or title stands at a column of the
// terminal, or 0.
func (m *Model) stripFilmAt(x int) int {
	if m.story == nil {
		return 0
	}
	stops, width, _, _ := m.stops()
	for _, s := range stops {
		if at := x - m.frame.left - s.x; at >= 0 && at < width && s.film <= m.story.Seen() {
			return s.film
		}
	}
	return 0
}

// tabTitles are the names of the sections as they fit, and the cells between
// them; a terminal too narrow for all shows the one that is open.
func (m *Model) tabTitles() (titles []string, gap int) {
	open := slices.Index(page.Sections(), m.here.section)
	for _, short := range []bool{false, true} {
		titles, gap, width := page.Titles(short), 3-btoi(short), m.frame.gutter()
		for s := range titles {
			titles[s] = fmt.Sprintf("%d %s", s+1, titles[s])
			if m.look.Linear && s == open {
				titles[s] += " (shown)"
			}
			width += len(titles[s]) + gap
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

// tabs is the row of sections, with what is to say of the page at its right.
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
			style = m.look.Open
		}
		row += style.Render(title)
	}
	row = strings.Repeat(" ", m.frame.gutter()) + row
	info := ""
	if v, ok := m.view(); ok {
		info = m.look.Dim.Render(v.Info)
		if count := m.matchCount(v); count != "" {
			info = m.look.News.Render(count)
		}
	}
	return m.look.Spread(row, info, m.frame.content-1)
}

// tabAt is the section whose tab stands at a column of the terminal.
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
		if x >= at && x < at+len(title) {
			return page.Sections()[s], true
		}
		at += len(title) + gap
	}
	return "", false
}
