// Package overlay has the screens on top of a story. Each has keys and a footer of its own.
//
// An overlay gets a look and a size ([Overlay.Lay]), paints without side effects, and
// answers a key with an [Intent], which the app carries out. It knows nothing of the app
// and can be tested without it.
//
//   - overlay.go: what every overlay implements, and [base] with the usual answers
//   - intent.go: what an overlay can ask the app to do
//   - chooser.go, chooser_parts.go, seek.go: which installment is about to be watched
//   - finder.go, results.go: searching characters, actors, films and passages
//   - picker.go: choosing a second person, to tell how two know each other
//   - player.go, card.go: "Previously on …", card by card
//   - library.go, source.go, rows.go, list.go: all series found
//   - import_screen.go, import_paint.go, importer.go: importing a series, step by step
//   - help.go, legend.go, faults.go: texts that scroll, over pager.go
//   - question.go, edit.go: yes or no, and the question before a file is edited
//   - waiting.go: while a story is being built
//   - prompt.go, window.go, bar.go: a line to type in, the part of a list on screen, and how
//     much is done
//
// It may import keys, look, work, data, and recap with the packages below it.
package overlay
