// Package cli is the command line: it turns arguments into calls, results into
// text on standard output, and errors into one line on standard error and an
// exit status.
//
// Cobra and fang only parse. A command notes what to do, and [session.run] does it once
// they have finished. So every error, wherever it was found, is reported in one place,
// and nothing sends queries to the terminal.
//
// The package imports tui, data and recap. Like the rest of tui, it is given Stories and
// never a recap.Series.
package cli
