package recap

// VerbatimSources returns the sources from which the film's text is copied word for word.
// Their licences require naming them wherever the text is shown.
func (f *Film) VerbatimSources() (sources []Source) {
	for _, s := range f.Sources {
		if s.Verbatim {
			sources = append(sources, s)
		}
	}
	return sources
}

// Attribution names a source, its licence and its address in one line.
func (s Source) Attribution() string {
	line := "Text: " + s.Title
	if s.Licence != "" {
		line += ". " + s.Licence
	}
	if s.URL != "" {
		line += ". " + s.URL
	}
	return line
}
