package page

// addPartHeading adds a heading for a film's part if that differs from the part before,
// and returns its name. A story with only one part gets no heading.
func (b *builder) addPartHeading(r Request, film int, before string) string {
	if name := r.Moment.PartHeading(film, before); name != "" {
		b.addSubheading(b.Side.Render(name))
	}
	return r.Moment.Story().Films[film-1].Part
}
