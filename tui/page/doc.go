// Package page lays out what the app shows of a story. It turns a [Request], which holds
// the story, the place in it, a size and a [look.Look], into lines. Equal requests give
// equal pages. It knows nothing of the app, its keys and overlays, or the terminal.
//
//   - request.go, section.go: what is requested
//   - build.go: [Build], which passes the request to the file that builds its page
//   - sofar.go, plot.go, cast.go, person.go: one page each
//   - ego.go, chain.go, web.go, ties.go: the relationships of one person, of two, and of
//     everybody, and a tie as a sentence
//   - webcells.go: the colours of a picture
//   - together.go: who is mentioned together with whom
//   - page.go, target.go: a [Page], its lines and items, and targets to jump to
//   - builder.go, part.go, readingtime.go: how lines are put together
//   - anchor.go: a place in a page that survives a new layout
//   - window.go: the part of a page that is on screen
//   - cache.go: built pages by request
//
// It may import look, markdown, and recap with the packages below it.
package page
