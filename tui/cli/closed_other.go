//go:build !unix

package cli

import "os"

// wasClosed returns false, because this system doesn't say whether a stream was closed.
func wasClosed(*os.File) bool { return false }
