package article

import "previously/recap/text"

// Article is what a page says about one film or one season.
type Article struct {
	Plot     string // Markdown, or ""
	Credits  []Credit
	Unparsed int // lines of the cast that could not be parsed
	Facts    Facts
	Episodes []Episode
}

// Facts is the content of the infobox.
type Facts struct {
	Directors []string
	Starring  []string
	Minutes   int
	Released  Date   // the earliest one
	Original  string // the original title, if the page gives one in another language
}

// Credit is one part and who plays it, as a line of the cast says.
type Credit struct {
	Actors  []string // as credited; several may play one part
	Name    string   // of the part, "" if the line names none
	Aliases []string // other names of the part
	About   string   // a description of the part, in the line's own words, or ""
}

// Episode is one episode of a season's page.
type Episode struct {
	Number   int // in the season, from 1
	Title    string
	Released Date
	Plot     string // Markdown
}

// PlotWords returns the number of words in the plot.
func (a *Article) PlotWords() int { return text.CountWords(a.Plot) }
