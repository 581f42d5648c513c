// Package strict decodes TOML files strictly: a key that the struct does not have and a
// value of the wrong type are problems. All problems of a file are reported at once, each
// with its line and column.
//
// Goals: no file, whatever is in it, hangs or kills the program, and no error tells a
// reader what is in the file. A [Message] is made of constant wordings and of parts that
// say where they come from, so that text from the file gets into the discreet form of an
// error only as "…". Not a goal: knowing what a file is about. How much it may contain,
// what its texts may be and where a key belongs is for its [Format] to say.
//
// It may import only recap/text.
//
//   - decode.go, value.go: a TOML file into a struct ([Decode]); fields.go: what its tags say
//   - format.go: what one kind of file is beyond TOML ([Format])
//   - document.go, place.go: what is wrong at a path, and where that is in the file
//   - problem.go, message.go: a problem in its full and its discreet form
//   - scan.go, quoted.go: where each key is, and whether there is too much of anything;
//     unreadable.go: what must not be given to the TOML library
//   - syntax.go, fault.go: the TOML library, and its errors in our words
//   - settings.go: the user's own files ([Settings])
package strict
