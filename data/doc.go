// Package data finds and loads series, and remembers the viewer's place in them.
//
// A series is bundled with the program, is in the user's folder, or is given by
// path. [Select] resolves names, [Selection.List] lists locations without reading any
// file, and [Location.Open] reads one, with limits, because files come from strangers.
// Other packages only ever get a [Book]: it keeps the recap.Series to itself and hands
// out Stories that are cut at a horizon.
//
// [ReadConfig] returns the user's settings as text; the command line interprets them.
// [Progress] remembers, for each series, what the viewer is about to watch. It never
// stores text from a series file.
//
// Imports from Wikipedia have packages of their own: data/importer makes a series file,
// data/article parses a page, data/wikipedia fetches it.
//
//   - location.go, bundled.go: where a series is, and which come with the program
//   - selection.go, find_title.go: which series are there, and which one a name means
//   - load.go: many series, loaded at the same time
//   - book.go, answer.go: a [Book], and which installment an answer means
//   - cut.go, copy.go: files that end where the viewer is, to hand on or to read
//   - progress.go, lock.go: the viewer's place in each series, shared by all copies of the
//     program
//   - config.go: where the settings are
//   - watch.go: changes of a file
//   - read.go, open_unix.go, open_other.go: reading files that may be anything
//   - replace.go, replace_unix.go, replace_windows.go, unfinished.go: writing a file whole
//     or not at all
//   - skeleton.go, adopt.go: files of the user's own, new or copied from a bundled series
//
// The package imports recap, recap/file, recap/strict and recap/text, and no terminal
// library.
package data
