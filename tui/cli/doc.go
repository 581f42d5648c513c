// Package cli is the command line: it turns arguments into calls, results into
// text on standard output, and errors into one line on standard error and an
// exit status.
//
// Cobra and fang only parse. A command notes what to do, and [session.run] does it once
// they have finished. So every error, wherever it was found, is reported in one place,
// and nothing sends queries to the terminal.
//
//   - main.go, root.go: the program, and its commands; session.go: what every command
//     needs; build.go: what the program knows of its own build
//   - show.go, find.go, list.go, check.go, new.go, cut.go: the commands of these names;
//     create.go: the file that one writes
//   - import.go, import_ask.go, import_progress.go: import, what it asks and how far it has got;
//     import_app.go: imports in the app
//   - config.go, settings.go: config, and the settings; schema.go: schema and format
//   - man.go, man_roff.go, man_terminal.go: the manual
//   - flags.go, argument.go, complete.go, suggest.go: the words of a command line
//   - output.go, closed_unix.go, closed_other.go: standard output; style.go: colours there
//   - failure.go, crash.go: errors, exit statuses, and the report of a crash
//   - environment.go, clipboard.go: the system around the program
//
// The package imports tui with its subpackages overlay, keys, look, markdown and tty; data
// with importer and wikipedia; and recap with the packages below it. Like the rest of tui,
// it is given Stories and never a recap.Series.
package cli
