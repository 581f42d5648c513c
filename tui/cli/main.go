package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
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
		stdin: os.Stdin, stdout: chooseOutput(os.Stdout, os.Stderr), stderr: os.Stderr, environ: adaptedEnvironment(),
		openBook: data.Location.Open,
		runApp:   func(ctx context.Context, o tui.Options) error { return tui.Run(ctx, o) },
	}
	return s.run(context.Background(), os.Args[1:])
}

// session is one run of the program.
type session struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	environ        []string
	openBook       func(data.Location) (*data.Book, error)
	runApp         func(context.Context, tui.Options) error
	todo           func(context.Context) error // what the command line asks for
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
		case flag.Value.Type() == "bool":
			err = fmt.Errorf("--%s takes true or false, not %q", flag.Name, bad.GetValue())
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
	return parseError(err, typed)
}

// version returns the version that the Go command stamped into the program, or "devel".
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}

// print writes text to standard output.
func (s *session) print(text string) error {
	if _, err := io.WriteString(s.stdout, text); err != nil {
		return outputError(err)
	}
	return nil
}

// terminal reports whether standard output is a terminal, and how many cells wide.
func (s *session) terminal() (width int, ok bool) { return terminalOf(s.stdout) }

// terminalOf reports whether a stream is a terminal, and how many cells wide.
func terminalOf(stream any) (width int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(f.Fd()) {
		return 0, false
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		width = defaultWidth
	}
	return width, true
}

// fullScreen reports whether standard output is a terminal on which the app can draw.
// A dumb one, as in an editor's shell, cannot move its cursor.
func (s *session) fullScreen() bool {
	_, terminal := s.terminal()
	return terminal && !slices.Contains(s.environ, "TERM=dumb")
}

// postpone returns a function for cobra to run, which only notes what is to be done.
func (s *session) postpone(do func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error {
		s.todo = func(ctx context.Context) error { return do(ctx, args) }
		return nil
	}
}

// report reports an error in one line on standard error and returns the exit status.
func (s *session) report(err error) int {
	if err == nil {
		return 0
	}
	f := failureOf(err)
	if f.err != nil {
		fmt.Fprintf(s.stderr, "previously: %s\n", data.BriefError(f.err))
	}
	return f.status
}
