// Package article parses a Wikipedia page: the plot as Markdown, who plays whom, the
// facts of the infobox, and the rows of an episode list. It turns HTML into structs and
// knows nothing about the network or series files.
//
// page.go reads a page, article.go is what it returns, and parser.go what it has read so
// far. sections.go finds the sections of a page, in any of the forms in which Wikipedia
// writes them. tables.go lists, for each language, the words that identify sections,
// columns and lines; words.go compiles them. plot.go and infobox.go parse what their
// names say, date.go the infobox's dates, and episode.go the episodes of a season's page.
// A cast is parsed by cast.go if it is a list, by table.go and grid.go if it is a table and
// by prose.go if it is in sentences; text.go turns an element into a line of text, line.go
// splits a line into actor and part, actors.go and role.go parse these, and credits.go
// adds them to the cast. names.go tells what can be a name. trim.go removes from a page
// everything that the other files do not read.
//
// It reads no other sections: the lead, the reception and so on are written by people
// who know how the story continues.
//
// The package imports recap/text.
package article
