package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/text"
)

// picker asks for a second person: how do they and the first know each other?
// Typing filters.
type picker struct {
	from     recap.Person
	others   []recap.Person
	film     int
	input    prompt
	found    []recap.Person // of the others, those that are asked for
	at       int            // among those found
	top, end int            // first row in the window, and the one behind it
}

func newPicker(story *recap.Story, from string, film int) *picker {
	p := &picker{film: film, input: newPrompt()}
	p.from, _ = story.Person(from, film)
	p.others = slices.DeleteFunc(story.Cast(film), func(o recap.Person) bool { return o.ID == p.from.ID })
	p.look()
	return p
}

// The actions of the picker; all letters go to the filter.
const (
	pickDown  action = "pick-down"
	pickUp    action = "pick-up"
	pickTake  action = "pick-take"
	pickLeave action = "pick-leave"
)

func pickerKeys() []group {
	return []group{{"A second person", []binding{
		{pickTake, []string{"enter"}, "choose", "choose"},
		{pickLeave, []string{"esc"}, "back to where you were", "back"},
		{pickDown, []string{"down", "tab", "ctrl+n"}, "the next person", "move"},
		{pickUp, []string{"up", "shift+tab", "ctrl+p"}, "the person before", ""},
	}}}
}

func (p *picker) keys() []group { return pickerKeys() }

func (p *picker) word(_ *Model, b binding) string {
	if n := len(p.found); n == 0 && b.action == pickTake || n <= 1 && b.action == pickDown {
		return ""
	}
	return b.footer
}

// beyond reports whether there are people above and below those on screen.
func (p *picker) beyond() (above, below bool) { return p.top > 0, p.end < len(p.found) }

func (p *picker) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	a, _ := actionOf(p.keys(), key)
	switch a {
	case pickDown:
		p.at = min(p.at+1, max(len(p.found)-1, 0))
	case pickUp:
		p.at = max(p.at-1, 0)
	case pickTake:
		return p.take(m)
	case pickLeave:
		m.overlay = nil
	default:
		if key.String() == "backspace" && p.input.Value() == "" {
			m.overlay = nil
		} else if p.input.edit(key) {
			p.look()
		}
	}
	return nil
}

func (p *picker) paste(_ *Model, text string) tea.Cmd {
	p.input.edit(tea.PasteMsg{Content: text})
	p.look()
	return nil
}

func (p *picker) cursor() (x, y int) { return p.input.column(), 1 }

// look finds the people whose name, actor or alias holds the query, by any
// writing of it; those whose name begins with it come first.
func (p *picker) look() {
	p.at = 0
	p.found = slices.DeleteFunc(slices.Clone(p.others), func(o recap.Person) bool {
		return !text.Holds(strings.Join(append([]string{o.Name, o.Actor}, o.Aliases...), " "), p.input.Value())
	})
	query := text.Fold(p.input.Value())
	slices.SortStableFunc(p.found, func(a, b recap.Person) int {
		return btoi(!strings.HasPrefix(text.Fold(a.Name), query)) - btoi(!strings.HasPrefix(text.Fold(b.Name), query))
	})
}

func (p *picker) take(m *Model) tea.Cmd {
	if len(p.found) == 0 {
		return nil
	}
	m.overlay = nil
	m.visit(place{section: recap.SectionRelationships, center: p.from.ID, chainTo: p.found[p.at].ID, film: m.here.film})
	return nil
}

const pickerHead = 3

func (p *picker) lines(m *Model, width, height int) []string {
	lines := []string{
		m.look.Heading.Render(m.look.Fit(m.look.Words("How do "+p.from.Name+" and … know each other?"), width)),
		p.input.paint(m.look, width), "",
	}
	room := max(height-pickerHead, 1)
	p.top = min(max(p.top, p.at-room+1), p.at, max(len(p.found)-room, 0))
	p.end = min(len(p.found), p.top+room)
	for i := p.top; i < p.end; i++ {
		text := "  " + p.found[i].Name
		if i == p.at {
			text = m.look.Accent.Render(m.look.Marker + " " + p.found[i].Name)
		}
		if actor := p.found[i].Actor; actor != "" {
			text += m.look.Dim.Render("  " + actor)
		}
		lines = append(lines, m.look.Fit(text, width))
	}
	if len(p.found) == 0 {
		lines = append(lines, m.look.Dim.Render("Nobody of that name."))
	}
	return lines[:min(len(lines), max(height, 0))]
}

func (p *picker) click(m *Model, _, y int) tea.Cmd {
	if i := p.top + y - pickerHead; y >= pickerHead && i < len(p.found) {
		p.at = i
		return p.take(m)
	}
	return nil
}
