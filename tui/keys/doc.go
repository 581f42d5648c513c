// Package keys is what keys do: a key map, in which each action stands once, with
// its keys, its words and what does it. Handling, footer, help, manual and
// configuration are made from it, so that these cannot tell different things.
//
//   - table.go: a [Table] of actions and what does them
//   - keymap.go: a [Map], which is a table without its handlers
//   - rows.go: what the help lists in one row
//   - names.go: how keys are named, and what is wrong with a name
//
// It may import look, and recap/text.
package keys
