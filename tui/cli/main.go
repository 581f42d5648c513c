package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"previously/data"
	"previously/tui"
)

// Main runs the program with the arguments of the process and returns its exit
// status: 0 fine, 1 a problem with the data or the question, 2 wrong usage, 70 a
// crash, 128+n an end by signal n.
func Main() int {
	s := session{
		stdin: os.Stdin, stdout: chooseOutput(os.Stdout, os.Stderr), stderr: os.Stderr, environ: adaptEnvironment(),
		openBook: data.Location.Open,
		runApp:   func(ctx context.Context, o tui.Options) error { return tui.Run(ctx, o) },
	}
	return s.run(context.Background(), os.Args[1:])
}

func (s *session) run(ctx context.Context, args []string) int {
	return s.report(catchPanic(func() error {
		if err := s.parse(ctx, args); err != nil {
			return err
		}
		if s.todo == nil { // help, version or completion, which have been printed
			return s.lostOutput()
		}
		return s.todo(ctx)
	}))
}

// parseError returns the failure for an error of the parser. Mostly the command line is
// wrong, but the help or a completion script may have met a full disk. The message
// refers to the help of the command that was typed.
func parseError(err error, typed *cobra.Command) error {
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		return outputError(err)
	}
	if bad, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		switch flag := bad.GetFlag(); {
		case errors.Is(bad, errEmpty):
			err = fmt.Errorf("--%s is empty; give it a value, or leave it out", flag.Name)
		case flag.Value.Type() == "int":
			err = fmt.Errorf("--%s takes a whole number, not %q", flag.Name, bad.GetValue())
		case flag.Value.Type() == "intSlice":
			err = fmt.Errorf("--%s takes whole numbers separated by commas, not %q", flag.Name, bad.GetValue())
		case flag.Value.Type() == "bool":
			err = fmt.Errorf("--%s takes true or false, not %q", flag.Name, bad.GetValue())
		default: // the value says what is wrong with it
			err = fmt.Errorf("--%s: %w", flag.Name, bad.Unwrap())
		}
	}
	if strings.HasSuffix(err.Error(), "?") { // it already says what to do
		return usageErrorf("%w", err)
	}
	return usageErrorf("%w; see `%s --help`", err, typed.CommandPath())
}

// parse reads the command line and notes in todo what it asks for.
//
// Before fang prints help or an error, it asks the terminal for its background, and waits
// seconds if there is no answer. It doesn't ask if standard input is not a terminal, so
// parse replaces that with the null device while fang runs.
func (s *session) parse(ctx context.Context, args []string) error {
	root := s.root()
	refuseEmpty(root)
	root.SetArgs(append([]string{}, args...)) // instead of nil, for which cobra takes the program's own
	root.SetOut(s.stdout)
	root.SetErr(s.stderr)
	addCompletion(root)
	refuseUnknownTopics(root)
	if null, err := os.Open(os.DevNull); err == nil {
		defer null.Close()
		defer func(stdin *os.File) { os.Stdin = stdin }(os.Stdin)
		os.Stdin = null
	}
	err := fang.Execute(ctx, root,
		fang.WithVersion(version()),
		fang.WithoutManpage(),
		fang.WithColorSchemeFunc(s.helpColors),
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}),
	)
	if err == nil {
		return nil
	}
	typed, _, _ := root.Find(args) // the root if no command was typed
	if typed.Name() == "help" {
		typed = root // which lists the commands
	}
	return parseError(err, typed)
}
