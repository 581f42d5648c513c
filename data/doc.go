// Package data is where series come from and where the viewer's place in them
// is kept.
//
// Series are bundled with the program, lie in the user's folder, or are named
// by a path; [Select] finds what was named, [Selection.List] lists where the
// series are without reading them, and [Location.Open] reads one, with limits,
// because files come from strangers. A [Book] is all that anyone else is handed:
// it keeps the recap.Series to itself and gives out Stories that are cut at a
// horizon.
//
// [ReadConfig] is the user's settings as text; what they mean is for others.
// [Progress] remembers for each series what the viewer is about to watch. It
// never holds text of a series file.
//
// What asks Wikipedia lies in rooms of its own: data/importer makes a series file,
// data/article reads a page, data/wikipedia asks for it.
//
// The package imports recap, and no terminal library.
package data
