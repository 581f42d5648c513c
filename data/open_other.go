//go:build !unix

package data

// openNonBlocking is nothing where opening a file never waits.
const openNonBlocking = 0
