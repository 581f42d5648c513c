package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
)

// faults are all that is wrong with the file that was chosen in the library.
type faults struct {
	pager
	texts []string
}

const faultsLeave action = "faults-leave"

func (f *faults) keys() []group {
	leave := binding{faultsLeave, []string{"esc"}, "back to the list, as any other key", "back"}
	return []group{{"Errors", append(pagerBindings(), leave)}}
}

// word leaves the scrolling unsaid where all errors are on screen.
func (f *faults) word(b binding) string {
	if above, below := f.beyond(); b.action == lineDown && !above && !below {
		return ""
	}
	return b.footer
}

// press scrolls; any other key goes back to the list, where leave is true.
func (f *faults) press(key tea.KeyPressMsg) (leave bool) {
	a, _ := actionOf(f.keys(), key)
	return !f.scroll(a)
}

func (f *faults) lines(m *Model, width, height int) []string {
	all := []string{m.look.Heading.Render(m.look.Fit("This file has errors", width)), ""}
	for _, text := range f.texts {
		all = append(all, look.Wrap(text, width)...)
	}
	return f.window(append(all, "", m.look.Dim.Render(m.look.Fit("Any other key goes back.", width))), height)
}
