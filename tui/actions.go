package tui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/recap/chart"
	"previously/recap/text"
	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/page"
)

// stepSide goes to the previous (-1) or next (+1) film or, in the picture of the whole
// cast, to the box on the left or right.
func (m *Model) stepSide(by int) tea.Cmd {
	switch {
	case !m.onPicture():
		return m.stepFilm(by)
	case by < 0:
		return m.selectBox(chart.Left)
	}
	return m.selectBox(chart.Right)
}

// stepLine goes one line or entry up (-1) or down (+1) or, in the picture of the whole
// cast, to the box above or below.
func (m *Model) stepLine(by int) tea.Cmd {
	switch {
	case !m.onPicture():
		return m.changeWindow(func(v *page.Window) { v.Step(by) })
	case by < 0:
		return m.selectBox(chart.Up)
	}
	return m.selectBox(chart.Down)
}

// stepFilm moves the cursor among the films seen. Section and selection stay.
func (m *Model) stepFilm(by int) tea.Cmd {
	film := m.here.film + by
	switch {
	case m.story.Seen() == 0:
		m.message = "No " + m.story.Kind + " seen yet."
	case film < 1:
		m.message = "This is the first " + m.story.Kind + "."
	case film > m.story.Seen():
		m.message = "This is the last " + m.story.Kind + " you have seen."
	default:
		return m.goFilm(film)
	}
	return nil
}

func (m *Model) goFilm(film int) tea.Cmd {
	m.here.film = film
	if !m.here.isList() { // a different text starts at its top
		m.here.anchor = page.Anchor{}
	}
	return nil
}

// stepSection goes to the previous (-1) or next (+1) section, and wraps around.
func (m *Model) stepSection(by int) tea.Cmd {
	all := page.Sections()
	return m.goSection(all[(slices.Index(all, m.here.section)+by+len(all))%len(all)])
}

// goSection shows a section as the viewer left it, if the cursor is still on the same
// film.
func (m *Model) goSection(s recap.Section) tea.Cmd {
	if m.here.person == "" {
		m.sectionPlaces[m.here.section] = m.here
	}
	to := m.sectionPlaces[s] // the zero place if it was never open
	if to.film != m.here.film {
		to = place{film: m.here.film, selected: to.selected}
	}
	to.section, to.person = s, ""
	m.here = to
	m.remember()
	return nil
}

// changeWindow changes the window. It does nothing while the page is being built.
func (m *Model) changeWindow(change func(*page.Window)) tea.Cmd {
	if v, ok := m.window(); ok {
		change(&v)
		m.storeWindow(v)
	}
	return nil
}

// scroll moves the window by a number of lines that depends on its height, but never
// past a line that has not been painted.
func (m *Model) scroll(by func(height int) int) tea.Cmd {
	return m.changeWindow(func(v *page.Window) { v.Scroll(min(by(v.Height), max(v.Visible(), 1)), m.here.isList()) })
}

// goTopOrEnd goes to the top (by < 0) or to the end (by > 0).
func (m *Model) goTopOrEnd(by int) tea.Cmd {
	return m.changeWindow(func(v *page.Window) {
		v.Scroll(by, m.here.isList())
		if m.here.isList() && len(v.Items) > 0 {
			v.Selected = 0
			if by > 0 {
				v.Selected = len(v.Items) - 1
			}
		}
	})
}

// openSelected opens the selected person's page or, in Relationships, puts them in the
// centre.
func (m *Model) openSelected() tea.Cmd {
	v, ok := m.window()
	if m.story.Seen() == 0 {
		m.message = "Nothing to open yet: press " + m.keyOf(markWatched) + " once you have watched it."
		return nil
	}
	if !ok || v.Selected < 0 {
		m.message = "Select something first (" + m.keyOf(lineDown) + ")."
		if ok && len(v.Items) == 0 {
			m.message = "There is nothing to open on this page."
		}
		return nil
	}
	id := v.Items[v.Selected].Person
	if m.here.section == recap.SectionRelationships && m.here.person == "" {
		return m.recenter(id)
	}
	return m.openPerson(id)
}

func (m *Model) openPerson(id string) tea.Cmd {
	m.visit(place{section: m.here.section, person: id, film: m.here.film})
	return nil
}

// changeBudget switches to the next smaller (-1) or larger (+1) time budget.
func (m *Model) changeBudget(by int) tea.Cmd {
	budgets := recap.Budgets()
	i := slices.Index(budgets, m.minutesAt(m.here)) + by
	if i < 0 || i >= len(budgets) {
		m.message = "That's the shortest."
		if by > 0 {
			m.message = "That's everything."
		}
		return nil
	}
	if m.infoHidden() {
		m.message = "Time to read: " + minutesWord(budgets[i])
	}
	m.minutes = budgets[i]
	m.here.section, m.here.person, m.here.fromFinder = recap.SectionSoFar, "", false
	m.here.anchor = page.Anchor{}
	m.remember()
	return nil
}

func minutesWord(minutes int) string {
	if minutes == 0 {
		return "all of it"
	}
	return text.Quantity(minutes, "minute")
}

// nextLength switches the plot to the next length that has a text of its own. From
// another section it only opens Plot.
func (m *Model) nextLength() tea.Cmd {
	if m.here.person != "" || m.here.section != recap.SectionPlot {
		m.goSection(recap.SectionPlot)
		m.here.anchor = page.Anchor{}
		return nil
	}
	film, _ := m.moment().Film()
	lengths := recap.Lengths()
	at := slices.Index(lengths, m.lengthAt(m.here))
	_, shown := film.Text(lengths[at])
	for i := range lengths {
		next := lengths[(at+i)%len(lengths)]
		if _, got := film.Text(next); got != shown {
			if m.infoHidden() {
				m.message = "Length: " + next.String()
			}
			m.length = next
			m.here.fromFinder, m.here.anchor = false, page.Anchor{}
			return nil
		}
	}
	m.message = "There is only one length for this " + m.story.Kind + "."
	return nil
}

// infoHidden reports whether the tab line has no room to show what a key has set, in
// which case the footer must say it.
func (m *Model) infoHidden() bool {
	v, ok := m.windowOn(m.lastPage)
	return !ok || v.Info == "" || !strings.HasSuffix(ansi.Strip(m.tabs()), ansi.Strip(v.Info))
}

// play shows the story card by card, within the time budget.
func (m *Model) play() tea.Cmd {
	minutes, speed, only := m.minutes, m.speed, m.onlyPart
	return m.compute(func(moment recap.Moment) func(*Model) tea.Cmd {
		cards := limitToPart(only, moment).Cards(minutes, speed)
		return func(m *Model) tea.Cmd { return m.showCards(cards) }
	})
}

func (m *Model) showCards(cards []recap.Card) tea.Cmd {
	if len(cards) == 0 {
		m.message = "Nothing comes before the first " + m.story.Kind + "."
		return nil
	}
	p, cmd := overlay.NewPlayer(m.World, cards)
	m.overlay = p
	return cmd
}

// cycleTheme switches to the next theme.
func (m *Model) cycleTheme() tea.Cmd {
	names := look.Themes()
	m.theme = names[(slices.Index(names, cmp.Or(m.theme, names[0]))+1)%len(names)]
	m.setLook(m.look.Signs)
	m.message = "Theme: " + m.theme
	return nil
}

func (m *Model) toggleMouse() tea.Cmd {
	m.mouse = !m.mouse
	m.message = "Mouse released: select text with it. " + m.keyOf(toggleMouse) + " captures it again."
	if m.mouse {
		m.message = "Mouse captured: use it to scroll and click."
	}
	return nil
}
