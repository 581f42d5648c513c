// Package look is how the program looks: what may be written to a terminal.
//
//	safe.go    the last guard before the terminal
//
// It imports nothing of ours but recap/text, and knows no page and no app.
package look
