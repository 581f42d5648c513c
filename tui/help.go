package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// help is the whole key map, made from the table that handles the keys.
type help struct {
	groups []group
	top    int
}

func newHelp(groups []group) *help { return &help{groups: groups} }

// The actions of the help screen.
const (
	helpDown  action = "help-down"
	helpUp    action = "help-up"
	helpLeave action = "help-leave"
)

func (h *help) keys() []group {
	return []group{{"Help", []binding{
		{helpDown, []string{"down", "j", "space", "pgdown"}, "down", "scroll"},
		{helpUp, []string{"up", "k", "b", "pgup"}, "up", ""},
		{helpLeave, []string{"esc", "backspace", "?", "q", "enter"}, "back", "back"},
	}}}
}

func (h *help) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	a, _ := actionOf(h.keys(), key)
	switch a {
	case helpDown:
		h.top++
	case helpUp:
		h.top = max(h.top-1, 0)
	case helpLeave:
		m.overlay = nil
	}
	return nil
}

func (h *help) click(m *Model, _, _ int) tea.Cmd {
	m.overlay = nil
	return nil
}

func (h *help) lines(m *Model, width, height int) []string {
	all := h.columns(m, width)
	h.top = min(h.top, max(len(all)-height, 0))
	return all[h.top:min(h.top+height, len(all))]
}

// columns sets the groups side by side where there is room, so that the key map
// is seen at a glance.
func (h *help) columns(m *Model, width int) []string {
	const column, gap = 52, 4
	if width < 2*column+gap {
		var lines []string
		for i, g := range h.groups {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, groupLines(m, g, width)...)
		}
		return lines
	}
	var sides [2][]string
	for _, g := range h.groups {
		side := &sides[0]
		if len(sides[1]) < len(sides[0]) {
			side = &sides[1]
		}
		if len(*side) > 0 {
			*side = append(*side, "")
		}
		*side = append(*side, groupLines(m, g, column)...)
	}
	lines := make([]string, max(len(sides[0]), len(sides[1])))
	for i := range lines {
		for s, side := range sides {
			if i < len(side) && s == 0 {
				lines[i] = pad(side[i], column+gap, m.gl)
			} else if i < len(side) {
				lines[i] = pad(lines[i], column+gap, m.gl) + side[i]
			}
		}
	}
	return lines
}

// groupLines is a group as a table of keys and what they do.
func groupLines(m *Model, g group, width int) []string {
	const keyColumn = 18
	lines := []string{m.theme.heading.Render(fit(m.gl.words(g.title), width, m.gl))}
	for _, b := range g.bindings {
		names := make([]string, len(b.keys))
		for i, key := range b.keys {
			names[i] = keyName(key, m.gl)
		}
		keys := m.theme.key.Render(strings.Join(names, " "))
		for i, text := range wrap(m.gl.words(b.help), max(width-keyColumn, 8)) {
			if i > 0 {
				keys = ""
			}
			lines = append(lines, fit(pad(keys, keyColumn, m.gl)+text, width, m.gl))
		}
	}
	return lines
}
