// Package text deals with words and characters: what a word is, how two texts are
// compared, how many typos apart they are, how long they take to read, and which
// characters a terminal could take for a command.
//
// It may import none of our packages, and knows nothing about series and files. Each
// question has one answer here for the whole program: the finder, the command line and
// the library all compare titles in the same way.
//
//   - words.go: the words of a text, with their places and possessives
//   - fold.go, letters.go: a text without case and accents ([Fold])
//   - names.go: names that somebody types from memory ([FoldName])
//   - forms.go, common.go: the forms of a name, and names that are ordinary words too
//   - index.go: many names, found in the words of a text ([NameIndex])
//   - edits.go: typos ([Edits]), and which word was meant ([Nearest])
//   - predicate.go, verbs.go: what is said about somebody, with its verb, in the past and
//     in the plural ([Predicate])
//   - reading.go: how many words a text has, and how long it takes to read
//   - ascii.go: text for a terminal that knows only ASCII ([ASCII])
//   - safe.go: text that may go to a terminal ([Sanitize], [DropUnprintable])
//   - blocks.go: the blocks of Markdown
//   - lines.go: the lines of a text joined into one ([OneLine])
//   - lazy.go: regular expressions, compiled when they are first needed ([Lazy])
//   - write.go: words put into sentences: quoted, shortened, counted, listed
package text
