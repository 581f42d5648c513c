package page

import (
	"previously/recap"
	"previously/recap/chart"
)

// buildChain tells how two people know each other: what is or was between the two of
// them, what each film said about it, and how others link them.
func buildChain(b *builder, r Request) {
	from, okFrom := r.Moment.Person(r.Center)
	to, okTo := r.Moment.Person(r.ChainTo)
	if !okFrom || !okTo {
		b.addParagraph("", "", b.Dim.Render("One of the two hasn't appeared by the end of this "+r.Moment.Story().Kind+"."))
		return
	}
	now, before := r.Moment.NowAndBefore(r.Moment.Between(from.ID, to.ID))
	direct := append(now, before...)
	links, linked := chart.Chain(r.Moment, from.ID, to.ID)
	question := "How do " + from.NameInside() + " and " + to.NameInside() + " know each other?"
	if len(direct) == 0 {
		question = "What links " + from.NameInside() + " and " + to.NameInside() + "?"
	}
	b.addParagraph("", "", b.Heading.Render(question))
	b.addBlank()
	rows := tieRows{builder: b, Request: r, center: from.ID, allStandOut: true}
	for _, s := range direct {
		rows.addRow(s)
	}
	b.addHistory(r, from, to)
	if len(direct) > 0 && linked {
		b.addHeading("Through others")
	}
	for _, link := range links {
		rows.center = link.From
		rows.addRow(r.Moment.Sentence(link.Tie))
	}
	if len(direct) == 0 && !linked {
		b.addParagraph("", "", "There is no known link between them.")
	}
	b.addMentionedTogether(r, from, to)
}

// addHistory tells film by film what was said about the two, if more than one film said
// something.
func (b *builder) addHistory(r Request, from, to recap.Person) {
	history := r.Moment.History(from.ID, to.ID)
	if len(history) < 2 {
		return
	}
	b.addHeading("Their history, " + r.Moment.Story().Kind + " by " + r.Moment.Story().Kind)
	saidBefore, part := map[string]bool{}, ""
	for _, st := range history {
		if words := statementWords(r, st, saidBefore); words != "" {
			part = b.addPartHeading(r, st.Film, part)
			b.nextBlock()
			b.addStyledHeading(b.Side.Render(r.Moment.Story().Films[st.Film-1].Name()))
			b.addParagraph("  ", "  ", words)
		}
	}
}
