package page

import (
	"fmt"
	"strings"

	"previously/recap"
	"previously/tui/look"
)

// buildSoFar is the page that answers everything in the time one has: where
// everyone was left, the story so far, and what is still open.
func buildSoFar(b *builder, r Request) {
	d := r.Story.Digest(r.Film, r.Minutes, r.Speed)
	b.Info = fmt.Sprintf("%s %s reads in %s", budgetName(r.Minutes), b.Dot, readingTime(d.Words, r.Speed))
	b.heading("Where we left everyone")
	for i, group := range d.People {
		if i > 0 {
			b.blank()
		}
		if group.Side != "" {
			b.next()
			b.head(b.Side.Render(group.Side))
		}
		for _, p := range group.People {
			b.personLine(p)
		}
	}
	if d.More > 0 {
		b.blank()
		b.next()
		b.text("", "", b.Dim.Render(fmt.Sprintf("and %d more, in Cast", d.More)))
	}
	b.heading("The story so far")
	for _, t := range d.Films {
		b.telling(r.Story, t)
	}
	heading, rest := "Still open", b.setAside(d.Open, r.PanelWidth, r.PanelRows)
	if len(b.Aside) > 0 {
		heading = "Still open, too"
	}
	b.threads(heading, rest, len(b.Aside))
	b.skip(thingsBlock)
	b.things(d.Things)
}

// thingsBlock is the number of the block from which the things begin, whether
// the questions stand before them or in the panel.
const thingsBlock = 1 << 20

// setAside puts questions into a panel of a width and so many rows, and gives back
// those that have no room there.
func (b *builder) setAside(threads []recap.Thread, width, rows int) []recap.Thread {
	used := 1 // the title
	for i, t := range threads {
		used += 1 + len(look.Wrap(t.Text, width))
		if used > rows {
			return threads[i:]
		}
		b.Aside = append(b.Aside, t.Text)
	}
	return nil
}

func budgetName(minutes int) string {
	if minutes == 0 {
		return "all"
	}
	return fmt.Sprintf("%d min", minutes)
}

// personLine is one person's state, name, actor and fate, as one paragraph. The
// sign is word enough for the state, because the fate tells it.
func (b *builder) personLine(p recap.Person) {
	b.begin(Item{Person: p.ID, Key: PersonKey(p.ID)})
	text := b.Strong.Render(p.Name)
	if p.Actor != "" {
		text += b.Dim.Render(" (" + p.Actor + ")")
	}
	if p.Fate != "" {
		text += ": " + p.Fate
	}
	b.text(b.Sign(p.Status)+" ", "  ", text)
	b.end()
}

func (b *builder) telling(story *recap.Story, t recap.Telling) {
	film, _ := story.Film(t.Film)
	b.blank()
	b.next()
	title := b.Strong.Render(t.Title)
	if film.Released.Year > 0 {
		title += b.Dim.Render(fmt.Sprintf(" (%d)", film.Released.Year))
	}
	b.head(title)
	b.next()
	b.story(film, t.Length, t.Text)
}

// threads lists questions under a heading. Those before them stand elsewhere;
// each keeps the number of its block all the same.
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

func (b *builder) things(things []recap.Thing) {
	if len(things) == 0 {
		return
	}
	b.heading("Worth remembering")
	for _, t := range things {
		notes := make([]string, len(t.Notes))
		for i, note := range t.Notes {
			notes[i] = note.Text
		}
		b.next()
		b.mark(Mark{MarkThing, t.Name})
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", b.Strong.Render(t.Name)+". "+strings.Join(notes, " "))
	}
}
