package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap/file"
	"previously/recap/strict"
	"previously/recap/text"
)

func (s *session) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE|FOLDER|SERIES|- ...]",
		Short: "Check series files and print each problem as file:line:column: error: message",
		Long: `Check series files and print each problem as file:line:column: error: message, in line order. With -, read standard input; without arguments, check every series. A file with warnings still loads. The number of errors and warnings comes last, on standard error.

Nothing is printed for a file without problems. The exit status is 1 if there are errors, and 0 if there are only warnings or no problems.`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeSeries,
		RunE: s.postpone(func(_ context.Context, args []string) error {
			c := checker{session: s}
			err := c.checkAll(args)
			if summary := c.problems.Summary(); summary != "" {
				fmt.Fprintln(s.stderr, summary)
			}
			return err
		}),
	}
}

// checker is one run of the command, with the problems that it has printed so far.
type checker struct {
	*session
	problems strict.Problems
}

// checkAll checks what each argument names, even if an earlier one failed.
func (c *checker) checkAll(args []string) error {
	if len(args) == 0 {
		return c.check(data.Find())
	}
	var failed error
	for _, arg := range args {
		var err error
		if arg == "-" {
			err = c.checkStdin()
		} else {
			err = c.check(data.Find(arg))
		}
		if err != nil {
			failed = failure{status: c.report(err)}
		}
	}
	return failed
}

// check prints the problems of the files found. It reports a file that it can't read on
// standard error, and checks the rest.
func (c *checker) check(locations []data.Location, err error) error {
	if err != nil {
		return err
	}
	var failed error
	for _, l := range locations {
		problems, err := l.Check()
		if err == nil {
			err = c.printProblems(problems)
		}
		if err != nil {
			failed = failure{status: c.report(err)}
		}
	}
	return failed
}

func (c *checker) checkStdin() error {
	src, err := data.ReadLimited("stdin", c.stdin, file.MaxBytes)
	if err != nil {
		return err
	}
	return c.printProblems(file.Check("stdin", src))
}

// printProblems prints one problem per line. If they aren't all warnings, it returns a
// failure that needs no further report.
func (c *checker) printProblems(problems strict.Problems) error {
	c.problems = append(c.problems, problems...)
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, text.Sanitize(p.Diagnostic()))
	}
	if err := c.print(b.String()); err != nil {
		return err
	}
	if problems.Err() != nil {
		return failure{status: statusProblem}
	}
	return nil
}
