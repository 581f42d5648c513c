package cli

import (
	"errors"
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
