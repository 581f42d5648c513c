//go:build !unix

package tui

import "os"

// guard does nothing where no shell can stand by.
func guard(*os.File) (stop func()) { return func() {} }
