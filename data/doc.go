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
// The package imports recap, and no terminal library.
package data
