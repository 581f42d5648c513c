package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
)

// help is the whole key map, made from the table that handles the keys.
type help struct {
	pager
	groups []group
}

// openHelp shows the key map, first of all what belongs to this section.
func (m *Model) openHelp() tea.Cmd {
	first := "Reading"
	if m.here.person != "" || m.here.list() {
		first = "Relationships"
	}
	groups := slices.Clone(m.keys)
	slices.SortStableFunc(groups, func(a, b group) int { return btoi(b.title == first) - btoi(a.title == first) })
	m.overlay = &help{groups: groups}
	return nil
}

const helpLeave action = "help-leave"

func (h *help) keys() []group {
	leave := binding{helpLeave, []string{"esc", "backspace", "?", "q", "enter"}, "back", "back"}
	return []group{{"Help", append(pagerBindings(), leave)}}
}

func (h *help) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	if a, _ := actionOf(h.keys(), key); !h.scroll(a) && a == helpLeave {
		m.overlay = nil
	}
	return nil
}

func (h *help) click(m *Model, _, _ int) tea.Cmd {
	m.overlay = nil
	return nil
}

func (h *help) lines(m *Model, width, height int) []string {
	return h.window(h.columns(m, width), height)
}

// columns sets the groups in two columns where there is room, so that the key
// map is seen at a glance: the first ones on the left, about half of the lines.
func (h *help) columns(m *Model, width int) []string {
	const least, gap = 52, 4
	column := (width - gap) / 2
	if column < least {
		return groupsLines(m, h.groups, width)
	}
	var left, right []string
	for n := range h.groups {
		l, r := groupsLines(m, h.groups[:n+1], column), groupsLines(m, h.groups[n+1:], column)
		if n == 0 || max(len(l), len(r)) < max(len(left), len(right)) {
			left, right = l, r
		}
	}
	for i, text := range right {
		if i == len(left) {
			left = append(left, "")
		}
		left[i] = m.look.Pad(left[i], column+gap) + text
	}
	return left
}

// groupsLines are groups one below the other.
func groupsLines(m *Model, groups []group, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, groupLines(m, g, width)...)
	}
	return lines
}

// keyColumn is the width of the keys in a table of that width; where it is
// narrow, the words need the room more.
func keyColumn(width int) int {
	switch {
	case width >= 72:
		return 18
	case width >= 48:
		return 14
	}
	return min(11, width/3)
}

// groupLines is a group as a table of keys and what they do.
func groupLines(m *Model, g group, width int) []string {
	lines := []string{m.look.Heading.Render(m.look.Fit(m.look.Words(g.title), width))}
	for _, b := range g.bindings {
		lines = append(lines, bindingLines(m, b, keyColumn(width), width)...)
	}
	return lines
}

// bindingLines are the keys of a binding, in a column that may be narrower than
// they are, and beside them what they do.
func bindingLines(m *Model, b binding, column, width int) []string {
	var keys []string
	for _, key := range b.keys {
		name := keyName(key, m.look.Signs)
		if n := len(keys); n > 0 && look.Width(keys[n-1]+" "+name) < column {
			keys[n-1] += " " + name
		} else {
			keys = append(keys, name)
		}
	}
	text := look.Wrap(m.look.Words(b.help), max(width-column, 8))
	var lines []string
	for len(keys) > 0 || len(text) > 0 {
		row, wide := "", false
		if len(keys) > 0 {
			row, wide = m.look.Key.Render(keys[0]), look.Width(keys[0]) >= column
			keys = keys[1:]
		}
		if !wide && len(text) > 0 { // a wider key has its row for itself
			row = m.look.Pad(row, column) + text[0]
			text = text[1:]
		}
		lines = append(lines, m.look.Fit(row, width))
	}
	return lines
}
