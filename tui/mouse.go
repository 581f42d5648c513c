package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/tui/page"
)

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

func (m *Model) wheel(mouse tea.Mouse) tea.Cmd {
	by := wheelLines
	if mouse.Button == tea.MouseWheelUp {
		by = -wheelLines
	} else if mouse.Button != tea.MouseWheelDown {
		return nil
	}
	if m.overlay != nil {
		return m.carryOut(m.overlay.Wheel(by / wheelLines))
	}
	return m.scroll(func(int) int { return by })
}

// click acts on what is under the mouse: a film, a tab, an entry.
func (m *Model) click(mouse tea.Mouse) tea.Cmd {
	if mouse.Button != tea.MouseLeft {
		return nil
	}
	m.message = ""
	f := m.frame
	switch {
	case m.overlay != nil:
		if body := m.bodyArea(); body.contains(mouse.X, mouse.Y) {
			return m.carryOut(m.overlay.Click(mouse.X-body.x-f.gutter(), mouse.Y-body.y))
		}
	case f.strip >= 0 && (mouse.Y == f.strip || mouse.Y == f.strip+1):
		if film := m.stripFilmAt(mouse.X); film > 0 {
			return m.goFilm(film)
		}
	case mouse.Y == f.tabs:
		if s, ok := m.tabAt(mouse.X); ok {
			return m.goSection(s)
		}
	case f.body.contains(mouse.X, mouse.Y):
		return m.clickBody(mouse.X-f.body.x-f.gutter(), mouse.Y-f.body.y)
	}
	return nil
}

// clickBody selects the entry at a cell; a click on the selected one opens it.
func (m *Model) clickBody(x, row int) tea.Cmd {
	v, ok := m.window()
	if !ok {
		return nil
	}
	clicked := slices.IndexFunc(v.Items, func(it page.Item) bool {
		at := row
		if v.Fixed == nil {
			at += v.Top
		}
		return it.Holds(at) && (it.To == 0 || x >= it.From && x < it.To)
	})
	if clicked < 0 {
		return nil
	}
	if clicked == v.Selected {
		return m.openSelected()
	}
	v.Selected = clicked
	m.storeWindow(v)
	return nil
}
