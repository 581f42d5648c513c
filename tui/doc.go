// Package tui is the terminal app: it turns a [recap.Story] into frames and
// keys into moves.
//
// Everything on screen is a function of a few orthogonal facts held by the
// model: the story, the film under the cursor, the section, the selection and
// the overlay on top, if any. A changed horizon is a new Story, and with it
// every cached page is gone.
//
// The way of a frame: a page (the lines of one section, one film, one width) is
// built off the update loop ([page.Build]) and kept in a bounded cache under a key
// that holds all it depends on, so that a late result can never be shown for
// another. A frame joins the visible lines of the page and paints the selection
// and the matches over them. All geometry comes from one value, [frame].
//
// What lies on top of the story is an overlay: it is laid out last, after whatever
// may have changed it, and answers a key with an intent, which is carried out here.
//
//   - model.go, place.go, reading.go: the facts; reading.go has those that hang on a
//     story
//   - start.go, options.go, run.go: how it starts; update.go: what changes the facts
//   - keys.go: each action of the story screen, with its keys, words and handler in
//     one row; names.go has the names of those that others refer to, configure.go the
//     keys as the viewer chose, typed.go takes a key for what is meant
//   - actions.go, relations.go, trail.go, parts.go: moves on the story screen
//   - overlays.go, find.go, watched.go, editing.go: what an overlay wants, carried out
//   - opening.go, telling.go: a book, its stories, and what is worked out of them
//   - highlight.go, matches.go: what was searched for, on the page
//   - reload.go, editor.go: the file changes, or is edited
//   - memory.go, keeper.go, copy.go: what is remembered and copied
//   - frame.go, paint.go, header.go, strip.go, footer.go, hints.go, panel.go: a frame
//     and its parts; mouse.go says what stands where
//
// Painting only reads the facts.
//
// The package imports its rooms (overlay, page, keys, work, look, tty), recap and the
// packages below it, and data, which hands out Stories and places of files: it never
// sees a recap.Series. It starts no goroutines; what takes time is a command of
// Bubble Tea, so that a panic restores the terminal.
package tui
