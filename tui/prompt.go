package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/recap/text"
	"previously/tui/look"
)

// prompt is a line to type in. The cursor is the terminal's own: it costs no
// byte while nothing happens, and screen readers follow it.
type prompt struct{ textinput.Model }

// maxQuery bounds what can be typed or pasted, in characters.
const maxQuery = 200

func newPrompt() prompt {
	input := textinput.New()
	input.Prompt = "> "
	input.CharLimit = maxQuery
	input.SetVirtualCursor(false)
	input.Focus()
	return prompt{input}
}

// edit gives a key to the line, and reports whether that changed its text.
func (p *prompt) edit(msg tea.Msg) (changed bool) {
	before := p.Value()
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: printable(paste.Content)}
	}
	p.Model, _ = p.Update(msg) // its commands only blink a cursor that is not its own
	return p.Value() != before
}

// printable is a pasted text without what a terminal takes for a command or a
// change of direction.
func printable(pasted string) string {
	return strings.Map(func(r rune) rune {
		if text.Unprintable(r) {
			return -1
		}
		return r
	}, pasted)
}

// set puts a text into the line, the cursor behind it.
func (p *prompt) set(text string) {
	p.SetValue(text)
	p.CursorEnd()
}

// paint is the line in width cells.
func (p *prompt) paint(l look.Look, width int) string {
	styles := p.Styles()
	styles.Focused.Prompt, styles.Focused.Text = l.Key.Lipgloss(), lipgloss.NewStyle()
	p.SetStyles(styles)
	p.SetWidth(max(width-len(p.Prompt)-1, 1))
	return p.View()
}

// column is where the cursor stands in the painted line.
func (p *prompt) column() int {
	if c := p.Cursor(); c != nil {
		return c.X
	}
	return 0
}

// typing is an overlay with a line to type in.
type typing interface {
	// cursor is where the terminal's cursor belongs, in the overlay's cells.
	cursor() (x, y int)
	// paste adds a text to the line.
	paste(m *Model, text string) tea.Cmd
}
