package page

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// buildPerson lays out the page of one person: who they are, where we left them, their
// ties, and then film by film what happens to them.
func buildPerson(b *builder, r Request) {
	p, ok := r.Moment.Person(r.Person)
	if !ok {
		b.text("", "", b.Dim.Render("Hasn't appeared by the end of this "+r.Moment.Story().Kind+"."))
		return
	}
	chapters := r.Moment.Chapters(r.Person)
	b.personHead(p)
	b.personLeft(r, p, chapters)
	b.personTies(r, p)
	b.togetherWith(r, p.ID)
	part := ""
	for _, chapter := range chapters {
		part = b.chapter(r, chapter, p, part)
	}
}

// personHead names the person, then the actor and what the actor is known for, and the
// person's role and side.
func (b *builder) personHead(p recap.Person) {
	b.text(b.SignPrefix(p.Status), "  ", b.Heading.Render(p.Name))
	b.next()
	var played []string
	if len(p.Actors) > 0 {
		played = append(played, "played by "+b.Strong.Render(p.Actors.String()))
	}
	if len(p.KnownFor) > 0 {
		played = append(played, b.Dim.Render("known for "+strings.Join(p.KnownFor, ", ")))
	}
	who := p.Role
	switch {
	case who == "":
		who = p.Side
	case p.Side != "":
		who += " (" + p.Side + ")"
	}
	for _, line := range []string{strings.Join(played, ", "), who} {
		if line != "" {
			b.text("  ", "  ", line)
		}
	}
	if len(p.Aliases) > 0 {
		b.text("  ", "  ", b.Dim.Render("also known as "+strings.Join(p.Aliases, ", ")))
	}
}

// personLeft tells where we left the person: the state, and the fate or quotation.
func (b *builder) personLeft(r Request, p recap.Person, chapters []recap.Chapter) {
	state, left := stateSince(r.Moment, p), b.WhereLeft(r.Moment, p)
	if state == "" && left == "" {
		return
	}
	for _, c := range chapters { // the fate is here, whichever film tells it
		if c.Fate == p.Fate && c.Quote == p.Quote {
			b.mark(FilmMark(c.Film))
		}
	}
	title := "Where we left them"
	if p.Quote.Text != "" {
		title = "Where they were last named"
	}
	b.heading(title)
	if state != "" {
		state = b.State(p.Status).Render(state)
	}
	if state != "" && left != "" {
		state += " " + b.Dot + " "
	}
	b.text("", "", state+left)
}

// personTies lists the person's ties, each with its reason.
func (b *builder) personTies(r Request, p recap.Person) {
	view := chart.Ego(r.Moment, p.ID)
	if len(view.Neighbours) == 0 {
		return
	}
	b.mark(Mark{Kind: MarkTies})
	rows := tieRows{builder: b, Request: r, center: p.ID}
	before := "In the past"
	if len(view.Now) == 0 {
		before = "Relationships in the past"
	}
	rows.list("Relationships now", view.Now)
	rows.list(before, view.Before)
}

// chapter adds what one film says of the person, and where it left them unless they are
// still there. It returns the film's part, and heads it if that differs from the part
// before.
func (b *builder) chapter(r Request, c recap.Chapter, now recap.Person, before string) (part string) {
	film := r.Moment.Story().Films[c.Film-1]
	fate := c.Fate
	if c.Quote.Text != "" {
		fate = b.WhereLeft(r.Moment.Story().AsOf(c.Film), c.Person)
	}
	if c.Fate == now.Fate && c.Quote == now.Quote {
		fate = ""
	}
	if len(c.Beats) == 0 && fate == "" {
		return before
	}
	part = b.part(r, c.Film, before)
	b.mark(FilmMark(c.Film))
	b.heading(film.Name())
	for _, beat := range c.Beats {
		if film.Excerpt(recap.Beats) {
			beat = b.Spell(recap.Quoted(beat))
		}
		b.next()
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", beat)
	}
	if fate != "" {
		b.next()
		label := "At the end: "
		if c.Quote.Text != "" {
			label = "Last named: "
		}
		b.text("", "", b.Dim.Render(label)+fate)
	}
	if len(c.Beats) > 0 {
		b.credits(film.TakenFrom())
	}
	return part
}
