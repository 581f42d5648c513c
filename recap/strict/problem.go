package strict

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap/text"
)

// Position is a place in a file: line and column count from 1, the column in
// characters.
type Position struct{ Line, Col int }

// Problem is one thing that is wrong with a file, and what to do about it.
type Problem struct {
	File    string
	Pos     Position
	Warning bool // the file loads, but could be better
	More    int  // how many problems not shown this one stands for; 0 if it is itself a problem
	Message Message
}

// Error returns "file:line:col: message" for whoever opens the file to read it. The
// message repeats nothing from the file, because nobody knows how much of the story they
// have seen. It is marked if it is a warning.
func (p Problem) Error() string {
	severity := ""
	if p.Warning {
		severity = string(p.severity()) + ": "
	}
	return fmt.Sprintf("%s:%d:%d: %s%s", p.File, p.Pos.Line, p.Pos.Col, severity, p.Message.discreet)
}

// Diagnostic returns "file:line:col: error: message" or "file:line:col: warning:
// message", as compilers do, with the full message, for whoever writes the file.
func (p Problem) Diagnostic() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", p.File, p.Pos.Line, p.Pos.Col, p.severity(), p.Message.full)
}

func (p Problem) severity() wording {
	if p.Warning {
		return "warning"
	}
	return "error"
}

// Problems is everything that is wrong with a file, in file order.
type Problems []Problem

// MaxProblems limits a report: whoever has more problems than this wants to see the first
// ones.
const MaxProblems = 100

// Error returns one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Count returns how many errors and warnings there are, including those that are not
// shown.
func (ps Problems) Count() (errs, warnings int) {
	for _, p := range ps {
		if p.Warning {
			warnings += max(1, p.More)
		} else {
			errs += max(1, p.More)
		}
	}
	return errs, warnings
}

// Summary returns the count in words, such as "2 errors, 1 warning"; "" if there are no
// problems.
func (ps Problems) Summary() string {
	var parts []string
	errs, warnings := ps.Count()
	if errs > 0 {
		parts = append(parts, text.Quantity(errs, "error"))
	}
	if warnings > 0 {
		parts = append(parts, text.Quantity(warnings, "warning"))
	}
	return strings.Join(parts, ", ")
}

// Err returns the problems that keep the file from loading, as an error, or nil.
func (ps Problems) Err() error {
	errs := slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool { return p.Warning })
	if len(errs) == 0 {
		return nil
	}
	return errs
}
