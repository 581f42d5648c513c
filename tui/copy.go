package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
)

// maxCopy bounds what goes to the clipboard, in bytes: terminals drop longer
// sequences (xterm's limit is 74,994 bytes of base64 at the least).
const maxCopy = 50_000

// copyHere puts what is on screen on the clipboard, as Markdown: the selected
// person's line, or the recap.
func (m *Model) copyHere() tea.Cmd {
	what, text := m.copyText()
	switch {
	case text == "":
		m.message = "There is nothing here to copy."
		return nil
	case len(text) > maxCopy:
		m.message = fmt.Sprintf("Not copied: %s is longer than terminals take (%d KB); use previously show.", what, maxCopy/1000)
		return nil
	}
	m.message = fmt.Sprintf("Copied %s, %d words.", what, recap.CountWords(text))
	return tea.SetClipboard(text)
}

func (m *Model) copyText() (what, text string) {
	options := recap.MarkdownOptions{Film: m.here.film, Minutes: m.minutesAt(m.here), Speed: m.options.Speed, Length: m.lengthAt(m.here)}
	person := m.here.person
	if v, ok := m.view(); ok && person == "" && (m.here.section == cast || m.here.section == soFar) && v.selected >= 0 {
		person = v.items[v.selected].person
	}
	if p, ok := m.story.Person(person, m.here.film); ok {
		return p.Name, m.story.CastLine(p.ID, m.here.film)
	}
	switch m.here.section {
	case plot:
		film, _ := m.story.Film(m.here.film)
		text, length := film.Text(m.lengthAt(m.here))
		return fmt.Sprintf("%s (%s)", film.Title, length), text
	case ties:
		options.Sections = []recap.Section{recap.SectionRelationships}
		return "the relationships of all", recap.Markdown(m.story, options)
	}
	options.Sections = []recap.Section{recap.SectionSoFar}
	return "the story so far", recap.Markdown(m.story, options)
}
