package recap

import (
	"fmt"
	"slices"
	"strings"
)

// Position is a place in a file: line and column count from 1, the column in
// characters.
type Position struct{ Line, Col int }

// Problem is one thing that is wrong with a file, and what to do about it.
type Problem struct {
	File    string
	Pos     Position
	Message string
	Warning bool // the file loads, but its craft can be better
}

// Error is "file:line:col: message".
func (p Problem) Error() string {
	if p.Warning {
		return fmt.Sprintf("%s:%d:%d: warning: %s", p.File, p.Pos.Line, p.Pos.Col, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Pos.Line, p.Pos.Col, p.Message)
}

// Problems are all that is wrong with a file, in the order of its lines.
type Problems []Problem

// maxProblems bounds a report: who has broken more than this wants to see the
// first ones.
const maxProblems = 100

// Error is one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Err is the problems that keep the file from loading, as an error, or nil.
func (ps Problems) Err() error {
	errs := slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool { return p.Warning })
	if len(errs) == 0 {
		return nil
	}
	return errs
}
