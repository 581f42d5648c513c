package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

var errClosed = errors.New("it is closed; send the output to a terminal, a file or a pipe")

// closedOutput takes the place of a standard output that was closed. Writing an empty
// text to it is not an error.
type closedOutput struct{ lost bool }

func (c *closedOutput) Write(text []byte) (int, error) {
	if len(text) == 0 {
		return 0, nil
	}
	c.lost = true
	return 0, &fs.PathError{Op: "write", Path: "standard output", Err: errClosed}
}

// chooseOutput returns where the program prints. If both streams are closed, nobody
// wants to hear of it, and losing the output is not an error.
func chooseOutput(stdout, stderr *os.File) io.Writer {
	if wasClosed(stdout) && !wasClosed(stderr) {
		return &closedOutput{}
	}
	return stdout
}

// lostOutput returns an error if a text was lost. The library that prints the help
// doesn't check for write errors.
func (s *session) lostOutput() error {
	if c, ok := s.stdout.(*closedOutput); ok && c.lost {
		return outputError(errClosed)
	}
	return nil
}

// outputError says why standard output could not be written.
func outputError(err error) error {
	if errors.Is(err, errClosed) {
		err = errClosed
	} else if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path
	}
	return fmt.Errorf("standard output: %w", err)
}
