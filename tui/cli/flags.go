package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// filled is the value of a flag that was given with something in it. What a
// variable of the shell leaves empty that is not set must not count as a flag
// that was not given: one of them guards the story.
type filled struct{ pflag.Value }

func (f filled) Set(text string) error {
	if strings.TrimSpace(text) == "" {
		return errEmpty
	}
	return f.Value.Set(text)
}

// errEmpty is for a flag with nothing in it.
var errEmpty = errors.New("empty")

// filledList is filled for a flag that can be given several times.
type filledList struct {
	filled
	pflag.SliceValue
}

// refuseEmpty has all flags of a command and of those below it that take a value
// refuse an empty one.
func refuseEmpty(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.NoOptDefVal != "" { // a switch
			return
		}
		value := filled{f.Value}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			f.Value = filledList{value, list}
		} else {
			f.Value = value
		}
	})
	for _, sub := range cmd.Commands() {
		refuseEmpty(sub)
	}
}
