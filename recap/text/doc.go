// Package text knows words and characters: what a word is, how two texts are
// compared, how many typing errors part them, how long they take to read, and
// which of their characters a terminal could take for a command.
//
// It may import nothing of ours and knows nothing of series and files. What is
// here has one answer for the whole program: a title is compared in the same way
// by the finder, on the command line and in the library.
//
//   - words.go: the words of a text, with their places and possessives
//   - fold.go, letters.go: a text without case and accents ([Fold])
//   - names.go: names that somebody types from memory ([Name])
//   - forms.go, common.go: the forms of a name, and words that are names and more
//   - index.go: many names, found in the words of a text ([NameIndex])
//   - edits.go: typing errors ([Edits]), and which word was meant ([Nearest])
//   - predicate.go, verbs.go: what is said of somebody, with its verb, as it was, and
//     of several ([Predicate])
//   - reading.go: how many words a text has, and how long it takes to read
//   - ascii.go: text for a terminal that knows ASCII only ([ASCII])
//   - safe.go: text that may go to a terminal ([Printable])
//   - blocks.go: the blocks of which Markdown is made
//   - lines.go: the lines of a text put together ([OneLine])
//   - lazy.go: regular expressions, compiled when they are first needed ([Lazy])
//   - write.go: words put into sentences: quoted, shortened, counted, listed
package text
