// Package planted makes a series with something planted in each of its texts, for
// tests that look for what comes of it on a screen. Which texts there are comes from
// the structs of the file, so that a new one is planted, too.
//
//	planted.go  the series
//	command.go  what is planted against terminals, and how it is found
//
// Only tests may import it. It imports recap.
package planted
