package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// remember keeps what a failure says: the size, and what the viewer did. It keeps the
// messages themselves, because most are never put into words.
func (d *driver) remember(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		d.size = msg
	case tea.KeyPressMsg, tea.MouseClickMsg, tea.MouseWheelMsg, tea.PasteMsg:
		d.done = append(d.done, msg)
	}
}

// screenshot returns the screen for a failure, under the way that led to it.
func (d *driver) screenshot() string { return "(" + d.way() + ")\n" + d.text() }

// way says how the app came to where it is: the size of the terminal, what the app was
// started with, and what the viewer did since.
func (d *driver) way() string {
	o := d.options
	facts := []string{fmt.Sprintf("%d×%d", d.size.Width, d.size.Height)}
	for _, fact := range []struct {
		words string
		holds bool
	}{
		{fmt.Sprint("before ", o.Before), o.Before > 0},
		{"accessible", o.Accessible},
		{"ASCII", o.ASCII},
		{"theme " + o.Theme, o.Theme != ""},
		{"after " + d.steps(), len(d.done) > 0},
	} {
		if fact.holds {
			facts = append(facts, fact.words)
		}
	}
	return strings.Join(facts, ", ")
}

// steps returns what the viewer did. Three or more equal steps in a row are written once, with
// their number.
func (d *driver) steps() string {
	var steps []string
	for i := 0; i < len(d.done); {
		step, from := stepName(d.done[i]), i
		for i < len(d.done) && stepName(d.done[i]) == step {
			i++
		}
		if n := i - from; n > 2 {
			step = fmt.Sprintf("%s(×%d)", step, n)
		} else {
			step = strings.TrimSuffix(strings.Repeat(step+" ", n), " ")
		}
		steps = append(steps, step)
	}
	return strings.Join(steps, " ")
}

// stepName returns one thing that a viewer does, in a word.
func stepName(msg tea.Msg) string {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return strings.ReplaceAll(msg.String(), " ", "space")
	case tea.MouseClickMsg:
		return fmt.Sprintf("%s-click@%d,%d", msg.Button, msg.X, msg.Y)
	case tea.MouseWheelMsg:
		return fmt.Sprintf("%s@%d,%d", msg.Button, msg.X, msg.Y)
	case tea.PasteMsg:
		return fmt.Sprintf("paste:%.20q", msg.Content)
	}
	return fmt.Sprintf("%T", msg)
}
