// Package recap knows what a viewer knows.
//
// A [Series] is cut at the viewer's horizon and becomes a [Story]: everything
// known at the end of each installment seen, and of the next one what it is called
// by. From a Story comes what every front end shows: cast, relationships,
// threads, the digest that fits a time budget ([Moment.Digest]), Markdown and JSON, all of it
// as of the end of one film ([Moment]).
//
// The one rule on which all else stands: a Story is built from a copy of the
// series that was physically cut ([Series.Cut]). Nothing here hides a fact by
// a flag; what the viewer has not seen is not there.
//
// The package is pure: it opens no file, asks no clock and knows no terminal.
// It may import recap/text and recap/derive. Its rooms: recap/file decodes and checks series
// files, recap/strict any TOML; recap/search finds, recap/chart draws.
//
//   - series.go, actors.go, title.go, kinds.go, status.go, date.go: what a series is
//     made of
//   - part.go, numbering.go: seasons, and what S3E4 names
//   - spell.go: the same series in another spelling
//   - cut.go, answer.go: the horizon, and what a viewer said of it
//   - story.go, person.go, merger.go, pair.go, tie.go, deed.go, chapter.go,
//     names.go, variants.go: the telling,
//     installment by installment: people, who turns out to be whom, what stands
//     between two, who is named in a text
//   - sentence.go, sentences.go: what stands between two, as one would say it
//   - moment.go: the story as of the end of one film
//   - account.go: what one installment says; standing.go: where a viewer stands
//   - quote.go, quoted.go, excerpt.go: quotations from a text where a file says nothing
//   - length.go, telling.go, lists.go, spend.go, digest.go, leftout.go, play.go, playparts.go: the story in the time
//     there is
//   - markdown.go, markdown_person.go, attribution.go, sections.go, json.go, escape.go, blocks.go: written out
package recap
