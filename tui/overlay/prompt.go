package overlay

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/recap/text"
	"previously/tui/look"
)

// prompt is a line to type in. It uses the terminal's own cursor, which costs no bytes
// while nothing happens and which screen readers follow.
type prompt struct{ input textinput.Model }

// maxQuery bounds what can be typed or pasted, in characters.
const maxQuery = 200

func newPrompt() prompt {
	input := textinput.New()
	input.Prompt = "> "
	input.CharLimit = maxQuery
	input.SetVirtualCursor(false)
	input.KeyMap.DeleteWordBackward = key.NewBinding(key.WithKeys("alt+backspace", "ctrl+w", "ctrl+backspace", "ctrl+alt+h"))
	for _, unused := range []*key.Binding{&input.KeyMap.AcceptSuggestion, &input.KeyMap.NextSuggestion, &input.KeyMap.PrevSuggestion, &input.KeyMap.Paste} {
		unused.SetEnabled(false) // suggestion keys move in lists here, and the terminal itself pastes
	}
	input.Focus()
	return prompt{input}
}

// value returns the text of the line.
func (p *prompt) value() string { return p.input.Value() }

// edits reports whether a key types or edits. The same keys do so in every prompt.
func (p *prompt) edits(k tea.KeyPressMsg) bool {
	m := p.input.KeyMap
	return k.Text != "" || key.Matches(k, m.CharacterForward, m.CharacterBackward, m.WordForward, m.WordBackward,
		m.DeleteWordBackward, m.DeleteWordForward, m.DeleteAfterCursor, m.DeleteBeforeCursor,
		m.DeleteCharacterBackward, m.DeleteCharacterForward, m.LineStart, m.LineEnd)
}

// isLeaveKey reports whether a key leaves the line: the delete key, if there is nothing
// to delete. Terminals send one of two codes for it.
func (p *prompt) isLeaveKey(k tea.KeyPressMsg) bool {
	return p.value() == "" && key.Matches(k, p.input.KeyMap.DeleteCharacterBackward)
}

// press gives a key to the line, and reports whether that changed its text.
func (p *prompt) press(k tea.KeyPressMsg) (changed bool) { return p.update(k) }

// paste adds a text at the cursor, without anything that a terminal takes for a command
// or that changes the direction of text.
func (p *prompt) paste(pasted string) (changed bool) {
	return p.update(tea.PasteMsg{Content: text.DropUnprintable(pasted)})
}

func (p *prompt) update(msg tea.Msg) (changed bool) {
	before := p.value()
	p.input, _ = p.input.Update(msg) // its commands only blink a cursor of its own, which is off
	return p.value() != before
}

// set replaces the text and puts the cursor at its end.
func (p *prompt) set(text string) {
	p.input.SetValue(text)
	p.input.CursorEnd()
}

// lay fits the line into width cells.
func (p *prompt) lay(l look.Look, width int) {
	styles := p.input.Styles()
	styles.Focused.Prompt, styles.Focused.Text = l.Key.Lipgloss(), lipgloss.NewStyle()
	p.input.SetStyles(styles)
	p.input.SetWidth(max(width-len(p.input.Prompt)-1, 1))
}

func (p *prompt) paint() string { return p.input.View() }

// cursorColumn returns the cursor's column in the painted line.
func (p *prompt) cursorColumn() int {
	if c := p.input.Cursor(); c != nil {
		return c.X
	}
	return 0
}
