package tui

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"previously/tui/keys"
)

// keys presses keys, by Bubble Tea's names for them with spaces in between: "2 down
// enter".
func (d *driver) keys(names string) *driver {
	for name := range strings.FieldsSeq(names) {
		d.send(keyPress(name))
	}
	return d
}

// acts does actions by their names, with spaces in between: those of the screen on top, or
// else of the story, so that a tour goes the same way if a default key changes. A word
// after ' is typed. Any other word is a key that goes by its name, such as "enter".
func (d *driver) acts(names string) *driver {
	d.tb.Helper()
	for name := range strings.FieldsSeq(names) {
		if typed, ok := strings.CutPrefix(name, "'"); ok {
			d.keys(strings.Join(strings.Split(typed, ""), " "))
			continue
		}
		d.keys(d.keyFor(name))
	}
	return d
}

// keyFor returns the first key of an action, or the key itself. The action can be one of a
// screen that did not open, and then the key goes to whatever did.
func (d *driver) keyFor(action string) string {
	d.tb.Helper()
	screens := []keys.Map{keyMaps()["story"]}
	if d.m.overlay != nil {
		screens = slices.Insert(screens, 0, d.m.overlay.Keys())
	}
	for _, m := range slices.AppendSeq(screens, maps.Values(keyMaps())) {
		if key := m.FirstKey(keys.Action(action)); key != "" {
			return key
		}
	}
	if !slices.Contains(keys.Names(), action) {
		d.tb.Fatalf("no action and no key is called %q", action)
	}
	return action
}

var testKeyCodes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "tab": tea.KeyTab,
	"delete": tea.KeyDelete, "insert": tea.KeyInsert, "f1": tea.KeyF1,
}

// keyPress returns the message for the key with that name.
func keyPress(name string) tea.KeyPressMsg {
	var key tea.KeyPressMsg
	for mods := true; mods; {
		before, after, found := strings.Cut(name, "+")
		mod, known := map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "shift": tea.ModShift, "alt": tea.ModAlt}[before]
		if mods = found && known && after != ""; mods {
			key.Mod |= mod
			name = after
		}
	}
	switch code, named := testKeyCodes[name]; {
	case named:
		key.Code = code
	case name == "space":
		key.Code, key.Text = tea.KeySpace, " "
	default:
		key.Code, _ = utf8.DecodeRuneInString(name)
		if key.Mod == 0 {
			key.Text = name
		}
	}
	return key
}
