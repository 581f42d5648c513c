package page

import (
	"previously/recap"
	"previously/recap/text"
)

// quoteWidth is the longest line of quotations, in cells.
const quoteWidth = 76

// together lists the people who are named in one sentence with a person, if the file does
// not say how the two are related. Each has one of the sentences.
func (b *builder) together(r Request, id string) {
	with := r.Moment.TogetherWith(id)
	if len(with) == 0 {
		return
	}
	width := b.width
	defer func() { b.width = width }()
	b.width = min(width, quoteWidth)
	b.mark(Mark{Kind: MarkTies})
	b.heading("Named together")
	for _, t := range with {
		other, _ := r.Moment.Person(t.Other(id))
		b.begin(Item{Person: other.ID, Key: "together " + PersonKey(other.ID)})
		b.text("", "  ", b.named(b.Strong.Render(other.Name), recap.Named{ID: other.ID, Name: other.Name, Status: other.Status})+b.Dim.Render(", in "+text.Counted(t.Sentences, "sentence")))
		b.text("  ", "  ", b.quotation(r.Moment, t.Quote))
		b.end()
	}
}

// quotation returns a sentence in quotation marks, in the style of quoted text.
func (b *builder) quotation(m recap.Moment, q recap.Quote) string {
	return b.Quote.Render(b.Words(m.Quotation(q)))
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
