package page

import (
	"fmt"

	"previously/recap"
)

// buildSoFar lays out the page that answers everything within the viewer's time: the
// story so far, where the people are, what is still open, and what is worth remembering.
// On a wide screen the last two go into the panel.
func buildSoFar(b *builder, r Request) {
	d := r.Moment.Digest(r.Minutes, r.Speed)
	b.Info = budgetInfo(b, d, r)
	b.heading(recap.StoryHeading(d.Part))
	if untold := d.LeftUntold(r.Moment.Story().Kind); untold != "" {
		b.next()
		b.leftOut(r, untold)
	}
	for _, t := range d.Story {
		b.telling(r, t)
	}
	if len(d.People) > 0 {
		b.heading(d.PeopleTitle())
	}
	for _, p := range d.People {
		b.personLine(r.Moment, p)
	}
	open, things := b.setAside(d, r.PanelWidth, r.PanelRows)
	b.threads("Still open", open, len(d.Open)-len(open))
	b.skip(thingsBlock)
	b.things(things, len(d.Things)-len(things))
	if more := d.LeftOut(); more != "" {
		b.blank()
		b.next()
		b.leftOut(r, more)
	}
}

// thingsBlock is the number of the block with the first thing, whether the questions come
// before it or are in the panel.
const thingsBlock = 1 << 20

// budgetInfo returns the time budget of the page, and says so if nothing had to be left
// out.
func budgetInfo(b *builder, d recap.Digest, r Request) string {
	switch {
	case r.Minutes == 0:
		return budgetName(0) + " " + b.Dot + " " + readingTime(d.Words, r.Speed)
	case d.LeftOut() != "" || d.Untold > 0:
		return budgetName(r.Minutes)
	}
	return budgetName(r.Minutes) + " " + b.Dot + " nothing left out"
}

func budgetName(minutes int) string {
	if minutes == 0 {
		return "all"
	}
	return fmt.Sprintf("%d min", minutes)
}

// leftOut says what was left out for lack of time, and which key gives more time.
func (b *builder) leftOut(r Request, text string) {
	if r.More != "" {
		text += " " + r.More + " for more time."
	}
	b.text("", "", b.Dim.Render(text))
}

// setAside puts the questions, then the things, into a panel of width cells and this many
// rows. It returns those that do not fit.
func (b *builder) setAside(d recap.Digest, width, rows int) ([]recap.Thread, []recap.Thing) {
	open, things := d.Open, d.Things
	for len(open) > 0 && b.aside(Mark{MarkQuestion, open[0].Text}, "Still open", len(open) == len(d.Open), open[0].Text, width, rows) {
		open = open[1:]
	}
	for len(open) == 0 && len(things) > 0 && b.aside(Mark{MarkThing, things[0].Name}, "Worth remembering", len(things) == len(d.Things), b.thing(things[0]), width, rows) {
		things = things[1:]
	}
	return open, things
}

// aside adds a styled paragraph to the panel, with the title of its list above if it is
// the first, and marks it with a name. It reports whether the paragraph fits; if not, it
// adds nothing.
func (b *builder) aside(name Mark, title string, first bool, styled string, width, rows int) (ok bool) {
	var more []string
	if first && len(b.Aside) > 0 {
		more = append(more, "")
	}
	if first {
		more = append(more, b.Side.Render(title))
	}
	more = append(more, "")
	begins := len(b.Aside) + len(more)
	more = append(more, b.Wrap(styled, max(width, 1))...)
	if len(b.Aside)+len(more) > rows {
		return false
	}
	b.markAt(name, -1-begins)
	b.Aside = append(b.Aside, more...)
	return true
}

// personLine adds one person's state, name, role, actor and fate as a paragraph. The
// state is only a sign, because the fate says it in words.
func (b *builder) personLine(m recap.Moment, p recap.Person) {
	b.begin(Item{Person: p.ID, Key: PersonKey(p.ID)})
	text := b.Strong.Render(p.Name)
	if p.Role != "" {
		text += ", " + p.Role
	}
	if len(p.Actors) > 0 {
		text += b.Dim.Render(" (" + p.Actors.String() + ")")
	}
	if left := b.WhereLeft(m, p); left != "" {
		text += ": " + left
	}
	b.text(b.SignPrefix(p.Status), "  ", text)
	b.end()
}

// telling adds a film under its title. The one text that tells all films needs no title.
func (b *builder) telling(r Request, t recap.Telling) {
	if t.Part != "" {
		b.blank()
		b.next()
		b.head(b.Side.Render(t.Part))
	}
	if title, ok := t.Above(r.Moment.Number()); ok {
		title = b.Strong.Render(title)
		if t.Year > 0 {
			title += b.Dim.Render(fmt.Sprintf(" (%d)", t.Year))
		}
		b.blank()
		b.next()
		b.head(title)
	}
	b.next()
	if t.Partly {
		b.markdown(0, t.Text)
	} else {
		b.story(r.Moment.Story().Films[t.Film-1], t.Length, t.Text)
	}
	b.credits(t.Sources)
}

// threads lists questions under a heading. The panel holds as many before them as before
// says; the rest keep the block numbers they would have if it did not.
func (b *builder) threads(heading string, threads []recap.Thread, before int) {
	if len(threads) == 0 {
		return
	}
	b.heading(heading)
	b.skip(b.block + before)
	for _, t := range threads {
		b.next()
		b.mark(Mark{MarkQuestion, t.Text})
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", t.Text)
		if t.Answer != "" {
			b.text("  ", "  ", b.Dim.Render(t.Answer))
		}
	}
}

// things lists what is worth remembering. The panel holds as many before them as before
// says.
func (b *builder) things(things []recap.Thing, before int) {
	if len(things) == 0 {
		return
	}
	b.heading("Worth remembering")
	b.skip(b.block + before)
	for _, t := range things {
		b.next()
		b.mark(Mark{MarkThing, t.Name})
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", b.thing(t))
	}
}

// thing returns a thing and all its notes, styled.
func (b *builder) thing(t recap.Thing) string {
	text := b.Strong.Render(t.Name) + "."
	for _, note := range t.Notes {
		text += " " + note.Text
	}
	return text
}
