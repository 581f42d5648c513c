package page

// addPartHeading adds a heading for a film's part if that differs from the part before,
// and returns its name. A story with only one part gets no heading.
func (b *builder) addPartHeading(r Request, film int, before string) string {
	story := r.Moment.Story()
	name := story.Films[film-1].Part
	if name != "" && name != before && story.PartOf(r.Moment.Number()) > 0 {
		b.addSubheading(b.Side.Render(name))
	}
	return name
}
