// Package derive reads a text by rules: it finds its sentences, where somebody was last
// mentioned, which sentences name the same two people, and which of them tell the story in
// fewer words. It is for files that give a recap and leave the rest out.
//
// Its results are always whole sentences of the text, to be quoted. It claims nothing:
// whether somebody is dead, or whose friend they are, is not read from a text.
//
// Of our packages it may import only recap/text. It knows nothing about series: people are
// numbers, and the caller says who is named where.
//
//   - plain.go: Markdown as paragraphs of plain text
//   - sentence.go: paragraphs as sentences
//   - read.go: a text with the people whom its sentences name ([Read])
//   - last.go: where somebody was last mentioned
//   - pairs.go: sentences that name the same two people
//   - cover.go, centrality.go: the sentences that tell most in few words
//   - words.go: the words that the rules go by
package derive
