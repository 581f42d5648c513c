package tui

import (
	"previously/tui/keys"
	"previously/tui/look"
)

// appearance is how everything is painted.
type appearance struct {
	look     look.Look
	theme    string           // one of [look.Themes]
	terminal look.Terminal    // what is known about it
	painted  map[hintKey]hint // hints painted so far with this look
}

// setLook makes the look for the theme and the terminal.
func (a *appearance) setLook(signs *look.Signs) {
	a.look, a.painted = look.New(a.theme, a.terminal, signs), map[hintKey]hint{}
}

// hint is a key in the footer with the word for what it does.
type hint struct {
	text  string // styled
	width int    // in cells
	rank  int    // the hint with the lowest rank is the last to be dropped
}

// hintKey is what the text of a hint depends on, besides the look.
type hintKey struct {
	action    keys.Action
	key, word string
}

// paintHint returns a key with its word, styled. Hints are painted once and kept, since
// every frame shows some.
func (a *appearance) paintHint(b keys.Binding, word string) hint {
	key := hintKey{b.Action, b.Keys[0], word}
	h, ok := a.painted[key]
	if !ok {
		h.text = a.look.Key.Render(b.KeyNames(a.look.Signs)) + " " + a.look.Dim.Render(a.look.Spell(word))
		h.width = a.look.Width(h.text)
		a.painted[key] = h
	}
	return h
}
