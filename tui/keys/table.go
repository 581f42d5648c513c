package keys

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Action is something a key does, by the name that it has in the configuration.
type Action string

// Entry is an action of a screen O: its keys, its words, and its handler, which returns
// an R.
type Entry[O, R any] struct {
	Action Action
	Keys   []string // as Bubble Tea names them, the space bar as "space"
	Help   string   // what it does, for the key map
	Footer string   // what it does, in a word; "" to keep it out of the footer; or WithNext or WithPrevious
	Do     func(O) R
}

// Key returns an entry, so that a table has one row for each.
func Key[O, R any](a Action, keys []string, help, footer string, do func(O) R) Entry[O, R] {
	return Entry[O, R]{a, keys, help, footer, do}
}

// Values of Entry.Footer for an action whose key the footer names together with that of
// its opposite. The opposite has the word.
const (
	WithNext     = "\x00next" // named before the key of the next entry
	WithPrevious = "\x00last" // named after the key of the previous entry
)

// SameRow at the beginning of an entry's help puts the entry in the same row of the
// help as the previous one, because they are opposites or similar.
const SameRow = "\x00same"

// KindWord is a placeholder in an entry's words for what an installment is called, such
// as "film" or "episode". [Map.WordedFor] replaces it.
const KindWord = "\x00kind"

// PartWord is a placeholder for what the parts are called, such as "season".
const PartWord = "\x00part"

// EntryGroup is a group of actions under a heading.
type EntryGroup[O, R any] struct {
	Title   string
	Entries []Entry[O, R]
}

// Table is the key map of a screen.
type Table[O, R any] []EntryGroup[O, R]

// Find returns the entry that a key belongs to; ok is false if there is none.
func (t Table[O, R]) Find(key tea.KeyPressMsg) (e Entry[O, R], ok bool) {
	name := keyName(key)
	return t.find(func(e Entry[O, R]) bool { return slices.Contains(e.Keys, name) })
}

// keyName returns a key as tables name it.
func keyName(key tea.KeyPressMsg) string {
	if name := key.String(); name != " " {
		return name
	}
	return "space"
}

// Entry returns the entry of an action; ok is false if there is none.
func (t Table[O, R]) Entry(a Action) (e Entry[O, R], ok bool) {
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

// Press runs the handler of a key on o and returns its result, or the zero R if the key
// has none.
func (t Table[O, R]) Press(o O, key tea.KeyPressMsg) (r R) {
	if e, ok := t.Find(key); ok {
		return e.Do(o)
	}
	return r
}

// WithKeys returns the table with the keys that a function gives for each action and
// its keys.
func (t Table[O, R]) WithKeys(keys func(Action, []string) []string) Table[O, R] {
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
			help, same := strings.CutPrefix(e.Help, SameRow)
			b := Binding{Action: e.Action, Keys: e.Keys, Help: help, Footer: e.Footer, sameRow: same}
			if i > 0 && p.Entries[i-1].Footer == WithNext {
				b.before = p.Entries[i-1].Keys
			}
			if i+1 < len(p.Entries) && p.Entries[i+1].Footer == WithPrevious {
				b.after = p.Entries[i+1].Keys
			}
			if e.Footer == WithNext || e.Footer == WithPrevious {
				b.Footer = ""
			}
			g.Bindings = append(g.Bindings, b)
		}
		m = append(m, g)
	}
	return m
}
