package tui

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// DefaultMeasure is the longest line of reading text, in cells, where nothing
// else is said.
const DefaultMeasure = measure

// ActionInfo is an action of the story screen, as configuration and manual
// name it.
type ActionInfo struct {
	Group string // the heading under which the key map has it
	Name  string
	Keys  []string // that do it where nothing else is said, as [Options].Keys has them
	Help  string   // what it does
}

// Actions lists the actions of the story screen in the order of its key map.
func Actions() []ActionInfo {
	var list []ActionInfo
	for _, g := range storyKeys() {
		for _, b := range g.bindings {
			list = append(list, ActionInfo{g.title, string(b.action), b.keys, b.help})
		}
	}
	return list
}

// KeyProblem is one thing that is wrong with keys that somebody chose.
type KeyProblem struct {
	Action  string
	Nth     int // which of its keys, from 0; -1 for the action itself
	Message string
}

// always are the keys that work on every screen, whatever is configured.
var always = map[string]action{"ctrl+c": quit, "ctrl+z": suspend, "ctrl+l": repaint}

// CheckKeys says what is wrong with the keys that somebody chose for actions of
// the story screen: actions and keys that are none, and keys of two actions.
// Actions that are not among them keep their own keys.
func CheckKeys(chosen map[string][]string) []KeyProblem {
	var problems []KeyProblem
	owners := map[string][]string{} // the actions of each key
	for _, a := range Actions() {
		keys, ok := chosen[a.Name]
		if !ok {
			keys = a.Keys
		}
		for _, key := range slices.Compact(slices.Sorted(slices.Values(withAlways(a.Name, keys)))) {
			owners[key] = append(owners[key], a.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(chosen)) {
		if problem := unknownAction(name); problem != "" {
			problems = append(problems, KeyProblem{name, -1, problem})
			continue
		}
		for i, key := range chosen[name] {
			if problem := keyProblem(chosen[name][:i], key, name, owners[key]); problem != "" {
				problems = append(problems, KeyProblem{name, i, problem})
			}
		}
	}
	return problems
}

func unknownAction(name string) string {
	var names []string
	for _, a := range Actions() {
		names = append(names, a.Name)
	}
	if slices.Contains(names, name) {
		return ""
	}
	hint := "`previously config` lists them"
	if near, ok := text.Nearest(name, names); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Sprintf("no action is called %q; %s", name, hint)
}

// keyProblem says what is wrong with a key of an action, given the ones before
// it and all actions that have it.
func keyProblem(before []string, key, name string, owners []string) string {
	if problem := misnamedKey(key); problem != "" {
		return problem
	}
	if slices.Contains(before, key) {
		return fmt.Sprintf("%q stands here twice; take one out", key)
	}
	for _, other := range owners {
		switch {
		case other == name:
		case always[key] != "":
			return fmt.Sprintf("%q is always %q; take another key", key, always[key])
		default:
			return fmt.Sprintf("%q is a key of %q, too; give one of the two another", key, other)
		}
	}
	return ""
}

// keysWithNames are the keys that a name stands for.
var keysWithNames = []string{
	"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "enter", "tab", "space", "backspace", "esc",
	"insert", "delete", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// KeyNames lists the keys that a name stands for in a choice of keys; all others
// are written as their character.
func KeyNames() []string { return slices.Clone(keysWithNames) }

// FixedKeys lists the keys that work on every screen, whatever is chosen.
func FixedKeys() []string { return slices.Sorted(maps.Keys(always)) }

// modifiers, in the order in which Bubble Tea names them.
var modifiers = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// sentAs are keys that most terminals send as others.
var sentAs = map[string]string{"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc"}

// misnamedKey says why no key has the name, "" where one has: a character, or
// the name of a key, with modifiers before it.
func misnamedKey(name string) string {
	base, held := name, []string{}
	for {
		first, rest, more := strings.Cut(base, "+")
		if !more || rest == "" || !slices.Contains(modifiers, first) {
			break
		}
		base, held = rest, append(held, first)
	}
	sorted := slices.SortedFunc(slices.Values(held), func(a, b string) int {
		return slices.Index(modifiers, a) - slices.Index(modifiers, b)
	})
	ordered := strings.Join(append(slices.Compact(sorted), base), "+")
	r, _ := utf8.DecodeRuneInString(base)
	character := utf8.RuneCountInString(base) == 1 && unicode.IsGraphic(r)
	switch {
	case name == " ":
		return `write the space bar as "space"`
	case !character && !slices.Contains(keysWithNames, base):
		return noKey(name, base)
	case name != ordered:
		return fmt.Sprintf("write %q as %q", name, ordered)
	case sentAs[name] != "":
		return fmt.Sprintf("terminals send %q as %q; take another key", name, sentAs[name])
	case character && slices.Equal(held, []string{"shift"}):
		return fmt.Sprintf("write %q as the character that it gives, such as %q", name, strings.ToUpper(base))
	case character && len(held) > 0 && unicode.IsUpper(r):
		return fmt.Sprintf("write %q in small letters, with shift+", name)
	}
	return ""
}

func noKey(name, base string) string {
	if near, ok := text.Nearest(base, keysWithNames); ok && base != "" {
		return fmt.Sprintf("no key is called %q; did you mean %q?", name, strings.TrimSuffix(name, base)+near)
	}
	return fmt.Sprintf("no key is called %q; write a character, or such as \"left\", \"f1\", \"ctrl+x\"", name)
}

// withAlways adds to the keys of an action those that it has whatever was
// chosen.
func withAlways(name string, keys []string) []string {
	keys = slices.Clone(keys)
	for key, a := range always {
		if string(a) == name && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// keysAs is the key map of the story screen with the keys that the viewer
// chose.
func keysAs(chosen map[string][]string) []group {
	groups := storyKeys()
	for _, g := range groups {
		for i, b := range g.bindings {
			if keys, ok := chosen[string(b.action)]; ok {
				g.bindings[i].keys = withAlways(string(b.action), keys)
			}
		}
	}
	return groups
}

// keyOf is the first key of an action of the story screen, for messages.
func (m *Model) keyOf(a action) string {
	if key := firstKey(m.keys, a); key != "" {
		return keyName(key, m.look.Signs)
	}
	return "no key"
}

// firstKey is the first key of an action, "" where it has none.
func firstKey(groups []group, a action) string {
	for _, g := range groups {
		for _, b := range g.bindings {
			if b.action == a && len(b.keys) > 0 {
				return b.keys[0]
			}
		}
	}
	return ""
}
