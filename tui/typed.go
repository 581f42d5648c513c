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
	key := m.meant(sent)
	if m.behindEsc(key) {
		return tea.Batch(m.press(tea.KeyPressMsg{Code: tea.KeyEscape}), m.takeKey(withoutAlt(sent)))
	}
	return m.press(key)
}

// meant returns the key as the key map names it.
func (m *Model) meant(key tea.KeyPressMsg) tea.KeyPressMsg {
	base := key.BaseCode
	key.BaseCode = 0 // with it, a German z would be a y
	if !m.knows(key) {
		key = m.inLatin(key, base)
	}
	ctrlH := key.Code == 'h' && key.Mod.Contains(tea.ModCtrl) // which some terminals send for backspace
	if ctrlH && !m.knows(key) && !m.chosen(key.String()) {
		key.Code, key.Mod = tea.KeyBackspace, key.Mod&^tea.ModCtrl
	}
	return key
}

// inLatin replaces a letter of another alphabet with the one in its place on a US
// keyboard: the one that the terminal reports or, if it reports none, the one of the
// usual layout. Letters typed into a line of text stay.
func (m *Model) inLatin(key tea.KeyPressMsg, base rune) tea.KeyPressMsg {
	if key.Code < utf8.RuneSelf || key.Code > unicode.MaxRune || key.Text != "" && m.types() {
		return key
	}
	if base == 0 {
		base = placed[unicode.ToLower(key.Code)]
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

// placed maps a letter of another alphabet to the one in its place on a US keyboard.
var placed = places(
	"йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm", // Russian
	"іў", "so", // Ukrainian, Belarusian
	"ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm", // Greek
	"קראטוןםפשדגכעיחלךזסבהנמצ", "ertyuiopasdfghjklzxcvbnm", // Hebrew
)

func places(layouts ...string) map[rune]rune {
	all := map[rune]rune{}
	for layout := range slices.Chunk(layouts, 2) {
		latin := []rune(layout[1])
		for i, letter := range []rune(layout[0]) {
			all[letter] = latin[i]
		}
	}
	return all
}

// types reports whether letters go into a line of text.
func (m *Model) types() bool {
	if m.overlay == nil {
		return false
	}
	_, _, typing := m.overlay.Cursor()
	return typing
}

// knows reports whether a key means something to the screen on top.
func (m *Model) knows(key tea.KeyPressMsg) bool {
	bound := m.keys.Map
	if m.overlay != nil {
		bound = m.overlay.Keys()
	}
	return bound.Has(key) || always[key.String()] != ""
}

// chosen reports whether the viewer has given a key to an action.
func (m *Model) chosen(key string) bool {
	for _, own := range m.options.Keys {
		if slices.Contains(own, key) {
			return true
		}
	}
	return false
}

// behindEsc reports whether a key with alt is really esc and a key pressed right after
// it: most terminals send the same for both. It is alt if that means something here, or
// if the terminal has said that it sends the two differently.
func (m *Model) behindEsc(key tea.KeyPressMsg) bool {
	return key.Mod.Contains(tea.ModAlt) && key.Code <= unicode.MaxRune && !m.tellsEsc && !m.knows(key) && !(m.types() && editsLine(key))
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
