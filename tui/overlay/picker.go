package overlay

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/text"
	"previously/tui/keys"
	"previously/tui/look"
)

// PersonPicker asks for a second person, to tell how the two know each other. Typing
// filters the list.
type PersonPicker struct {
	base
	from    recap.Person
	others  []recap.Person
	input   prompt
	matches []recap.Person // those of the others that match the filter
	at      int            // index of the selected one
	window  window
}

// NewPersonPicker asks for one of the people known at a moment, except the one with ID
// from.
func NewPersonPicker(moment recap.Moment, from string) *PersonPicker {
	p := &PersonPicker{input: newPrompt()}
	p.from, _ = moment.Person(from)
	p.others = slices.DeleteFunc(moment.Cast(), func(o recap.Person) bool { return o.ID == p.from.ID })
	p.filter()
	return p
}

// Keys of the picker that other code refers to. All letters go to the filter.
const (
	pickChoose keys.Action = "pick-take"
	pickDown   keys.Action = "pick-down"
)

var pickerTable = keyMap("Choose a person",
	keys.Key(pickChoose, []string{"enter"}, "choose this person", "choose", (*PersonPicker).choose),
	keys.Key("pick-leave", []string{"esc"}, "go back to where you were", "back", func(*PersonPicker) Intent { return Close{} }),
	keys.Key(pickDown, []string{"down", "tab", "ctrl+n"}, "select the next person", "move", func(p *PersonPicker) Intent { return p.Wheel(+1) }),
	keys.Key("pick-up", []string{"up", "shift+tab", "ctrl+p"}, "select the previous person", "", func(p *PersonPicker) Intent { return p.Wheel(-1) }),
)

var pickerKeys = pickerTable.Map()

// Keys returns the key map.
func (p *PersonPicker) Keys() keys.Map { return pickerKeys }

// FooterWord returns "" for keys that do nothing with so few people.
func (p *PersonPicker) FooterWord(b keys.Binding) string {
	if n := len(p.matches); n == 0 && b.Action == pickChoose || n <= 1 && b.Action == pickDown {
		return ""
	}
	return b.Footer
}

// More reports whether there are people above and below those on screen.
func (p *PersonPicker) More() (above, below bool) { return p.window.more() }

// Cursor returns the position in the prompt.
func (p *PersonPicker) Cursor() (x, y int, typing bool) { return p.input.cursorColumn(), 1, true }

// Press filters, moves, or chooses.
func (p *PersonPicker) Press(key tea.KeyPressMsg) Intent {
	switch {
	case p.input.isLeaveKey(key):
		return Close{}
	case !p.input.edits(key):
		return pickerTable.Press(p, key)
	case p.input.press(key):
		p.filter()
	}
	return nil
}

// Paste adds to the filter.
func (p *PersonPicker) Paste(text string) Intent {
	p.input.paste(text)
	p.filter()
	return nil
}

// Wheel moves among the people.
func (p *PersonPicker) Wheel(by int) Intent {
	p.at = moveCursor(p.at, by, len(p.matches))
	return nil
}

// filter finds the people whose name, actor or alias contains the query, however it is
// written. Names that begin with the query come first.
func (p *PersonPicker) filter() {
	p.at = 0
	p.matches = slices.DeleteFunc(slices.Clone(p.others), func(o recap.Person) bool {
		return !text.ContainsWords(strings.Join(slices.Concat([]string{o.Name}, o.Actors, o.Aliases), " "), p.input.value())
	})
	query := text.Fold(p.input.value())
	slices.SortStableFunc(p.matches, func(a, b recap.Person) int {
		return btoi(strings.HasPrefix(text.Fold(b.Name), query)) - btoi(strings.HasPrefix(text.Fold(a.Name), query))
	})
}

func (p *PersonPicker) choose() Intent {
	if len(p.matches) == 0 {
		return nil
	}
	return Relate{p.from.ID, p.matches[p.at].ID}
}

// Click chooses.
func (p *PersonPicker) Click(_, y int) Intent {
	if i, ok := p.window.rowAt(y, pickerHead); ok {
		p.at = i
		return p.choose()
	}
	return nil
}

const pickerHead = 3

// Lay scrolls to the selected person.
func (p *PersonPicker) Lay(l look.Look, width, height int) {
	p.base.Lay(l, width, height)
	p.input.lay(l, width)
	p.window.follow(p.at, 0, max(height-pickerHead, 1), len(p.matches))
}

// Paint returns the question, the prompt, and the people.
func (p *PersonPicker) Paint() []string {
	l := p.look
	lines := []string{
		l.Heading.Render(l.Fit(l.Spell("How do "+p.from.NameInside()+" and … know each other?"), p.width)),
		p.input.paint(), "",
	}
	for i := p.window.top; i < p.window.end(); i++ {
		row := "  " + p.matches[i].Name
		if i == p.at {
			row = l.Accent.Render(l.Marker + " " + p.matches[i].Name)
		}
		if actor := p.matches[i].Actors.String(); actor != "" {
			row += l.Dim.Render("  " + actor)
		}
		lines = append(lines, l.Fit(row, p.width))
	}
	if len(p.matches) == 0 {
		lines = append(lines, l.Dim.Render("Nobody by that name."))
	}
	return p.fitRows(lines)
}
