package tui

import (
	"previously/tui/keys"
	"previously/tui/look"
)

// appearance is how everything is painted.
type appearance struct {
	look     look.Look
	theme    string        // one of [look.Themes]
	terminal look.Terminal // what is known about it
}

// setLook makes the look for the theme and the terminal.
func (a *appearance) setLook(signs *look.Signs) { a.look = look.New(a.theme, a.terminal, signs) }

// hint is a key in the footer with the word for what it does.
type hint struct {
	text  string // styled
	width int    // in cells
	rank  int    // the hint with the lowest rank is the last to be dropped
}

// makeHint returns a key with its word, styled.
func (a *appearance) makeHint(b keys.Binding, word string, rank int) hint {
	text := a.look.Key.Render(b.KeyNames(a.look.Signs)) + " " + a.look.Dim.Render(a.look.Spell(word))
	return hint{text, a.look.Width(text), rank}
}
