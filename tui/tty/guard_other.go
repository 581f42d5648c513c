//go:build !unix

package tty

import "os"

// guard does nothing, because this system has no shell to stand by.
func guard(*os.File) (stop func()) { return func() {} }
