// Package recap models what a viewer of a series knows.
//
// A [Series] is cut at the viewer's horizon and becomes a [Story]: everything known at
// the end of each installment seen, plus what the next one is called. A [Moment] is the
// story as of the end of one film. It has what every front end shows: cast,
// relationships, threads, the digest that fits a time budget ([Moment.Digest]), Markdown
// and JSON.
//
// One rule underlies all the rest: a Story is built from a copy of the series that was
// physically cut ([Series.Cut]). Nothing here hides a fact behind a flag; what the viewer
// has not seen is not in the Story.
//
// The package is pure: it opens no file, reads no clock and knows nothing about terminals.
// It may import recap/text and recap/derive. Around it, recap/file decodes and checks
// series files, recap/strict decodes any TOML, recap/search finds, and recap/chart draws.
//
//   - series.go, actors.go, kinds.go, status.go, date.go: what a series is made of
//   - part.go, numbering.go: seasons, and which installment S3E4 is
//   - maptexts.go: a series with every text passed through a function
//   - cut.go, answer.go: the horizon, how far a viewer has got, and what they said about it
//   - story.go, film.go, title.go, state.go, pair.go: what a story holds: films, people as
//     each film left them, and what films say about two people
//   - build.go, build_cast.go, merger.go, build_ties.go, variants.go: the story, built
//     installment by installment: people, who turns out to be whom, how two people are
//     connected, how else a text spells their names
//   - moment.go: the story as of the end of one film
//   - cast.go, person.go, rank.go, chapter.go: people then, and who matters most
//   - ties.go, tie.go, pairties.go, sentence.go, sentences.go: relationships then, and as
//     sentences
//   - threads.go, parts.go: questions, things and seasons so far
//   - names.go, usualname.go: who is named in a text
//   - account.go: what one installment says
//   - derived.go, quote.go, quoted.go, together.go, excerpt.go: quotations from a text where
//     a file says nothing
//   - length.go, telling.go, lists.go, spend.go, digest.go, leftout.go, play.go,
//     playparts.go: the story in the time there is
//   - markdown.go, markdown_person.go, attribution.go, sections.go, json.go, escape.go,
//     blocks.go, headings.go: Markdown and JSON
package recap
