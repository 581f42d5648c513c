// Previously tells the story of a series so far, and nothing of what comes next.
// The command line is in package cli.
package main

import (
	"os"

	"previously/tui/cli"
)

func main() { os.Exit(cli.Main()) }
