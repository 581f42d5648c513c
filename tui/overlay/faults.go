package overlay

import (
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/strict"
	"previously/tui/keys"
	"previously/tui/look"
)

// Faults shows everything that is wrong with a file chosen in the library.
type Faults struct {
	pager
	texts []string
	back  Overlay
}

var faultsKeys = pagerKeys("Errors", keys.Binding{Action: "faults-leave", Keys: []string{"esc"}, Help: "go back to the list, like any other key", Footer: "back"})

// Keys returns the key map.
func (f *Faults) Keys() keys.Map { return faultsKeys }

// Chrome returns Bare: the story behind the library has nothing to do with the errors.
func (f *Faults) Chrome() Chrome { return Bare }

// Press scrolls; any other key goes back to the list.
func (f *Faults) Press(key tea.KeyPressMsg) Intent {
	if e, ok := pagerTable.Find(key); ok {
		return e.Do(&f.pager)
	}
	return Show{f.back}
}

// Click goes back.
func (f *Faults) Click(int, int) Intent { return Show{f.back} }

// Lay breaks the errors into lines.
func (f *Faults) Lay(l look.Look, width, height int) {
	f.base.Lay(l, width, height)
	lines := []string{l.Heading.Render(l.Fit("This file has errors", width)), ""}
	for _, text := range f.texts {
		lines = append(lines, l.Wrap(text, width)...)
	}
	f.setLines(append(lines, "", l.Dim.Render(l.Fit("Any other key goes back.", width))))
}

// faultsOf lists what is wrong with a file.
func faultsOf(err error) []string {
	if problems, ok := errors.AsType[strict.Problems](err); ok {
		lines := make([]string, len(problems))
		for i, p := range problems {
			lines[i] = p.Error()
		}
		return lines
	}
	return []string{data.BriefError(err)}
}

// FirstFault returns the first thing that is wrong with a file, on one line. It names the
// file without its folder, because a path can be longer than the screen.
func FirstFault(l data.Location, err error) string {
	first, _, _ := strings.Cut(faultsOf(err)[0], "\n")
	return strings.Replace(first, l.Name(), filepath.Base(l.Name()), 1)
}
