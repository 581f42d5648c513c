//go:build unix

package data

import "syscall"

// openNonBlocking keeps the opening of a pipe from waiting for a writer.
const openNonBlocking = syscall.O_NONBLOCK
