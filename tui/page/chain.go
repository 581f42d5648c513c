package page

import (
	"previously/recap"
	"previously/recap/chart"
)

// buildChain tells how two people know each other: the shortest chain of ties
// between them, and what the films said of the two.
func buildChain(b *builder, r Request) {
	from, okFrom := r.Moment.Person(r.Center)
	to, okTo := r.Moment.Person(r.ChainTo)
	if !okFrom || !okTo {
		b.text("", "", b.Dim.Render("One of the two hasn't appeared by the end of this "+r.Moment.Story().Kind+"."))
		return
	}
	b.text("", "", b.Heading.Render("How do "+from.Name+" and "+to.Name+" know each other?"))
	b.blank()
	links, ok := chart.Chain(r.Moment, from.ID, to.ID)
	switch {
	case !ok && len(r.Moment.History(from.ID, to.ID)) > 0:
		b.text("", "", "What linked them is over.")
	case !ok:
		b.text("", "", "There is no known link between them.")
	}
	for i, link := range links {
		b.link(r, i, link)
	}
	b.shared(r, from, to)
}

// link is one step of a chain: the ties between two people, each with its
// sentence.
func (b *builder) link(r Request, i int, link chart.Link) {
	b.begin(Item{Person: link.To.ID, Key: PersonKey(link.To.ID)})
	defer b.end()
	if i > 0 {
		b.add(b.Dim.Render(b.Stem))
	}
	for _, t := range append([]recap.Tie{link.Tie}, link.Also...) {
		b.text("", "  ", b.sentence(r, t))
		if t.Why != "" {
			b.text("  ", "  ", t.Why)
		}
	}
}

// shared is what the films said of the two, film by film.
func (b *builder) shared(r Request, from, to recap.Person) {
	history := r.Moment.History(from.ID, to.ID)
	if len(history) == 0 {
		return
	}
	b.heading("Between the two, " + r.Moment.Story().Kind + " by " + r.Moment.Story().Kind)
	for _, st := range history {
		b.next()
		b.head(b.Side.Render(r.Moment.Story().Films[st.Film-1].Name()))
		b.text("  ", "  ", statementWords(r, st))
	}
}
