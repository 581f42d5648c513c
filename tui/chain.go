package tui

import (
	"previously/recap"
	"previously/recap/chart"
)

// buildChain tells how two people know each other: the shortest chain of ties
// between them, and what the films said of the two.
func buildChain(b *builder, r request) {
	from, okFrom := r.story.Person(r.center, r.film)
	to, okTo := r.story.Person(r.chainTo, r.film)
	if !okFrom || !okTo {
		b.text("", "", b.Dim.Render("One of the two has not been met at the end of this "+r.story.Kind+"."))
		return
	}
	b.text("", "", b.Heading.Render("How do "+from.Name+" and "+to.Name+" know each other?"))
	b.blank()
	links, ok := chart.Chain(r.story, from.ID, to.ID, r.film)
	switch {
	case !ok && len(r.story.History(from.ID, to.ID, r.film)) > 0:
		b.text("", "", "What linked them is over.")
	case !ok:
		b.text("", "", "Nothing known links them.")
	}
	for i, link := range links {
		b.link(r, i, link)
	}
	b.shared(r, from, to)
}

// link is one step of a chain: the ties between two people, each with its
// sentence.
func (b *builder) link(r request, i int, link chart.Link) {
	b.begin(item{person: link.To.ID, key: personKey(link.To.ID)})
	defer b.end()
	if i > 0 {
		b.add(b.Dim.Render(b.Stem))
	}
	for _, t := range append([]recap.Tie{link.Tie}, link.Also...) {
		b.text("", "  ", b.endpoint(r, t.From)+" "+b.Class(t.Class).Render(t.Label)+" "+b.endpoint(r, t.To))
		if t.Why != "" {
			b.text("  ", "  ", t.Why)
		}
	}
}

// shared is what the films said of the two, film by film.
func (b *builder) shared(r request, from, to recap.Person) {
	history := r.story.History(from.ID, to.ID, r.film)
	if len(history) == 0 {
		return
	}
	b.heading("Between the two, film by film")
	for _, st := range history {
		film, _ := r.story.Film(st.Film)
		b.next()
		b.head(b.Side.Render(film.Title))
		b.text("  ", "  ", statementWords(r, st))
	}
}
