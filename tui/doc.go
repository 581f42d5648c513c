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
// The package imports recap and the packages below it, and data, which hands out
// Stories and places of files: it never sees a recap.Series. It starts no
// goroutines; what takes time is a command of Bubble Tea, so that a panic
// restores the terminal.
package tui
