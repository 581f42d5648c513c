package tui

import tea "charm.land/bubbletea/v2"

// faults are all that is wrong with the file that was chosen in the library.
type faults struct {
	texts  []string
	top    int
	height int  // of what was painted last
	below  bool // it goes on below that
}

// The actions of a file's errors.
const (
	faultsDown     action = "faults-down"
	faultsUp       action = "faults-up"
	faultsPageDown action = "faults-page-down"
	faultsPageUp   action = "faults-page-up"
	faultsLeave    action = "faults-leave"
)

func (f *faults) keys() []group {
	return []group{{"Errors", []binding{
		{faultsDown, []string{"down", "j"}, "down", "scroll"},
		{faultsUp, []string{"up", "k"}, "up", ""},
		{faultsPageDown, []string{"pgdown", "space"}, "down a page", ""},
		{faultsPageUp, []string{"pgup"}, "up a page", ""},
		{faultsLeave, []string{"esc"}, "back to the list, as any other key", "back"},
	}}}
}

// word leaves the scrolling unsaid where all errors are on screen.
func (f *faults) word(b binding) string {
	if above, below := f.beyond(); b.action == faultsDown && !above && !below {
		return ""
	}
	return b.footer
}

// press scrolls; any other key goes back to the list, where leave is true.
func (f *faults) press(key tea.KeyPressMsg) (leave bool) {
	page := max(f.height-1, 1)
	by := 0
	switch a, _ := actionOf(f.keys(), key); a {
	case faultsDown:
		by = +1
	case faultsUp:
		by = -1
	case faultsPageDown:
		by = +page
	case faultsPageUp:
		by = -page
	default:
		return true
	}
	if by < 0 || f.below {
		f.top = max(f.top+by, 0)
	}
	return false
}

func (f *faults) lines(m *Model, width, height int) []string {
	all := []string{m.theme.heading.Render(fit("This file has errors", width, m.gl)), ""}
	for _, text := range f.texts {
		all = append(all, wrap(text, width)...)
	}
	all = append(all, "", m.theme.dim.Render(fit("Any other key goes back.", width, m.gl)))
	f.height = max(height, 0)
	f.top = min(f.top, max(len(all)-f.height, 0))
	shown := all[f.top:min(f.top+f.height, len(all))]
	f.below = f.top+len(shown) < len(all)
	return shown
}

func (f *faults) beyond() (above, below bool) { return f.top > 0, f.below }
