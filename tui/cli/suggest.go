package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"previously/data"
	"previously/recap/text"
)

// suggestFlag adds to the error about an unknown flag which one may have been meant.
func suggestFlag(cmd *cobra.Command, err error) error {
	unknown, ok := errors.AsType[*pflag.NotExistError](err)
	if !ok {
		return err
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			known = append(known, f.Name)
		}
	})
	if near, ok := text.Nearest(unknown.GetSpecifiedName(), known); ok {
		return fmt.Errorf("%w; did you mean --%s?", err, near)
	}
	return err
}

// suggestCommand returns err, unless it is about an unknown series whose name is close to
// that of a command. Then it returns an error that suggests the command.
func suggestCommand(err error, args []string) error {
	if !errors.Is(err, data.ErrUnknown) || len(args) == 0 {
		return err
	}
	if near, ok := text.Nearest(args[0], commandNames()); ok {
		return fmt.Errorf("there is no command %q; did you mean `previously %s`?", text.Sanitize(args[0]), near)
	}
	return err
}

// commandNames returns the words that the command line takes for commands.
func commandNames() []string {
	root := new(session).root()
	root.InitDefaultHelpCmd()
	addCompletion(root)
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
		names = append(names, cmd.Aliases...)
	}
	return names
}

// isCommand reports whether an id is also a command, so that its series can only be
// opened by path.
func isCommand(id string) bool { return slices.Contains(commandNames(), id) }
