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
	b.addHeading(recap.StoryHeading(d.Part))
	if untold := d.FilmsLeftOut(r.Moment.Story().Kind); untold != "" {
		b.nextBlock()
		b.addLeftOut(r, untold)
	}
	for _, t := range d.Story {
		b.addTelling(r, t)
	}
	if len(d.People) > 0 {
		b.addHeading(d.PeopleTitle())
	}
	for _, p := range d.People {
		b.addPersonLine(r.Moment, p)
	}
	open, things := b.fillPanel(d, r.PanelWidth, r.PanelRows)
	b.addThreads(recap.OpenHeading, open, len(d.Open)-len(open))
	b.skipToBlock(thingsBlock)
	b.addThings(things, len(d.Things)-len(things))
	if more := d.ItemsLeftOut(); more != "" {
		b.beginBlock()
		b.addLeftOut(r, more)
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
	case d.ItemsLeftOut() != "" || d.Untold > 0:
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

// addLeftOut says what was left out for lack of time, and which key gives more time.
func (b *builder) addLeftOut(r Request, text string) {
	if r.MoreKey != "" {
		text += " " + r.MoreKey + " for more time."
	}
	b.addParagraph("", "", b.Dim.Render(text))
}

// fillPanel puts the questions, then the things, into a panel of width cells and this
// many rows. It returns those that do not fit.
func (b *builder) fillPanel(d recap.Digest, width, rows int) ([]recap.Thread, []recap.Thing) {
	open, things := d.Open, d.Things
	for len(open) > 0 && b.addToPanel(Target{TargetQuestion, open[0].Text}, recap.OpenHeading, len(open) == len(d.Open), open[0].Text, width, rows) {
		open = open[1:]
	}
	for len(open) == 0 && len(things) > 0 && b.addToPanel(Target{TargetThing, things[0].Name}, recap.ThingsHeading, len(things) == len(d.Things), b.thingText(things[0]), width, rows) {
		things = things[1:]
	}
	return open, things
}

// addToPanel adds a styled paragraph to the panel, with the title of its list above if
// it is the first, and marks it with a name. It reports whether the paragraph fits; if
// not, it adds nothing.
func (b *builder) addToPanel(name Target, title string, first bool, styled string, width, rows int) (ok bool) {
	var more []string
	if first && len(b.Panel) > 0 {
		more = append(more, "")
	}
	if first {
		more = append(more, b.Side.Render(title))
	}
	more = append(more, "")
	begins := len(b.Panel) + len(more)
	more = append(more, b.Wrap(styled, max(width, 1))...)
	if len(b.Panel)+len(more) > rows {
		return false
	}
	b.addTargetAt(name, -1-begins)
	b.Panel = append(b.Panel, more...)
	return true
}

// addPersonLine adds one person's state, name, role, actor and fate as a paragraph. The
// state is only a sign, because the fate says it in words.
func (b *builder) addPersonLine(m recap.Moment, p recap.Person) {
	b.beginItem(Item{Person: p.ID, Key: PersonKey(p.ID)})
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
	b.addParagraph(b.SignPrefix(p.Status), "  ", text)
	b.endItem()
}

// addTelling adds a film under its title. The one text that tells all films needs no
// title.
func (b *builder) addTelling(r Request, t recap.Telling) {
	if t.Part != "" {
		b.addSubheading(b.Side.Render(t.Part))
	}
	if title, ok := t.TitleAbove(r.Moment.Number()); ok {
		title = b.Strong.Render(title)
		if t.Year > 0 {
			title += b.Dim.Render(fmt.Sprintf(" (%d)", t.Year))
		}
		b.addSubheading(title)
	}
	b.nextBlock()
	if t.Partly {
		b.addMarkdown(0, t.Text)
	} else {
		b.addFilmText(r.Moment.Story().Films[t.Film-1], t.Length, t.Text)
	}
	b.addSources(t.Sources)
}

// addThreads lists questions under a heading. The panel holds as many before them as
// before says; the rest keep the block numbers they would have if it did not.
func (b *builder) addThreads(heading string, threads []recap.Thread, before int) {
	if len(threads) == 0 {
		return
	}
	b.addHeading(heading)
	b.skipToBlock(b.block + before)
	for _, t := range threads {
		b.nextBlock()
		b.addTarget(Target{TargetQuestion, t.Text})
		b.addParagraph(b.Dim.Render(b.Bullet)+" ", "  ", t.Text)
		if t.Answer != "" {
			b.addParagraph("  ", "  ", b.Dim.Render(t.Answer))
		}
	}
}

// addThings lists what is worth remembering. The panel holds as many before them as
// before says.
func (b *builder) addThings(things []recap.Thing, before int) {
	if len(things) == 0 {
		return
	}
	b.addHeading(recap.ThingsHeading)
	b.skipToBlock(b.block + before)
	for _, t := range things {
		b.nextBlock()
		b.addTarget(Target{TargetThing, t.Name})
		b.addParagraph(b.Dim.Render(b.Bullet)+" ", "  ", b.thingText(t))
	}
}

// thingText returns a thing and all its notes, styled.
func (b *builder) thingText(t recap.Thing) string {
	text := b.Strong.Render(t.Name) + "."
	for _, note := range t.Notes {
		text += " " + note.Text
	}
	return text
}
