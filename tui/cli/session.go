package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"previously/data"
	"previously/tui"
)

// session is one run of the program.
type session struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	environ        []string
	openBook       func(data.Location) (*data.Book, error)
	runApp         func(context.Context, tui.Options) error
	todo           func(context.Context) error // what the command line asks for
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

func (s *session) printJSON(value any) error {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	return s.print(out.String())
}
