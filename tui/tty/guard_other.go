//go:build !unix

package tty

import "os"

// guard does nothing where no shell can stand by.
func guard(*os.File) (stop func()) { return func() {} }
