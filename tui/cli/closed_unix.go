//go:build unix

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// closed reports whether a stream was closed before the program began, as by
// ">&-". Go then opens the null device in its place, for reading and writing. Who
// sends output there on purpose opens it for writing, as every shell does; a
// parent that does not is told the same as for a closed stream.
func closed(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return false
	}
	is, err := f.Stat()
	null, nullErr := os.Stat(os.DevNull)
	return err == nil && nullErr == nil && os.SameFile(is, null)
}
