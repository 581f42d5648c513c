//go:build !unix

package tty

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// followSize does nothing where no signal tells of another size.
func followSize(*tea.Program, *os.File) (stop func()) { return func() {} }
