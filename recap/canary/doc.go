// Package canary makes a series file in which every word, id and number is a canary, a
// text that occurs nowhere else, and breaks that file in all the ways in which files get
// broken. Tests give it to whatever reads a series: an error that contains a canary gives
// the story away.
//
// Canaries consist of letters alone, like the words of a real file: code that quotes a
// file often quotes a run of letters. Numbers are canaries of their own.
//
//   - file.go: the file
//   - broken.go, garbled.go: ways to break it
//   - letters.go: numbers as letters
//   - saga.go: a series that changes while its viewer is away
//
// Only tests may import it, and it imports none of our packages.
package canary
