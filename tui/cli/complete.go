package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"previously/data"
)

// addCompletion adds the command that prints the completion scripts. Cobra's own answers
// an unknown word with its help, where a script is expected. The root's output must be
// set before.
func addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic("cli: " + err.Error()) // it has just been added
	}
	completion.DisableFlagsInUseLine = true
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return fmt.Errorf("no completion for %q; use bash, fish, powershell or zsh", args[0])
		}
		return cmd.Help()
	}
}

// completeSeries offers the ids of series. They are file names, so no file is read. The
// shell adds the files of the current folder.
func completeSeries(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	locations, err := data.Find()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var ids []cobra.Completion
	for _, l := range locations {
		ids = append(ids, l.ID)
	}
	return ids, cobra.ShellCompDirectiveDefault
}

// completeOneSeries is completeSeries for commands that take one series.
func completeOneSeries(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeSeries(cmd, args, word)
}

// completeFlag offers words for the value of a flag.
func completeFlag(cmd *cobra.Command, flag string, words ...cobra.Completion) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic("cli: " + err.Error()) // the command has no such flag
	}
}
