package tui

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/recap/text"
)

// maxCopy is the most that is sent to the terminal's clipboard, in bytes. Terminals
// drop longer sequences (xterm's limit is at least 74,994 bytes of base64).
const maxCopy = 50_000

// screenString is how many bytes of a sequence GNU screen passes on at a time.
const screenString = 700

// copiedMsg says where a text has been put; place is "" if nothing took it.
type copiedMsg struct{ what, text, place string }

// copyHere copies what is on screen to the clipboard as Markdown: the selected person's
// line, or else the whole page.
func (m *Model) copyHere() tea.Cmd {
	copied := m.textCopier()
	return m.compute(func(moment recap.Moment) func(*Model) tea.Cmd {
		what, text := copied(moment)
		return func(m *Model) tea.Cmd { return m.putOnClipboard(what, text) }
	})
}

func (m *Model) putOnClipboard(what, text string) tea.Cmd {
	if text == "" {
		m.message = "Nothing to copy here."
		return nil
	}
	clipboard := m.clipboard
	if clipboard == nil {
		return m.sayCopied(copiedMsg{what, text, ""})
	}
	return func() tea.Msg { return copiedMsg{what, text, clipboard(text)} }
}

// sayCopied says where the text went. If nothing took it, it is sent to the terminal,
// which never says whether it accepted it.
func (m *Model) sayCopied(msg copiedMsg) tea.Cmd {
	words := fmt.Sprintf("%s, %d words,", msg.what, text.CountWords(msg.text))
	switch {
	case msg.place != "":
		m.message = "Copied " + words + " " + msg.place + "."
		return nil
	case len(msg.text) > maxCopy:
		m.message = fmt.Sprintf("Not copied: %s is too long for the terminal's clipboard (%d KB). Use previously show.", msg.what, maxCopy/1000)
		return nil
	}
	m.message = "Sent " + words + " to the terminal's clipboard. Not every terminal accepts it."
	if os.Getenv("STY") != "" { // GNU screen swallows it unless it is wrapped
		return tea.Raw(ansi.ScreenPassthrough(ansi.SetSystemClipboard(msg.text), screenString))
	}
	return tea.SetClipboard(msg.text)
}

// textCopier returns a function that gives the text to copy from this page, and a name
// for it.
func (m *Model) textCopier() func(recap.Moment) (what, text string) {
	options := recap.MarkdownOptions{Minutes: m.minutesAt(m.here), Speed: m.speed, Length: m.lengthAt(m.here)}
	here, only, selected := m.here, m.onlyPart && m.here.canLimitToPart(), m.selectedPerson()
	return func(moment recap.Moment) (what, text string) {
		if p, ok := moment.Person(here.person); ok {
			return "the page of " + p.NameInside(), limitToPart(only, moment).PersonPage(p.ID)
		}
		return sectionOf(here.section).copy(limitToPart(only, moment), options, selected)
	}
}

// copier returns the text to copy at a moment, and a name for it. The options hold
// minutes, speed and length; selected is a person's ID, or "".
type copier func(moment recap.Moment, options recap.MarkdownOptions, selected string) (what, text string)

// copySection returns a copier of a whole section.
func copySection(what string, section recap.Section) copier {
	return func(moment recap.Moment, options recap.MarkdownOptions, _ string) (string, string) {
		options.Sections = []recap.Section{section}
		return what, moment.Markdown(options)
	}
}

// copyPersonOr returns a copier of the selected person. If there is none, it copies all.
func copyPersonOr(all copier) copier {
	return func(moment recap.Moment, options recap.MarkdownOptions, selected string) (string, string) {
		if p, ok := moment.Person(selected); ok {
			return p.Name, moment.CastLine(p.ID)
		}
		return all(moment, options, selected)
	}
}

// copyPlot is the copier of Plot: the film at the length on screen.
func copyPlot(moment recap.Moment, options recap.MarkdownOptions, _ string) (what, text string) {
	film, _ := moment.Film()
	text, length := film.Text(options.Length)
	return fmt.Sprintf("%s (%s)", film.Name(), length), text
}
