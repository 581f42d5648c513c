package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// Help shows a whole key map.
type Help struct {
	pager
	groups keys.Map
	back   Overlay // the overlay that it explains; nil for the story
}

// NewHelp returns help on a key map, in the map's order.
func NewHelp(groups keys.Map) *Help { return &Help{groups: groups} }

// helpOn shows help on the keys of an overlay, worded for a series made of kind and part,
// without some actions. Leaving the help goes back to the overlay.
func helpOn(o Overlay, kind, part string, without ...keys.Action) Intent {
	return Show{&Help{groups: o.Keys().WordedFor(kind, part).Without(without...), back: o}}
}

var helpLeave = keys.Binding{Action: "help-leave", Keys: []string{"esc", "backspace", "?", "q", "enter"}, Help: "close the help", Footer: "back"}

var helpKeys = pagerKeys("Help", helpLeave)

// Keys returns the help's own key map, not the one it shows.
func (h *Help) Keys() keys.Map { return helpKeys }

// Press scrolls, or leaves.
func (h *Help) Press(key tea.KeyPressMsg) Intent {
	if e, ok := pagerTable.Find(key); ok {
		return e.Do(&h.pager)
	}
	if helpLeave.Has(key) {
		return h.leave()
	}
	return nil
}

// Click leaves.
func (h *Help) Click(int, int) Intent { return h.leave() }

func (h *Help) leave() Intent {
	if h.back == nil {
		return Close{}
	}
	return Show{h.back}
}

// Chrome returns what the explained overlay wants.
func (h *Help) Chrome() Chrome {
	if h.back == nil {
		return Header
	}
	return h.back.Chrome()
}

// BookChanged passes the book to the explained overlay.
func (h *Help) BookChanged(book *data.Book) {
	if h.back != nil {
		h.back.BookChanged(book)
	}
}

// StoryChanged passes the story to the explained overlay. If that closes, so does the
// help.
func (h *Help) StoryChanged(story *recap.Story) Intent {
	if h.back != nil {
		return h.back.StoryChanged(story)
	}
	return nil
}

// Lay lays out the key map. It drops the blank lines between groups if everything then
// fits on one screen.
func (h *Help) Lay(l look.Look, width, height int) {
	h.base.Lay(l, width, height)
	roomy, tight := h.lines(l, width, 1), h.lines(l, width, 0)
	if len(roomy) > height && len(tight) <= height {
		h.setLines(tight)
		return
	}
	h.setLines(roomy)
}

// lines returns the keys, with gap blank lines between groups, and in the story's help
// what its signs mean.
func (h *Help) lines(l look.Look, width, gap int) []string {
	lines := layColumns(l, h.groups, width, gap)
	if h.back == nil { // the signs are those of the story
		lines = append(append(lines, make([]string, gap)...), legend(l, width)...)
	}
	return lines
}

// layColumns sets the groups in two columns if there is room, so that the whole key map
// is seen at a glance.
func layColumns(l look.Look, groups keys.Map, width, gap int) []string {
	const least, between = 46, 4
	column := (width - between) / 2
	if column < least {
		return stackTables(groupTables(l, groups, width), gap)
	}
	left, right := splitColumns(groupTables(l, groups, column), gap)
	for i, text := range right {
		if i == len(left) {
			left = append(left, "")
		}
		left[i] = l.Pad(left[i], column+between) + text
	}
	return left
}

// splitColumns returns the tables in two columns: the first table on the left, the others
// divided so that the longer column is as short as possible.
func splitColumns(tables [][]string, gap int) (left, right []string) {
	for chosen := 1; chosen < 1<<len(tables); chosen += 2 { // bit n is set if table n is on the left
		var sides [2][][]string
		for n, table := range tables {
			side := 1 - chosen>>n&1
			sides[side] = append(sides[side], table)
		}
		if chosen == 1 || max(tablesHeight(sides[0], gap), tablesHeight(sides[1], gap)) < max(len(left), len(right)) {
			left, right = stackTables(sides[0], gap), stackTables(sides[1], gap)
		}
	}
	return left, right
}

// tablesHeight returns the number of lines of the tables stacked.
func tablesHeight(tables [][]string, gap int) int {
	lines := max(len(tables)-1, 0) * gap
	for _, table := range tables {
		lines += len(table)
	}
	return lines
}

// stackTables returns the tables one below the other, with gap empty lines between them.
func stackTables(tables [][]string, gap int) []string {
	var lines []string
	for i, table := range tables {
		if i > 0 {
			lines = append(lines, make([]string, gap)...)
		}
		lines = append(lines, table...)
	}
	return lines
}

// groupTables returns a table of keys for each group.
func groupTables(l look.Look, groups keys.Map, width int) [][]string {
	list := make([][]string, len(groups))
	for i, g := range groups {
		list[i] = groupLines(l, g, width)
	}
	return list
}

// keyColumn returns the width of the key column in a table of this width. In a narrow
// table the words need the room more.
func keyColumn(width int) int {
	switch {
	case width >= 72:
		return 18
	case width >= 46:
		return 14
	}
	return min(11, width/3)
}

// groupLines returns a group as a table of keys and what they do.
func groupLines(l look.Look, g keys.Group, width int) []string {
	lines := []string{l.Heading.Render(l.Fit(l.Spell(g.Title), width))}
	for _, b := range g.Rows() {
		lines = append(lines, bindingLines(l, b, keyColumn(width), width)...)
	}
	return lines
}

// bindingLines returns the keys of a binding in a column, and beside it what they do. A
// key wider than the column gets a row to itself.
func bindingLines(l look.Look, b keys.Binding, column, width int) []string {
	var names []string
	for _, key := range b.Keys {
		name := keys.Label(key, l.Signs)
		if n := len(names); n > 0 && l.Width(names[n-1]+" "+name) < column {
			names[n-1] += " " + name
		} else {
			names = append(names, name)
		}
	}
	text := l.Wrap(l.Spell(b.Help), max(width-column, 8))
	var lines []string
	for len(names) > 0 || len(text) > 0 {
		row, wide := "", false
		if len(names) > 0 {
			row, wide = l.Key.Render(names[0]), l.Width(names[0]) >= column
			names = names[1:]
		}
		if !wide && len(text) > 0 { // a wider key has its row for itself
			row = l.Pad(row, column) + text[0]
			text = text[1:]
		}
		lines = append(lines, l.Fit(row, width))
	}
	return lines
}
