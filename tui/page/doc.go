// Package page lays out what the app shows of a story: it turns a [Request], which
// holds the story, the place in it, a size and a [look.Look], into lines. Equal
// requests give equal pages. It knows no app: no key, no overlay, no terminal.
//
//   - request.go, section.go: what is asked for
//   - build.go: [Build], which gives the request to the file of its page
//   - sofar.go, plot.go, cast.go, person.go: those pages
//   - ego.go, chain.go, web.go, ties.go: relationships of one person, of two, and of
//     all, and a tie as a sentence
//   - webcells.go: the colours of a picture
//   - together.go: who is named together with whom
//   - page.go, mark.go: a [Page], its lines, what can be selected and gone to
//   - builder.go, part.go, readingtime.go: how lines are put together
//   - anchor.go: a place in a page that outlives a new layout
//   - window.go: the part of a page that is on screen
//   - cache.go: pages by their requests
//
// It may import look, markdown, and recap with what is below it.
package page
