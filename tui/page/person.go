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
		b.addParagraph("", "", b.Dim.Render("Hasn't appeared by the end of this "+r.Moment.Story().Kind+"."))
		return
	}
	chapters := r.Moment.Chapters(r.Person)
	b.addPersonHead(p)
	b.addWhereLeft(r, p, chapters)
	b.addPersonTies(r, p)
	b.addTogetherWith(r, p.ID)
	part := ""
	for _, chapter := range chapters {
		part = b.addChapter(r, chapter, p, part)
	}
}

// addPersonHead names the person, then the actor and what the actor is known for, and the
// person's role and side.
func (b *builder) addPersonHead(p recap.Person) {
	b.addParagraph(b.SignPrefix(p.Status), "  ", b.Heading.Render(p.Name))
	b.nextBlock()
	var played []string
	if len(p.Actors) > 0 {
		played = append(played, "played by "+b.Strong.Render(p.Actors.String()))
	}
	if len(p.KnownFor) > 0 {
		played = append(played, b.Dim.Render("known for "+strings.Join(p.KnownFor, ", ")))
	}
	for _, line := range []string{strings.Join(played, ", "), p.RoleAndSide()} {
		if line != "" {
			b.addParagraph("  ", "  ", line)
		}
	}
	if len(p.Aliases) > 0 {
		b.addParagraph("  ", "  ", b.Dim.Render("also known as "+strings.Join(p.Aliases, ", ")))
	}
}

// addWhereLeft tells where we left the person: the state, and the fate or quotation.
func (b *builder) addWhereLeft(r Request, p recap.Person, chapters []recap.Chapter) {
	state, left := stateSince(r.Moment, p), b.WhereLeft(r.Moment, p)
	if state == "" && left == "" {
		return
	}
	for _, c := range chapters { // the fate is here, whichever film tells it
		if c.LeavesAs(p) {
			b.addTarget(FilmTarget(c.Film))
		}
	}
	b.addHeading(p.LeftTitle())
	if state != "" {
		state = b.State(p.Status).Render(state)
	}
	if state != "" && left != "" {
		state += " " + b.Dot + " "
	}
	b.addParagraph("", "", state+left)
}

// addPersonTies lists the person's ties, each with its reason.
func (b *builder) addPersonTies(r Request, p recap.Person) {
	view := chart.Ego(r.Moment, p.ID)
	if len(view.Neighbours) == 0 {
		return
	}
	b.addTarget(Target{Kind: TargetTies})
	rows := tieRows{builder: b, Request: r, center: p.ID}
	now, past := recap.TieHeadings(view.Now)
	rows.addList(now, view.Now)
	rows.addList(past, view.Before)
}

// addChapter adds what one film says about the person, and where it left them unless they
// are still there. It returns the film's part, and heads it if that differs from the
// part before.
func (b *builder) addChapter(r Request, c recap.Chapter, now recap.Person, before string) (part string) {
	film := r.Moment.Story().Films[c.Film-1]
	label, left := c.Left(now)
	if len(c.Beats) == 0 && left == "" {
		return before
	}
	part = b.addPartHeading(r, c.Film, before)
	b.addTarget(FilmTarget(c.Film))
	b.addHeading(film.Name())
	b.addBeats(film, c.Beats)
	if left != "" {
		b.nextBlock()
		if c.Quote.Text != "" {
			left = b.quoted(left)
		}
		b.addParagraph("", "", b.Dim.Render(label+": ")+left)
	}
	if len(c.Beats) > 0 {
		b.addSources(film.VerbatimSources())
	}
	return part
}
