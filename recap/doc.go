// Package recap knows what a viewer knows.
//
// It decodes and checks a series file ([Decode], [Check]), cuts it at the
// viewer's horizon and builds the [Story]: everything known at the end of each
// installment seen, and of the next one its title and year. From a Story it
// makes what every front end shows: cast, relationships, threads, the digest
// that fits a time budget ([Story.Digest]), Markdown and JSON.
//
// The one rule on which all else stands: a Story is built from a copy of the
// series that was physically cut ([Series.Cut]). Nothing here hides a fact by
// a flag; what the viewer has not seen is not there.
//
// The package is pure: it opens no file, asks no clock and knows no terminal.
// It imports nothing else of this module, and no terminal library.
package recap
