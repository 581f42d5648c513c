package tui

import (
	"fmt"
	"maps"
	"slices"

	"previously/recap"
	"previously/recap/text"
	"previously/tui/keys"
)

// ActionInfo describes an action of the story screen for the configuration and the
// manual.
type ActionInfo struct {
	Group string // its heading in the key map
	Name  string
	Keys  []string // its default keys, spelled as in [Options].Keys
	Help  string   // what it does
}

// Actions lists the actions of the story screen in the order of its key map.
func Actions() []ActionInfo {
	var list []ActionInfo
	for _, g := range storyTable.Map().WordedFor(recap.DefaultKind, recap.DefaultPart) {
		for _, b := range g.Bindings {
			list = append(list, ActionInfo{g.Title, string(b.Action), b.Keys, b.Help})
		}
	}
	return list
}

// KeyProblem is one mistake in the keys that the user chose.
type KeyProblem struct {
	Action  string
	Nth     int  // which of the action's keys is wrong, from 0; -1 for the action itself
	Warning bool // the keys can be used as they are
	Message string
}

// fixedKeys maps the keys that work on every screen, whatever is configured, to actions.
var fixedKeys = map[string]keys.Action{"ctrl+c": quit, "ctrl+z": suspend, "ctrl+l": repaint}

// CheckKeys returns the mistakes in the keys chosen for actions of the story screen:
// unknown actions, unknown keys, and keys chosen for two actions. A chosen key wins over
// a default, so that a new default never breaks a choice. If that leaves an action
// without any key, there is a warning.
func CheckKeys(chosen map[string][]string) []KeyProblem {
	var problems []KeyProblem
	if len(chosen) == 0 {
		return nil
	}
	owners := ownersOf(chosen)
	for _, name := range slices.Sorted(maps.Keys(chosen)) {
		if problem := actionProblem(name); problem != "" {
			problems = append(problems, KeyProblem{Action: name, Nth: -1, Message: problem})
			continue
		}
		for i, key := range chosen[name] {
			if problem := keyProblem(chosen[name][:i], key, name, owners[key]); problem != "" {
				problems = append(problems, KeyProblem{Action: name, Nth: i, Message: problem})
			}
		}
	}
	return append(problems, keylessProblems(chosen, owners)...)
}

// ownersOf returns the actions for which each key was chosen.
func ownersOf(chosen map[string][]string) map[string][]string {
	if len(chosen) == 0 {
		return nil
	}
	owners := map[string][]string{}
	for _, a := range Actions() {
		for _, key := range slices.Compact(slices.Sorted(slices.Values(chosen[a.Name]))) {
			owners[key] = append(owners[key], a.Name)
		}
	}
	return owners
}

// keylessProblems returns a warning for each action that loses all its keys to others.
// An action whose list is empty on purpose gets none.
func keylessProblems(chosen, owners map[string][]string) []KeyProblem {
	var problems []KeyProblem
	assign := keyAssigner(chosen, owners)
	for _, a := range Actions() {
		if _, listed := chosen[a.Name]; listed || len(a.Keys) == 0 || len(assign(keys.Action(a.Name), a.Keys)) > 0 {
			continue
		}
		last := a.Keys[len(a.Keys)-1]
		owner := owners[last][0]
		problems = append(problems, KeyProblem{
			Action: owner, Nth: slices.Index(chosen[owner], last), Warning: true,
			Message: fmt.Sprintf("%q has no key left without %q; give it another, or write %s = []", a.Name, last, a.Name),
		})
	}
	return problems
}

// keyAssigner returns a function that gives an action its keys: those chosen for it, or
// its default ones without those chosen for others.
func keyAssigner(chosen, owners map[string][]string) func(a keys.Action, own []string) []string {
	return func(a keys.Action, own []string) []string {
		if list, ok := chosen[string(a)]; ok {
			return addFixedKeys(string(a), list)
		}
		return slices.DeleteFunc(slices.Clone(own), func(key string) bool { return fixedKeys[key] == "" && owners[key] != nil })
	}
}

func actionProblem(name string) string {
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

// keyProblem returns what is wrong with a key of the named action, or "". before holds
// the action's earlier keys, owners all actions that the key was chosen for.
func keyProblem(before []string, key, name string, owners []string) string {
	if problem := keys.Problem(key); problem != "" {
		return problem
	}
	if slices.Contains(before, key) {
		return fmt.Sprintf("%q is listed twice; remove one", key)
	}
	if a := fixedKeys[key]; a != "" && string(a) != name {
		return fmt.Sprintf("%q always means %q; choose another key", key, a)
	}
	for _, other := range owners {
		if other != name {
			return fmt.Sprintf("%q is already a key of %q; give one of them another key", key, other)
		}
	}
	return ""
}

// FixedKeys lists the keys that work on every screen, whatever is chosen.
func FixedKeys() []string { return slices.Sorted(maps.Keys(fixedKeys)) }

// addFixedKeys adds to an action's keys those that always work.
func addFixedKeys(name string, list []string) []string {
	list = slices.Clone(list)
	for key, a := range fixedKeys {
		if string(a) == name && !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}
