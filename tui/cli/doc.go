// Package cli is the command line: it turns arguments into calls, results into
// text on standard output, and errors into one line on standard error and an
// exit status.
//
// cobra and fang parse; a command only notes what is to be done, and that is
// done once they are through ([session.run]). So every error, whoever found it,
// is reported in one place, and nothing asks the terminal anything.
//
// The package imports tui, data and recap. Like the rest of tui it is handed
// Stories and never a recap.Series.
package cli
