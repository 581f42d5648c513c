// Package overlay is the screens that lie on top of a story: each has keys and a
// footer of its own, and is one file.
//
// An overlay is handed its look and a size ([Overlay.Lay]), paints without writing
// to anything, and answers a key with an [Intent], which the app carries out. It
// knows no app, and can be tested without one.
//
//   - overlay.go: what every overlay answers, and [base] with the usual answers
//   - intent.go: what the viewer wants
//   - chooser.go, chooserparts.go, seek.go: which installment is about to be watched
//   - finder.go, results.go: characters, actors, films and passages
//   - picker.go: a second person, to tell how two know each other
//   - player.go, card.go: "Previously on …", card by card
//   - library.go, source.go, rows.go, list.go: all series found
//   - importing.go, importing_paint.go, importer.go: a series is imported, step by step
//   - help.go, legend.go, faults.go: more lines than the screen has, over pager.go
//   - question.go, edit.go: yes or no, and before a file is edited
//   - waiting.go: while a story is told
//   - prompt.go, window.go: a line to type in, and the part of a list on screen
//
// It may import keys, look, work, data, and recap with what is below it.
package overlay
