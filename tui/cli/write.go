package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap/text"
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

// newSeriesFile returns the default file for a series. It refuses the name of a command,
// because the series could not be opened by it, and the name of a bundled series, because
// that would be hidden.
// Errors say how to name another file with the command.
func newSeriesFile(command, title string) (string, error) {
	file, err := data.NewFilePath(title)
	if err != nil {
		return "", fmt.Errorf("%w; name a file with `previously %s -o FILE`", err, command)
	}
	id := data.ID(file)
	other := fmt.Sprintf("name another file, for example with `previously %s -o %s`", command, shellWord(text.Sanitize(filepath.Join(filepath.Dir(file), "my-"+filepath.Base(file)))))
	switch {
	case isCommand(id):
		return "", fmt.Errorf("%s is a command, so a series can't be opened by that name; %s", id, other)
	case data.IsBundled(id):
		return "", fmt.Errorf("a series called %s comes with previously, and yours would hide it; %s", id, other)
	}
	return file, nil
}

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

// createFile creates a new file and says what can be done with it; "-" is standard
// output.
func (s *session) createFile(file string, content []byte, hint string) error {
	if file == "-" {
		return s.print(string(content))
	}
	if err := data.Create(file, content); err != nil {
		return err
	}
	err := s.print(fmt.Sprintf("wrote %s; "+hint+"\n", text.Sanitize(file), shellWord(seriesArgument(locationOf(file)))))
	if errors.Is(err, errClosed) { // the file itself has been written
		return nil
	}
	return err
}
