//go:build !unix

package data

// openNonBlocking is 0 on systems where opening a file never waits.
const openNonBlocking = 0
