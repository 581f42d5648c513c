// Package markdown lays out Markdown for a terminal, in time linear in the length of the
// text.
//
// Goldmark parses it and Glamour draws it. In between, rewrite.go turns everything into
// literal text, so that no terminal command is left when styles are added. It also
// removes what makes Glamour slow.
//
//	markdown.go  Renderer: one style, any width
//	lines.go     breaking lines, with a bullet or quote bar as their prefix
//	style.go     what Markdown looks like
//	rewrite.go   the document between parsing and drawing: text, code, HTML
//	link.go      links, which lead only to the web
//	literal.go   backslashes and entities
//	lists.go     numbers of list items
//	items.go     how the lines of blocks in list items begin
//
// It may import look and recap/text. It knows nothing about pages or the app.
package markdown
