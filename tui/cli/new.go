package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
)

func (s *session) newCommand() *cobra.Command {
	var file, kind string
	cmd := &cobra.Command{
		Use:   "new TITLE",
		Short: "Create a commented series file in your own folder",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("new needs the title of the series")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: s.postpone(func(_ context.Context, args []string) error {
			return s.newFile(strings.Join(args, " "), kind, file)
		}),
	}
	addOutput(cmd, &file, "", "write to this file, or - for standard output")
	cmd.Flags().StringVar(&kind, "kind", "", "what one installment is called: film, season, episode, book, … (default: film)")
	completeFlag(cmd, "kind", "film", "season", "episode", "book", "game")
	return cmd
}

func (s *session) newFile(title, kind, file string) error {
	skeleton, err := data.Skeleton(title, kind)
	if err != nil {
		return err
	}
	if file == "" {
		if file, err = newSeriesFile("new", title); err != nil {
			return err
		}
	}
	return s.createFile(file, skeleton, "fill it in, then run `previously check %s`")
}
