package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap"
)

func (s *session) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE|FOLDER|SERIES|- ...]",
		Short: "Say what is wrong with series files, as file:line:column: message",
		Long: `Say what is wrong with series files, as file:line:column: message; with - it reads standard input, without arguments every series there is. Warnings are about the craft: the file loads all the same.

The exit status is 1 where there are errors, and 0 where there are only warnings or nothing at all.`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeSeries,
		RunE: s.once(func(_ context.Context, args []string) error {
			if len(args) == 0 {
				return s.check(data.Find())
			}
			var failed error
			for _, arg := range args {
				var err error
				if arg == "-" {
					err = s.checkStdin()
				} else {
					err = s.check(data.Find(arg))
				}
				if err != nil {
					failed = failure{status: s.fail(err)}
				}
			}
			return failed
		}),
	}
}

// check prints the problems of the files found. What it says of one that cannot
// be read goes to standard error, and the rest is checked all the same.
func (s *session) check(locations []data.Location, err error) error {
	if err != nil {
		return err
	}
	var failed error
	for _, l := range locations {
		problems, err := l.Check()
		if err == nil {
			err = s.printProblems(problems)
		}
		if err != nil {
			failed = failure{status: s.fail(err)}
		}
	}
	return failed
}

func (s *session) checkStdin() error {
	src, err := data.ReadLimited("stdin", s.stdin, recap.MaxFileBytes)
	if err != nil {
		return err
	}
	return s.printProblems(recap.Check("stdin", src))
}

// printProblems prints one problem a line; the error it gives where there are
// any but warnings has been reported by that.
func (s *session) printProblems(problems recap.Problems) error {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, data.Printable(p.Error()))
	}
	if err := s.print(b.String()); err != nil {
		return err
	}
	if problems.Err() != nil {
		return failure{status: statusProblem}
	}
	return nil
}
