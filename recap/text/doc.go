// Package text is about the words of texts: how they are compared. It knows
// nothing of a series, and imports nothing of the program.
package text
