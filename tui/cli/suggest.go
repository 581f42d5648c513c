package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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

// refuseUnknownTopics makes the help command refuse words that are not a command. Cobra's
// own answers them with the help of the program, as if there were nothing wrong.
func refuseUnknownTopics(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	help, _, err := root.Find([]string{"help"})
	if err != nil {
		panic("cli: " + err.Error()) // it has just been added
	}
	help.Args = func(_ *cobra.Command, args []string) error {
		_, unknown, err := root.Find(args)
		if err != nil || len(unknown) == 0 {
			return err
		}
		topic := text.Sanitize(strings.Join(args, " "))
		if near, ok := text.Nearest(args[0], commandNames()); ok && len(args) == 1 {
			return fmt.Errorf("there is no command %q; did you mean `previously help %s`?", topic, near)
		}
		return fmt.Errorf("there is no command %q", topic)
	}
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
