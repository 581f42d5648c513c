//go:build !unix

package tty

import "os"

// startGuardShell does nothing, because this system has no shell to stand by.
func startGuardShell(*os.File) (stop func()) { return func() {} }
