package cli

import (
	"context"

	"github.com/spf13/cobra"

	"previously/data"
)

func (s *session) cutCommand() *cobra.Command {
	var before, file string
	cmd := &cobra.Command{
		Use:   "cut SERIES|FILE",
		Short: "Write a copy that ends before what you are about to watch, safe to hand to a friend",
		Example: `# saved under the same name, it opens like the original
previously cut lost-bullet --before 3 -o lost-bullet.toml`,
		Args:              oneArgument("cut", "SERIES"),
		ValidArgsFunction: completeOneSeries,
		RunE: s.postpone(func(_ context.Context, args []string) error {
			return s.cut(args[0], before, file)
		}),
	}
	addBefore(cmd, &before)
	addOutput(cmd, &file, "-", "write to this file, which must not exist yet")
	return cmd
}

// cut ignores the remembered horizon: the file is for somebody else.
func (s *session) cut(series, before, file string) error {
	book, err := data.Open(series)
	if err != nil {
		return err
	}
	next, err := resolveHorizon(book, before, data.Bookmark{})
	if err != nil {
		return err
	}
	src, err := book.Cut(next)
	if err != nil {
		return err
	}
	return s.createFile(file, src, "see it with `previously show %s --before end`")
}
