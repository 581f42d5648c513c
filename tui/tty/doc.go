// Package tty runs a Bubble Tea program in a terminal, and gives the terminal
// back however the program ends: by a key, by a signal, by a panic.
//
// Bubble Tea looks after INT and TERM, and after ctrl+z where a shell is behind
// it. This package adds what else a terminal and its shell may do: the other
// signals, a stop from outside ([Run]), a place without a shell ([NoShell]), an
// editor that has the terminal for a while ([Lend]), a terminal that gives no
// size, and answers that come late or in pieces.
//
// It knows nothing of what is shown: it imports no other package of this module.
package tty
