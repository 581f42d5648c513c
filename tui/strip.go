package tui

import (
	"fmt"
	"strings"

	"previously/recap"
)

// stop is a film on the strip, or a whole part of the series.
type stop struct {
	film  int // its number, or that of a part's last film; one past the last film seen is the next one
	x     int // column of its sign, from the left of the content
	part  bool
	label string
}

// Limits for the width of one stop, in cells.
const (
	minStop = 8
	maxStop = 26
)

// strip is everything that could be on the strip: each film of the part that the viewer
// is in, each other part as one stop, and the next film.
type strip struct {
	story    *recap.Story
	parts    []recap.Part
	openPart int // index of the part whose films are listed
}

func (m *Model) newStrip() strip {
	return strip{m.story, m.story.Parts(), m.story.PartOf(m.here.film)}
}

// stopCount returns how many stops there are.
func (s strip) stopCount() int {
	if s.story.Next != nil {
		return s.seenStops() + 1
	}
	return s.seenStops()
}

// seenStops returns how many stops there are without the next film.
func (s strip) seenStops() int {
	if len(s.parts) == 0 {
		return 0
	}
	return len(s.parts) + s.parts[s.openPart].Last - s.parts[s.openPart].First
}

// stopAt returns stop i, without its column and label.
func (s strip) stopAt(i int) stop {
	if i >= s.seenStops() {
		return stop{film: s.story.Seen() + 1}
	}
	films := s.parts[s.openPart].Last - s.parts[s.openPart].First
	switch {
	case i < s.openPart:
		return stop{film: s.parts[i].Last, part: true}
	case i <= s.openPart+films:
		return stop{film: s.parts[s.openPart].First + i - s.openPart}
	}
	return stop{film: s.parts[i-films].Last, part: true}
}

// stopIndex returns the index of the stop for a film of the open part.
func (s strip) stopIndex(film int) int {
	if len(s.parts) == 0 {
		return 0
	}
	return s.openPart + film - s.parts[s.openPart].First
}

// stops returns the stops on the strip, as many around the cursor as fit, and the width
// of each in cells. before and after report whether some are left out on that side.
func (m *Model) stops() (stops []stop, width int, before, after bool) {
	all := m.newStrip()
	total := all.stopCount()
	if total == 0 {
		return nil, 0, false, false
	}
	room := max(m.frame.content-4, 1)
	count := min(total, max(room/minStop, 1))
	width = min(max(room/count, 1), maxStop)
	first := min(max(all.stopIndex(m.here.film)-count/2, 0), total-count)
	short := false // some title doesn't fit
	for i := range count {
		s := all.stopAt(first + i)
		s.x, s.label = 2+i*width, m.titleOf(s)
		room := width - 2
		if i == count-1 {
			room = m.frame.content - s.x
		}
		short = short || m.look.Width(s.label) > room
		stops = append(stops, s)
	}
	if short {
		for i, s := range stops {
			if !s.part || m.look.Width(s.label) > width-2 {
				stops[i].label = m.shortTitleOf(s)
			}
		}
	}
	return stops, width, first > 0, first+count < total
}

// titleOf returns the title of a film seen, or of the next one, or the name of a part.
func (m *Model) titleOf(s stop) string {
	switch {
	case s.film > m.story.Seen():
		return m.story.Next.Title
	case s.part && m.story.Films[s.film-1].Part != "":
		return m.story.Films[s.film-1].Part
	}
	return m.story.Films[s.film-1].Title
}

// shortTitleOf returns a film's label or, if it has none, its title without that of the
// series. For a numbered part, it returns the first letter and the number.
func (m *Model) shortTitleOf(s stop) string {
	title := m.titleOf(s)
	label := ""
	switch {
	case s.film > m.story.Seen():
		if m.story.Next.Name() != title { // otherwise the label is no shorter
			label = m.story.Next.Label
		}
	case s.part:
		if n, ok := recap.NumberingOf(title); ok {
			return fmt.Sprintf("%c%d", []rune(title)[0], n.Part)
		}
	default:
		label = m.story.Films[s.film-1].Label
	}
	if label != "" {
		return label
	}
	return recap.BareTitle(title, m.book.Title())
}

// stripRows returns the row of films and the row of their titles.
func (m *Model) stripRows() [2]string {
	stops, width, before, after := m.stops()
	if len(stops) == 0 {
		return [2]string{}
	}
	if m.look.Linear {
		return [2]string{m.stripSentence()}
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

// stripSentence says in words what the strip shows.
func (m *Model) stripSentence() string {
	film, ok := m.moment().Film()
	if !ok {
		return ""
	}
	part := ""
	if film.Part != "" {
		part = " in " + film.Part
	}
	return fmt.Sprintf("  As of %s %d of the %d you have seen%s: %s", m.story.Kind, m.here.film, m.story.Seen(), part, film.Name())
}

// stripFilmAt returns the number of the seen film whose sign or title is at a column of
// the terminal, or 0. For a part, that is its last film.
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
