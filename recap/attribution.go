package recap

import "slices"

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

// Verbatim reports whether the film's texts are copied word for word from a source.
func (f *Film) Verbatim() bool { return verbatim(f.Sources) }

// Verbatim reports whether the installment's texts are copied word for word from a
// source.
func (in *Installment) Verbatim() bool { return verbatim(in.Sources) }

func verbatim(sources []Source) bool {
	return slices.ContainsFunc(sources, func(s Source) bool { return s.Verbatim })
}
