package page

import (
	"previously/recap"
	"previously/recap/chart"
)

// buildEgo lays out one person's ties to everybody else: first those that hold, then
// those that have ended and what was done.
func buildEgo(b *builder, r Request) {
	center := r.Center
	if _, ok := r.Moment.Person(center); !ok {
		center = r.Moment.Principal()
	}
	view := chart.Ego(r.Moment, center)
	if view.Center.ID != "" {
		b.addEgoHead(view.Center)
	}
	rows := tieRows{builder: b, Request: r, center: view.Center.ID, fold: !b.Linear, showPast: true, shownLines: map[string]bool{}}
	rows.addList(recap.NowHeading, view.Now)
	rows.addList(recap.PastHeading, view.Before)
	if len(view.Neighbours) == 0 && len(r.Moment.TogetherWith(view.Center.ID)) == 0 {
		b.addParagraph("", "", b.Dim.Render(recap.NoRelationships))
	}
	b.addTogetherWith(r, view.Center.ID)
	if r.SecondRing {
		rows.center = ""
		rows.addSecondRing(view)
	}
}

// addEgoHead names the person, with role and actor as far as they fit on one line.
func (b *builder) addEgoHead(p recap.Person) {
	who := b.Heading.Render(p.Name)
	if !p.Status.Unspoken() {
		who += " " + b.Sign(p.Status)
	}
	for _, more := range []string{roleSuffix(p), actorSuffix(p)} {
		if b.Width(who+more) <= b.width {
			who += b.Dim.Render(more)
		}
	}
	b.addParagraph("", "  ", who)
}

// roleSuffix returns a person's role, to follow the name.
func roleSuffix(p recap.Person) string {
	if p.Role == "" {
		return ""
	}
	return ", " + p.Role
}

// actorSuffix returns who plays a person, to follow the name.
func actorSuffix(p recap.Person) string {
	if len(p.Actors) == 0 {
		return ""
	}
	return " (" + p.Actors.String() + ")"
}

// addSecondRing lists the ties between the people around the person.
func (t tieRows) addSecondRing(view chart.EgoView) {
	ring := t.Moment.Sentences(view.SecondRing(t.Moment))
	t.addList("Between the others", ring)
	if len(ring) == 0 {
		t.addHeading("Between the others")
		t.addParagraph("", "", t.Dim.Render("No relationships are known between them."))
	}
}
