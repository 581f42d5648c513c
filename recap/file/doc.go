// Package file knows the series file: how it is written, what it must not
// contradict, and where its writing could be better.
//
// [Decode] gives the [recap.Series] of a file or all of its errors at once, and
// [Check] warnings, too. An error keeps a file from loading because a fact in the
// wrong place could be shown too early; a warning never does. What is said to
// whoever only wants to read tells nothing of the story (see recap/strict).
//
// It may import recap, recap/text and recap/strict. It opens no file: whoever
// does hands it the bytes.
//
//   - decode.go: a file into a Series; limits.go: how much there may be of anything
//   - check.go, check_known.go: what contradicts itself; check_place.go: keys in the wrong block
//   - lint.go and the others of the name: writing that could be better, names that
//     come too early, words that look ahead; texts.go: the texts that are read
//   - keydocs.go: what every key is for; schema.go: the JSON Schema made of it
//   - line.go: the line of an entry, for an editor
package file
