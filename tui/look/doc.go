// Package look is how the program looks: one value, [Look], of styles and signs, and the
// last guard before the terminal. Code that draws gets a Look and never asks for a theme
// or for what the terminal can show.
//
//   - look.go: a Look
//   - terminal.go: what the environment says about the terminal
//   - themes.go: the themes and their colours
//   - styles.go: the styles made from those colours
//   - style.go: how one text is drawn
//   - signs.go: the signs of the three kinds of terminal, for pages and pictures
//   - width.go: how many cells styled text takes, which differs between terminals
//   - wrap.go: breaking styled text into lines
//   - text.go: cutting, padding and spreading styled text by cells
//   - safe.go: what may be written to a terminal
//
// It may import recap, recap/text and recap/chart, which uses the signs for pictures. It
// knows nothing about pages or the app.
package look
