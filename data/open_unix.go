//go:build unix

package data

import "syscall"

// openNonBlocking keeps open from waiting for a writer if the file is a pipe.
const openNonBlocking = syscall.O_NONBLOCK
