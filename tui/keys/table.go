package keys

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Action is something a key does; its name is the one by which the configuration
// knows it.
type Action string

// Entry is an action of a screen O: its keys, what is said of it, and what does
// it, with a result R.
type Entry[O, R any] struct {
	Action Action
	Keys   []string // as Bubble Tea names them, the space bar as "space"
	Help   string   // what it does, for the key map
	Footer string   // what it does, in a word; "" where the footer is silent; or one of the two below
	Do     func(O) R
}

// Key returns an entry, written as a row of a table.
func Key[O, R any](a Action, keys []string, help, footer string, do func(O) R) Entry[O, R] {
	return Entry[O, R]{a, keys, help, footer, do}
}

// What stands for the word of the footer where a key is named together with that
// of its opposite, which has the word.
const (
	WithNext = "\x00next" // before that of the next entry
	WithLast = "\x00last" // behind that of the entry before
)

// Same before the help of an entry has it share a row of the help with the entry
// before it: they are opposites, or of one kind.
const Same = "\x00same"

// Kind stands in the help and the word of an entry for what the series is made
// of, such as "film" or "episode"; [Map.For] puts the word there.
const Kind = "\x00kind"

// OfPart stands there for what it is divided into, such as "season" or "part".
const OfPart = "\x00part"

// Part is some actions under a heading.
type Part[O, R any] struct {
	Title   string
	Entries []Entry[O, R]
}

// Table is the key map of a screen.
type Table[O, R any] []Part[O, R]

// Find returns what a key does; ok is false where it does nothing.
func (t Table[O, R]) Find(key tea.KeyPressMsg) (e Entry[O, R], ok bool) {
	name := nameOf(key)
	return t.find(func(e Entry[O, R]) bool { return slices.Contains(e.Keys, name) })
}

// nameOf returns a key as tables name it.
func nameOf(key tea.KeyPressMsg) string {
	if name := key.String(); name != " " {
		return name
	}
	return "space"
}

// Of returns the entry of an action; ok is false where there is none.
func (t Table[O, R]) Of(a Action) (e Entry[O, R], ok bool) {
	return t.find(func(e Entry[O, R]) bool { return e.Action == a })
}

func (t Table[O, R]) find(is func(Entry[O, R]) bool) (e Entry[O, R], ok bool) {
	for _, p := range t {
		if i := slices.IndexFunc(p.Entries, is); i >= 0 {
			return p.Entries[i], true
		}
	}
	return e, false
}

// Press does what a key does for o; the zero R where it does nothing.
func (t Table[O, R]) Press(o O, key tea.KeyPressMsg) (r R) {
	if e, ok := t.Find(key); ok {
		return e.Do(o)
	}
	return r
}

// As returns the table with other keys for its actions.
func (t Table[O, R]) As(keys func(Action, []string) []string) Table[O, R] {
	t = slices.Clone(t)
	for i, p := range t {
		t[i].Entries = slices.Clone(p.Entries)
		for j, e := range p.Entries {
			t[i].Entries[j].Keys = keys(e.Action, e.Keys)
		}
	}
	return t
}

// Map returns the table without its handlers.
func (t Table[O, R]) Map() Map {
	var m Map
	for _, p := range t {
		g := Group{Title: p.Title}
		for i, e := range p.Entries {
			help, same := strings.CutPrefix(e.Help, Same)
			b := Binding{Action: e.Action, Keys: e.Keys, Help: help, Footer: e.Footer, same: same}
			if i > 0 && p.Entries[i-1].Footer == WithNext {
				b.before = p.Entries[i-1].Keys
			}
			if i+1 < len(p.Entries) && p.Entries[i+1].Footer == WithLast {
				b.behind = p.Entries[i+1].Keys
			}
			if e.Footer == WithNext || e.Footer == WithLast {
				b.Footer = ""
			}
			g.Bindings = append(g.Bindings, b)
		}
		m = append(m, g)
	}
	return m
}
