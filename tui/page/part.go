package page

// part heads what films of another part than the one before say, and gives back the name
// of the part. Where there is one part only, nothing is headed.
func (b *builder) part(r Request, film int, before string) string {
	story := r.Moment.Story()
	name := story.Films[film-1].Part
	if name != "" && name != before && story.PartOf(r.Moment.Number()) > 0 {
		b.blank()
		b.next()
		b.head(b.Side.Render(name))
	}
	return name
}
