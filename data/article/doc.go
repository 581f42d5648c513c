// Package article reads a page of Wikipedia: the plot as Markdown, who plays whom,
// the facts of the infobox, and the rows of a list of episodes. It is given HTML and
// gives structs; it knows no network and no series file.
//
// page.go cleans a page and finds its sections, in each of the forms in which
// Wikipedia writes them. words.go holds, for each language, the words by which
// sections, columns and lines are known. plot.go and infobox.go read what their names
// say, episode.go what a season's page has for each episode. A cast is lines in
// cast.go, columns in table.go and sentences in prose.go; line.go parts the actor from the role, role.go and
// names.go say what stands on either side. trim.go leaves of a page what the others
// read.
//
// Nothing is read but these sections: the lead, the reception and the like are
// written by people who know how the story goes on.
//
// The package imports recap/text.
package article
