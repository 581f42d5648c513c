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
		b.egoHead(view.Center)
	}
	rows := tieRows{builder: b, Request: r, center: view.Center.ID, fold: !b.Linear, past: true, told: map[string]bool{}}
	rows.list("Now", view.Now)
	rows.list("In the past", view.Before)
	if len(view.Neighbours) == 0 && len(r.Moment.TogetherWith(view.Center.ID)) == 0 {
		b.text("", "", b.Dim.Render("No relationships are known yet."))
	}
	b.togetherWith(r, view.Center.ID)
	if r.Second {
		rows.center = ""
		rows.secondRing(view)
	}
}

// egoHead names the person, with role and actor as far as they fit on one line.
func (b *builder) egoHead(p recap.Person) {
	who := b.Heading.Render(p.Name)
	if !p.Status.Unspoken() {
		who += " " + b.Sign(p.Status)
	}
	for _, more := range []string{role(p), playedBy(p)} {
		if b.Width(who+more) <= b.width {
			who += b.Dim.Render(more)
		}
	}
	b.text("", "  ", who)
}

// role returns a person's role, to follow the name.
func role(p recap.Person) string {
	if p.Role == "" {
		return ""
	}
	return ", " + p.Role
}

// playedBy returns who plays a person, to follow the name.
func playedBy(p recap.Person) string {
	if len(p.Actors) == 0 {
		return ""
	}
	return " (" + p.Actors.String() + ")"
}

// secondRing lists the ties between the people around the person.
func (t tieRows) secondRing(view chart.EgoView) {
	ring := t.Moment.Sentences(view.SecondRing(t.Moment))
	t.list("Between the others", ring)
	if len(ring) == 0 {
		t.heading("Between the others")
		t.text("", "", t.Dim.Render("No relationships are known between them."))
	}
}
