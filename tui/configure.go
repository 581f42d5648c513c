package tui

import (
	"fmt"
	"maps"
	"slices"

	"previously/recap"
	"previously/recap/text"
	"previously/tui/keys"
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
	for _, g := range storyTable.Map().For(recap.DefaultKind, recap.DefaultPart) {
		for _, b := range g.Bindings {
			list = append(list, ActionInfo{g.Title, string(b.Action), b.Keys, b.Help})
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
var always = map[string]keys.Action{"ctrl+c": quit, "ctrl+z": suspend, "ctrl+l": repaint}

// CheckKeys says what is wrong with the keys that somebody chose for actions of
// the story screen: actions and keys that are none, and keys of two actions.
// Actions that are not among them keep their own keys.
func CheckKeys(chosen map[string][]string) []KeyProblem {
	var problems []KeyProblem
	owners := map[string][]string{} // the actions of each key
	for _, a := range Actions() {
		list, ok := chosen[a.Name]
		if !ok {
			list = a.Keys
		}
		for _, key := range slices.Compact(slices.Sorted(slices.Values(withAlways(a.Name, list)))) {
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
	if problem := keys.Problem(key); problem != "" {
		return problem
	}
	if slices.Contains(before, key) {
		return fmt.Sprintf("%q is listed twice; remove one", key)
	}
	for _, other := range owners {
		switch {
		case other == name:
		case always[key] != "":
			return fmt.Sprintf("%q always means %q; choose another key", key, always[key])
		default:
			return fmt.Sprintf("%q is already a key of %q; give one of them another key", key, other)
		}
	}
	return ""
}

// FixedKeys lists the keys that work on every screen, whatever is chosen.
func FixedKeys() []string { return slices.Sorted(maps.Keys(always)) }

// withAlways adds to the keys of an action those that it has whatever was
// chosen.
func withAlways(name string, list []string) []string {
	list = slices.Clone(list)
	for key, a := range always {
		if string(a) == name && !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}
