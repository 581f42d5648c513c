// Package keys has key maps, which list each action once, with its keys, its words and
// its handler. Key handling, footer, help, manual and configuration all come from them,
// so they cannot contradict each other.
//
//   - table.go: a [Table] of actions and their handlers
//   - keymap.go: a [Map], which is a table without its handlers
//   - rows.go: the actions that share a row of the help
//   - names.go: how keys are named, and what is wrong with a name
//
// It may import look, and recap/text.
package keys
