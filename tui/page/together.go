package page

import (
	"previously/recap"
	"previously/recap/text"
)

// quoteWidth is the longest line of quotations, in cells.
const quoteWidth = 76

// togetherWith lists the people who are named in one sentence with a person, if the file
// does not say how the two are related.
func (b *builder) togetherWith(r Request, id string) {
	with := r.Moment.TogetherWith(id)
	for i, t := range with {
		with[i].A, with[i].B = id, t.Other(id)
	}
	b.together(r, with, func(recap.Together) string { return "" })
}

// together lists people who are named together, each with one of the sentences. An entry
// leads to the second of the two; first says the other one, where that is not clear.
func (b *builder) together(r Request, list []recap.Together, first func(recap.Together) string) {
	if len(list) == 0 {
		return
	}
	width := b.width
	defer func() { b.width = width }()
	b.width = min(width, quoteWidth)
	b.mark(Mark{Kind: MarkTies})
	b.heading("Named together")
	for _, t := range list {
		other, _ := r.Moment.Person(t.B)
		b.begin(Item{Person: other.ID, Key: "together " + t.A + " " + t.B})
		b.text("", "  ", first(t)+b.person(other)+b.Dim.Render(", in "+text.Counted(t.Sentences, "sentence")))
		b.text("  ", "  ", b.quotation(r.Moment, t.Quote))
		b.end()
	}
}

// person returns a name with the sign of the state.
func (b *builder) person(p recap.Person) string {
	return b.named(b.Strong.Render(p.Name), recap.Named{ID: p.ID, Name: p.Name, Status: p.Status})
}

// quotation returns a sentence in quotation marks, in the style of quoted text.
func (b *builder) quotation(m recap.Moment, q recap.Quote) string {
	return b.Quote.Render(b.Spell(m.Quotation(q)))
}

// namedTogether adds a sentence that names both people, if the file does not say how they
// are related.
func (b *builder) namedTogether(r Request, from, to recap.Person) {
	for _, t := range r.Moment.TogetherWith(from.ID) {
		if t.Other(from.ID) == to.ID {
			b.heading("Named together, in " + text.Counted(t.Sentences, "sentence"))
			b.text("", "", b.quotation(r.Moment, t.Quote))
		}
	}
}
