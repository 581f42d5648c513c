package page

import (
	"strings"

	"previously/recap"
)

// buildCast lays out who is who at the end of a film, by side.
func buildCast(b *builder, r Request) {
	people := r.Moment.Cast()
	groups := recap.BySide(people)
	for _, group := range groups {
		b.addTarget(Target{TargetSide, group.Side})
		if heading := group.Heading(len(groups)); heading != "" {
			b.addHeading(heading)
		} else {
			b.addBlank()
		}
		for _, p := range group.People {
			b.addCastRow(r, p)
		}
	}
	if len(people) == 0 {
		b.addParagraph("", "", b.Dim.Render(recap.NoCast))
	}
}

// addCastRow adds a person in two lines: name, actor and news; then role, state and since
// when. Without a panel that says it, a third line tells where they were left.
func (b *builder) addCastRow(r Request, p recap.Person) {
	b.beginItem(Item{Person: p.ID, Key: PersonKey(p.ID)})
	defer b.endItem()
	name := b.SignPrefix(p.Status) + b.Strong.Render(p.Name)
	const nameColumn = 28
	if len(p.Actors) > 0 {
		if b.width >= 2*nameColumn {
			name = b.Pad(name, max(nameColumn, b.Width(name))) // a longer name is not cut
		}
		name += "  " + p.Actors.String()
	}
	b.addLine(b.Spread(name, b.News.Render(p.News()), b.width))
	var facts []string
	if p.Role != "" {
		facts = append(facts, p.Role)
	}
	if state := stateSince(r.Moment, p); state != "" {
		style := b.State(p.Status)
		if p.Was != "" {
			style = b.News
		}
		facts = append(facts, style.Render(state))
	}
	if len(facts) > 0 {
		b.nextBlock() // the row above is cut differently at each width
		b.addParagraph("  ", "  ", b.Dim.Render(strings.Join(facts, " "+b.Dot+" ")))
	}
	b.nextBlock()
	if left := b.WhereLeft(r.Moment, p); left != "" && r.PanelWidth == 0 {
		b.addParagraph("  ", "  ", left)
	}
}

// stateSince returns the state in words, with the film that brought it if that was an
// earlier one. It returns "" for a person who is alive as before.
func stateSince(moment recap.Moment, p recap.Person) string {
	return moment.StateSince(p, func(title string) string { return title })
}
