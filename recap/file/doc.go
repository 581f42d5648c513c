// Package file defines the series file: its syntax, the contradictions it may not contain,
// and where its writing could be better.
//
// [Decode] returns the [recap.Series] of a file and all of its errors at once; [Check]
// returns warnings as well. An error keeps a file from loading, because a fact in the
// wrong place could be shown too early; a warning never does. To those who only want to
// read, an error reveals nothing of the story (see recap/strict).
//
// It may import recap, recap/text and recap/strict. It opens no file: callers hand it the
// bytes.
//
//   - decode.go: a file into a Series; limits.go: how much there may be of anything
//   - check.go, check_known.go: contradictions; check_place.go: keys in the wrong block
//   - lint.go: writing that could be better; linter.go, cast.go: what its rules know of the
//     file; texts.go, lint_prose.go: the texts that they read, word by word
//   - lint_early.go: names that come too early; lint_names.go: titles and labels that also
//     mean something else
//   - lint_lengths.go, sizes.go: texts that are too short or too long; lint_parts.go: parts
//     without the story so far
//   - lint_people.go: fates and namesakes; lint_label.go, lint_words.go: labels of
//     relationships
//   - lint_pronoun.go: beats that name nobody; lint_markdown.go: a number that begins a
//     sentence; lint_english.go: whether the file is in English
//   - keydocs.go: what every key is for; schema.go: the JSON Schema made from that
//   - line.go: the line of an entry, for an editor
package file
