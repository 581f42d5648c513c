package cli

import (
	"errors"
	"fmt"

	"previously/tui/tty"
)

// Exit statuses.
const (
	statusProblem = 1 // with the data or the question
	statusUsage   = 2
	statusCrash   = 70 // EX_SOFTWARE of BSD's sysexits.h

	statusInterrupted = 130 // by ctrl+c
)

// failure is an error with the program's exit status. A nil err means that it has
// already been reported.
type failure struct {
	status int
	err    error
}

func (f failure) Error() string {
	if f.err == nil {
		return "reported"
	}
	return f.err.Error()
}

func (f failure) Unwrap() error { return f.err }

// usageErrorf returns the failure for a wrong command line.
func usageErrorf(format string, args ...any) error {
	return failure{statusUsage, fmt.Errorf(format, args...)}
}

func failureOf(err error) failure {
	if f, ok := errors.AsType[failure](err); ok {
		return f
	}
	if ended, ok := errors.AsType[tty.Signalled](err); ok {
		return failure{ended.Status(), nil}
	}
	if crash, ok := errors.AsType[*tty.Crash](err); ok {
		return failure{statusCrash, writeCrashReport(crash)}
	}
	return failure{statusProblem, err}
}
