// Package tui is the terminal app: it turns a [recap.Story] into frames and
// keys into moves.
//
// Everything on screen is a function of a few orthogonal facts held by the
// model: the story, the film under the cursor, the section, the selection and
// the overlay on top, if any. A new horizon means a new Story, and every cached page
// is dropped.
//
// A page (the lines of one section and film at one width) is built off the update loop
// ([page.Build]) and kept in a bounded cache. Its key holds everything the page depends
// on, so that a late result is never shown in place of another. A frame joins the
// visible lines of the page and paints the selection and the matches over them. All
// geometry comes from one value, [frame].
//
// A screen on top of the story is an overlay. It is laid out last, after everything
// that may have changed it, and answers a key with an intent, which is carried out here.
//
//   - model.go, place.go, reading.go: the facts; those in reading.go belong to one story
//   - start.go, options.go, run.go: how it starts; update.go: what changes the facts
//   - keys.go: each action of the story screen in one row, with its keys, words and
//     handler; actionnames.go: the actions and groups of keys that other files refer to; configure.go:
//     the keys that the user chose; keypress.go: which key was meant
//   - sections.go: what each section shows beside the text, hints at in the footer and
//     copies
//   - actions.go, relations.go, trail.go, parts.go: moves on the story screen
//   - overlays.go, find.go, watched.go, editing.go: carrying out what an overlay wants
//   - opening.go, telling.go: a book, its stories, and what is computed from them
//   - highlight.go, matches.go: the matches of a search on the page
//   - reload.go, editor.go: the file changes, or is edited
//   - memory.go, keeper.go, copy.go: what is remembered and copied
//   - appearance.go, frame.go, paint.go, header.go, strip.go, footer.go, hints.go, panel.go:
//     a frame and its parts; mouse.go: what is under the mouse
//
// Painting only reads the facts.
//
// The package imports its subpackages (overlay, page, keys, work, look, tty), recap and
// the packages below it, and data, which hands out Stories and file locations but never
// a recap.Series. It starts no goroutines: anything slow is a Bubble Tea command, so the
// terminal is restored even after a panic.
package tui
