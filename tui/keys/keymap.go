package keys

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
)

// Map is a key map without handlers, for listing the keys.
type Map []Group

// Group is a part of the key map under a heading.
type Group struct {
	Title    string
	Bindings []Binding
}

// Binding ties keys to an action.
type Binding struct {
	Action Action
	Keys   []string // as Bubble Tea names them
	Help   string   // what it does, for the key map
	Footer string   // what it does, in a word; "" keeps it out of the footer

	before, after []string // keys of its opposite, which the footer names before or after its own
	sameRow       bool     // in the help, it shares the row of the binding before it
}

// Has reports whether a key is one of the binding.
func (b Binding) Has(key tea.KeyPressMsg) bool { return slices.Contains(b.Keys, keyName(key)) }

// Bindings returns the bindings of all groups.
func (m Map) Bindings() []Binding {
	var all []Binding
	for _, g := range m {
		all = append(all, g.Bindings...)
	}
	return all
}

// WordedFor returns the map worded for a series whose installments are called kind,
// such as "episode", and whose parts are called part, such as "season".
func (m Map) WordedFor(kind, part string) Map {
	m = slices.Clone(m)
	for i, g := range m {
		m[i].Bindings = slices.Clone(g.Bindings)
		for j, b := range g.Bindings {
			m[i].Bindings[j].Help, m[i].Bindings[j].Footer = FillIn(b.Help, kind, part), FillIn(b.Footer, kind, part)
		}
	}
	return m
}

// Without returns the map without some actions.
func (m Map) Without(actions ...Action) Map {
	m = slices.Clone(m)
	for i, g := range m {
		m[i].Bindings = slices.DeleteFunc(slices.Clone(g.Bindings), func(b Binding) bool { return slices.Contains(actions, b.Action) })
	}
	return m
}

// FillIn returns the words of a binding with kind and part in place of [KindWord] and
// [PartWord].
func FillIn(words, kind, part string) string {
	return strings.ReplaceAll(strings.ReplaceAll(words, KindWord, kind), PartWord, part)
}

// Has reports whether a key is bound.
func (m Map) Has(key tea.KeyPressMsg) bool {
	return slices.ContainsFunc(m, func(g Group) bool {
		return slices.ContainsFunc(g.Bindings, func(b Binding) bool { return b.Has(key) })
	})
}

// Binding returns the binding of an action, or the zero Binding.
func (m Map) Binding(a Action) Binding {
	for _, g := range m {
		for _, b := range g.Bindings {
			if b.Action == a {
				return b
			}
		}
	}
	return Binding{}
}

// FirstKey returns the first key of an action, as Bubble Tea names it, or "" if it has
// none.
func (m Map) FirstKey(a Action) string {
	if keys := m.Binding(a).Keys; len(keys) > 0 {
		return keys[0]
	}
	return ""
}

// KeyNames returns the keys that the footer names: the binding's first key, and that of
// its opposite if it has one.
func (b Binding) KeyNames(signs *look.Signs) string {
	var names []string
	for _, keys := range [][]string{b.before, b.Keys, b.after} {
		if len(keys) > 0 {
			names = append(names, Label(keys[0], signs))
		}
	}
	return strings.Join(names, " ")
}
