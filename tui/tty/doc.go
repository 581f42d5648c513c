// Package tty runs a Bubble Tea program in a terminal, and gives the terminal
// back however the program ends: by a key, by a signal, by a panic.
//
// Bubble Tea handles INT and TERM, and ctrl+z under a shell. This package handles
// whatever else a terminal and its shell may do.
//
//   - run.go: one run, from the first question to the last row
//   - filter.go: messages that suspend the program, run an editor or quit
//   - signals_unix.go, signals_windows.go: which signals are handled, and how; suspending
//   - crash.go: panics of the model and its commands
//   - guard_unix.go, guard_other.go: a shell that restores the terminal if the program
//     runs out of memory
//   - keyboard.go: input that comes in pieces; keyboard_unix.go, keyboard_windows.go:
//     reading it
//   - size.go: terminals that are huge or report no size; resize_unix.go,
//     resize_other.go: following their size
//
// It knows nothing about what is shown, and imports no other package of this module.
package tty
