//go:build !unix

package cli

import "os"

// closed is never known where the system does not say it.
func closed(*os.File) bool { return false }
