// Package tty runs a Bubble Tea program in a terminal, and gives the terminal
// back however the program ends: by a key, by a signal, by a panic.
//
// Bubble Tea looks after INT and TERM, and after ctrl+z where a shell is behind
// it. This package adds what else a terminal and its shell may do.
//
//   - run.go: one run, from the first question to the last row
//   - filter.go: messages that ask for a stop, an editor or the end
//   - signals_unix.go, signals_windows.go: which signals are heeded, and how; a stop
//   - crash.go: panics of the model and its commands
//   - guard_unix.go, guard_other.go: a shell that stands by where memory is limited
//   - keyboard.go: what comes in pieces; keyboard_unix.go and keyboard_windows.go
//     have how it is read
//   - size.go: terminals that are huge or have no size; resize_unix.go and
//     resize_other.go tell of another one
//
// It knows nothing of what is shown: it imports no other package of this module.
package tty
