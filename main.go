// previously tells the story so far of a series, and nothing of what comes
// next. The command line is in package cli.
package main

import (
	"os"

	"previously/tui/cli"
)

func main() { os.Exit(cli.Main()) }
