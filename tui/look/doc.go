// Package look is how the program looks: one value [Look] of styles and signs, and
// the last guard before the terminal. Whatever draws is handed a Look, and asks
// neither for a theme nor for what the terminal can show.
//
//   - look.go: the value
//   - terminal.go: what the environment says of the terminal
//   - themes.go: themes, and the colours of each
//   - styles.go: the styles made of them
//   - style.go: how a text is drawn
//   - signs.go: the signs of the three kinds of terminal, for pages and pictures alike
//   - width.go: how many cells styled text takes, on one terminal or another
//   - wrap.go: styled text broken into lines
//   - text.go: styled text cut, filled and set apart by cells
//   - safe.go: what may be written to a terminal
//
// It may import recap, recap/text and recap/chart, whose pictures it brings the
// signs for, and knows no page and no app.
package look
