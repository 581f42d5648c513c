//go:build unix

package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestNoColour checks that each conventional way to turn colours off works for everything
// that has them: the app, printed recaps and the help. Errors never have colours, and
// bold stays.
func TestNoColour(t *testing.T) {
	const script = `
env ENVIRON
terminal 80 show lost-bullet --before 3
CHECK 'COLOUR'
stdout '\x1b\[1m'
terminal 80 --help
CHECK 'COLOUR'
! terminal 80 show nothing-of-the-name
! stdout 'COLOUR'
env APP=1
env KEYS=q
terminal 80 lost-bullet --before 3
stdout 'Lino'
CHECK 'COLOUR'
`
	folder := t.TempDir()
	for environ, colours := range map[string]bool{
		"NO_COLOR=": true, "CLICOLOR=0 CLICOLOR_FORCE=1": true, "CLICOLOR=1": true, "CLICOLOR_FORCE=0": true,
		"NO_COLOR=1": false, "NO_COLOR=yes": false, "NO_COLOR=true": false, "NO_COLOR=on": false, "NO_COLOR=off": false,
		"NO_COLOR=no": false, "NO_COLOR=0": false, "NO_COLOR=please": false, "CLICOLOR=0": false, "NO_COLOR=off CLICOLOR_FORCE=1": false,
	} {
		t.Run(environ, func(t *testing.T) {
			check := "! stdout"
			if colours {
				check = "stdout"
			}
			script := strings.NewReplacer("ENVIRON", environ, "CHECK", check, "COLOUR", `(\x1b\[|;)([34]8;|3[0-7]m|9[0-7]m)`).Replace(script)
			put(t, filepath.Join(folder, environ+".txtar"), script)
		})
	}
	runScripts(t, folder)
}
