// Package markdown lays Markdown out for a terminal, in time that grows with the
// length of the text.
//
// Goldmark reads it and Glamour draws it. In between, rewrite.go turns all that a
// reader of Markdown decodes into literal text, so that no command to a terminal
// is left when the styles are added, and takes out what Glamour is slow with.
//
//	markdown.go  Renderer: one style, any width
//	lines.go     lines broken under the signs before them
//	style.go     what Markdown looks like
//	rewrite.go   the document between reading and drawing: text, code, HTML
//	link.go      links, which lead to the web only
//	literal.go   backslashes and entities
//	lists.go     numbers of list items
//	items.go     where the blocks of a list item begin
//
// It imports look and recap/text, and knows no page and no app.
package markdown
