package tui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// takeKey takes a key as the terminal sends it, and passes the one that was meant to the
// screen on top. So no screen needs to know about layouts, or about terminals that send
// one key as another.
func (m *Model) takeKey(sent tea.KeyPressMsg) tea.Cmd {
	key := m.normalizeKey(sent)
	if m.isEscThenKey(key) {
		return tea.Batch(m.press(tea.KeyPressMsg{Code: tea.KeyEscape}), m.takeKey(withoutAlt(sent)))
	}
	return m.press(key)
}

// normalizeKey returns the key as the key map names it.
func (m *Model) normalizeKey(key tea.KeyPressMsg) tea.KeyPressMsg {
	base := key.BaseCode
	key.BaseCode = 0 // with it, a German z would be a y
	if !m.isBound(key) {
		key = m.latinKey(key, base)
	}
	ctrlH := key.Code == 'h' && key.Mod.Contains(tea.ModCtrl) // which some terminals send for backspace
	if ctrlH && !m.isBound(key) && !m.keys.Has(key) {
		key.Code, key.Mod = tea.KeyBackspace, key.Mod&^tea.ModCtrl
	}
	return key
}

// latinKey replaces a letter of another alphabet with the one in its place on a US
// keyboard: the one that the terminal reports or, if it reports none, the one of the
// usual layout. Letters typed into a line of text stay.
func (m *Model) latinKey(key tea.KeyPressMsg, base rune) tea.KeyPressMsg {
	if key.Code < utf8.RuneSelf || key.Code > unicode.MaxRune || key.Text != "" && m.isTyping() {
		return key
	}
	if base == 0 {
		base = latinLetter[unicode.ToLower(key.Code)]
	}
	if base == 0 || base >= utf8.RuneSelf {
		return key
	}
	upper := unicode.IsUpper(key.Code) || key.Mod.Contains(tea.ModShift)
	if key.Code, key.ShiftedCode = base, 0; key.Text == "" {
		return key
	}
	if key.Text = string(base); upper {
		key.Text = strings.ToUpper(key.Text)
	}
	return key
}

// latinLetter maps a letter of another alphabet to the one in its place on a US keyboard.
var latinLetter = latinLetters(
	"йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm", // Russian
	"іў", "so", // Ukrainian, Belarusian
	"ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm", // Greek
	"קראטוןםפשדגכעיחלךזסבהנמצ", "ertyuiopasdfghjklzxcvbnm", // Hebrew
)

func latinLetters(layouts ...string) map[rune]rune {
	all := map[rune]rune{}
	for layout := range slices.Chunk(layouts, 2) {
		latin := []rune(layout[1])
		for i, letter := range []rune(layout[0]) {
			all[letter] = latin[i]
		}
	}
	return all
}

// isTyping reports whether letters go into a line of text.
func (m *Model) isTyping() bool {
	if m.overlay == nil {
		return false
	}
	_, _, typing := m.overlay.Cursor()
	return typing
}

// isBound reports whether a key means something to the screen on top.
func (m *Model) isBound(key tea.KeyPressMsg) bool {
	bound := m.keys.Map
	if m.overlay != nil {
		bound = m.overlay.Keys()
	}
	return bound.Has(key) || fixedKeys[key.String()] != ""
}

// isEscThenKey reports whether a key with alt is really esc and a key pressed right after
// it: most terminals send the same for both. It is alt if that means something here, or
// if the terminal has said that it sends the two differently.
func (m *Model) isEscThenKey(key tea.KeyPressMsg) bool {
	return key.Mod.Contains(tea.ModAlt) && key.Code <= unicode.MaxRune && !m.disambiguatesEsc && !m.isBound(key) && !(m.isTyping() && editsLine(key))
}

// editsLine reports whether a key with alt means something in a line of text.
func editsLine(key tea.KeyPressMsg) bool {
	k := textinput.DefaultKeyMap()
	return slices.Contains(slices.Concat(k.WordForward.Keys(), k.WordBackward.Keys(), k.DeleteWordForward.Keys(), k.DeleteWordBackward.Keys()), key.String())
}

// withoutAlt returns a key as it is without alt.
func withoutAlt(key tea.KeyPressMsg) tea.KeyPressMsg {
	key.Mod &^= tea.ModAlt
	switch {
	case key.Mod&^tea.ModShift != 0 || !unicode.IsPrint(key.Code):
	case key.Mod == tea.ModShift:
		key.Text = strings.ToUpper(string(key.Code))
	default:
		key.Text = string(key.Code)
	}
	return key
}
