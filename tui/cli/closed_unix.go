//go:build unix

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// wasClosed reports whether a stream was closed before the program began, as by ">&-". In
// its place, Go opens the null device for reading and writing. A shell that sends output
// there on purpose opens it only for writing. A parent process that opens it for both is
// taken to have closed the stream.
func wasClosed(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return false
	}
	stat, err := f.Stat()
	null, nullErr := os.Stat(os.DevNull)
	return err == nil && nullErr == nil && os.SameFile(stat, null)
}
