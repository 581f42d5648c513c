package cli

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// nonEmpty is a flag's value that must not be empty. An unset shell variable leaves a
// flag's value empty, and that must not count as leaving out the flag: --before guards
// the story.
type nonEmpty struct{ pflag.Value }

func (f nonEmpty) Set(text string) error {
	if strings.TrimSpace(text) == "" {
		return errEmpty
	}
	return f.Value.Set(text)
}

// notGiven is the value of a number flag that was left out. No sensible number is that
// small.
const notGiven = math.MinInt

// errEmpty is the error of a flag whose value is empty.
var errEmpty = errors.New("empty")

// nonEmptyList is nonEmpty for a flag that can be given several times.
type nonEmptyList struct {
	nonEmpty
	pflag.SliceValue
}

// refuseEmpty makes all flags of a command and its subcommands refuse an empty value.
func refuseEmpty(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.NoOptDefVal != "" { // a switch takes no value
			return
		}
		value := nonEmpty{f.Value}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			f.Value = nonEmptyList{value, list}
		} else {
			f.Value = value
		}
	})
	for _, sub := range cmd.Commands() {
		refuseEmpty(sub)
	}
}

func addBefore(cmd *cobra.Command, before *string) {
	cmd.Flags().StringVar(before, "before", "", "what you are about to watch: its number, label (such as S3E4) or full title, or \"end\" if you have seen them all")
	completeFlag(cmd, "before", "end")
}

// addOutput adds the flag that names the file to write.
func addOutput(cmd *cobra.Command, file *string, usual, about string) {
	cmd.Flags().StringVarP(file, "output", "o", usual, about)
	cmd.Flags().Lookup("output").DefValue = ""
}

// noArguments is for commands that take flags only.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments, not %q", cmd.Name(), args[0])
	}
	return nil
}

// oneArgument requires exactly one argument; its error names the command and what it
// takes.
func oneArgument(command, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return fmt.Errorf("%s needs a %s", command, what)
		case 1:
			return nil
		}
		return fmt.Errorf("%s takes one %s, not %d", command, what, len(args))
	}
}
