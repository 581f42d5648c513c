package recap

import "strings"

// Quoted returns a text in quotation marks.
func Quoted(text string) string { return "“" + text + "”" }

// Left returns in words where the person was left, as it is told beside their state:
// their fate, or the sentence that names them last, in quotation marks and with its
// film where that is an earlier one; "" where nothing is known.
func (m Moment) Left(p Person) string {
	if p.Beside != "" {
		return besideWords + p.Beside + "."
	}
	if p.Quote.Text == "" {
		return p.FateBeside()
	}
	return m.Quotation(p.Quote)
}

// Quotation returns a quotation in quotation marks, with its film where that is not the one
// of the moment.
func (m Moment) Quotation(q Quote) string { return Quoted(q.Text) + m.from(q) }

// from names the film of a quotation, in brackets and behind a blank, where it is not
// that of the moment.
func (m Moment) from(q Quote) string {
	if q.Film == m.film {
		return ""
	}
	return " (" + m.story.Films[q.Film-1].Name() + ")"
}

// besideWords stand in place of a quotation that has just been given for somebody else.
const besideWords = "In the same sentence as "

// onceQuoted returns people in whose list no sentence is quoted twice.
func onceQuoted(people []Person) []Person {
	first := map[Quote]string{}
	for i := range people {
		p := &people[i]
		switch name, said := first[p.Quote]; {
		case p.Quote.Text == "":
		case said:
			p.Quote, p.Beside = Quote{}, name
		default:
			first[p.Quote] = p.Inside()
		}
	}
	return people
}

// leftTitle returns what stands above a list of where people were left.
func leftTitle(people []Person) string {
	for _, p := range people {
		if p.Fate != "" {
			return "Where they stand"
		}
	}
	return "Where they were last named"
}

// leftTitleOf returns what stands above where one person was left.
func leftTitleOf(p Person) string {
	if p.Quote.Text != "" {
		return "Where they were last named"
	}
	return "Where we left them"
}

// PeopleTitle returns what stands above the people of the digest: where they stand, or, if
// the file says that of nobody, where they were last named.
func (d *Digest) PeopleTitle() string { return leftTitle(d.People) }

// Blockquote returns Markdown as a quotation.
func Blockquote(markdown string) string { return "> " + strings.ReplaceAll(markdown, "\n", "\n> ") }
