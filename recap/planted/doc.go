// Package planted makes a series with something planted in each of its texts, for tests
// that look for it on a screen. It finds the texts by the structs of the file, so that
// new ones are planted too.
//
//	planted.go  the series
//	words.go    a word in each text
//	command.go  what is planted against terminals, and how it is found
//
// Only tests may import it. It imports recap.
package planted
