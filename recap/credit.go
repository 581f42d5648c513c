package recap

import "strings"

// Credits are the sources from which the texts of the film are taken over word for
// word: they are named wherever these texts stand.
func (f *Film) Credits() []Source {
	var credits []Source
	for _, s := range f.Sources {
		if s.Verbatim {
			credits = append(credits, s)
		}
	}
	return credits
}

// Credit names the source of a text and its licence in one line of plain text.
func (s Source) Credit() string { return "Text: " + strings.Join(s.parts(s.URL), ", ") }

// markdownCredit is the same in Markdown, with a link.
func (s Source) markdownCredit() string {
	link := ""
	if s.URL != "" {
		link = "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(s.URL) + ">"
	}
	s.Title, s.Licence = escape(s.Title), escape(s.Licence)
	return "Text: " + strings.Join(s.parts(link), ", ")
}

// parts are what is to say of the source: title, licence, and where it is.
func (s Source) parts(where string) []string {
	parts := []string{s.Title}
	for _, part := range []string{s.Licence, where} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
