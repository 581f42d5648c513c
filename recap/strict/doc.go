// Package strict decodes any TOML file by the letter: a key that the struct does
// not have and a value of another type are problems, all of a file are reported at
// once, and each has its line and column.
//
// Goals: no file, however it is made, stops or kills the program, and no error
// tells a reader what stands in the file. A [Message] is made of constant wordings
// and of parts that say whose they are, so that a text of the file gets into the
// discreet form of an error only as "…". No goal: to know what a file is about.
// What is too much for it, what its texts may hold and where a key belongs is said
// by its [Format].
//
// It may import recap/text alone.
//
//   - decode.go, value.go: a TOML file into a struct ([Decode]); fields.go: what its tags say
//   - format.go: what files of one sort are made of beyond TOML ([Format])
//   - finding.go, place.go: what is wrong at a path, and its place in the file
//   - problem.go, message.go: a problem in its full and its discreet form
//   - scan.go, quoted.go: where each key stands, and whether there is too much of anything
//   - syntax.go, fault.go: the TOML library, and its errors in our words
//   - settings.go: the user's own files ([Settings])
package strict
