//go:build !unix

package tty

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// followSize does nothing, because no signal announces a new size on this system.
func followSize(*tea.Program, *os.File) (stop func()) { return func() {} }
