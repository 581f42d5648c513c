package recap

import "strings"

// Quoted is a text in quotation marks.
func Quoted(text string) string { return "“" + text + "”" }

// Left is where the person was left, in words, as it is told beside their state: their
// fate, or the sentence that names
// them last, in quotation marks and with its film where that is an earlier one; ""
// where nothing is known.
func (m Moment) Left(p Person) string {
	if p.Quote.Text == "" {
		return p.FateBeside()
	}
	return Quoted(p.Quote.Text) + m.from(p.Quote)
}

// from names the film of a quotation, in brackets and behind a blank, where it is not
// that of the moment.
func (m Moment) from(q Quote) string {
	if q.Film == m.film {
		return ""
	}
	return " (" + m.story.Films[q.Film-1].Title + ")"
}

// leftTitle is what stands above a list of where people were left.
func leftTitle(people []Person) string {
	for _, p := range people {
		if p.Fate != "" {
			return "Where they stand"
		}
	}
	return "Where they were last named"
}

// PeopleTitle is what stands above the people of the digest: where they stand, or, if
// the file says that of nobody, where they were last named.
func (d *Digest) PeopleTitle() string { return leftTitle(d.People) }

// blockquote is Markdown as a quotation.
func blockquote(markdown string) string { return "> " + strings.ReplaceAll(markdown, "\n", "\n> ") }
