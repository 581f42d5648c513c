package page

import (
	"slices"
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// buildPerson is the page of one person: who plays them, film by film what they
// did and where it left them, and how they stand to others.
func buildPerson(b *builder, r Request) {
	p, ok := r.Moment.Person(r.Person)
	if !ok {
		b.text("", "", b.Dim.Render("Hasn't appeared by the end of this "+r.Moment.Story().Kind+"."))
		return
	}
	b.personHead(p)
	chapters := r.Moment.Chapters(r.Person)
	for _, chapter := range slices.Backward(chapters) {
		b.chapter(r.Moment.Story().Films[chapter.Film-1].Name(), chapter)
	}
	b.personTies(r, p)
}

func (b *builder) personHead(p recap.Person) {
	b.text(b.Lead(p.Status), "  ", b.Heading.Render(p.Name))
	b.next()
	if len(p.Actors) > 0 {
		b.text("  ", "  ", "played by "+b.Strong.Render(p.Actors.String()))
	}
	if len(p.KnownFor) > 0 {
		b.text("  ", "  ", b.Dim.Render("known for "+strings.Join(p.KnownFor, ", ")))
	}
	if len(p.Aliases) > 0 {
		b.text("  ", "  ", b.Dim.Render("also known as "+strings.Join(p.Aliases, ", ")))
	}
	var facts []string
	if words := p.Status.Words(); words != "" {
		facts = append(facts, b.State(p.Status).Render(words))
	}
	if p.Role != "" {
		facts = append(facts, p.Role)
	}
	if p.Side != "" {
		facts = append(facts, p.Side)
	}
	if len(facts) > 0 {
		b.text("  ", "  ", strings.Join(facts, " "+b.Dot+" "))
	}
}

func (b *builder) chapter(film string, c recap.Chapter) {
	b.mark(FilmMark(c.Film))
	b.heading(film)
	if c.Fate != "" {
		b.text("", "", c.Fate)
	}
	for _, beat := range c.Beats {
		b.next()
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", b.Dim.Render(beat))
	}
}

func (b *builder) personTies(r Request, p recap.Person) {
	of := r.Moment.TiesOf(p.ID)
	if len(of) == 0 {
		return
	}
	b.mark(Mark{Kind: MarkTies})
	b.heading("Relationships")
	view := chart.Ego(r.Moment, p.ID)
	rows := tieRows{builder: b, Request: r, center: p.ID}
	for _, s := range append(view.Now, view.Before...) {
		rows.row(s)
	}
}
