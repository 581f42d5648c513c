package page

import (
	"previously/recap"
	"previously/recap/text"
)

// addTogetherWith lists the people who are mentioned in one sentence with a person, if the
// file does not say how the two are connected.
func (b *builder) addTogetherWith(r Request, id string) {
	with := r.Moment.TogetherWith(id)
	for i, t := range with {
		with[i].A, with[i].B = id, t.Other(id)
	}
	b.addTogether(r, with, func(recap.Together) string { return "" })
}

// addTogether lists people who are mentioned together, each with one of the sentences. An
// entry leads to the second of the two; first says the other one, where that is not
// clear.
func (b *builder) addTogether(r Request, list []recap.Together, first func(recap.Together) string) {
	if len(list) == 0 {
		return
	}
	width := b.width
	defer func() { b.width = width }()
	if r.Measure > 0 {
		b.width = min(width, r.Measure)
	}
	b.addTarget(Target{Kind: TargetTies})
	b.addHeading(recap.TogetherHeading)
	for _, t := range list {
		other, _ := r.Moment.Person(t.B)
		b.beginItem(Item{Person: other.ID, Key: "together " + t.A + " " + t.B})
		b.addParagraph("", "  ", first(t)+b.personName(other)+b.Dim.Render(", in "+text.Quantity(t.Sentences, "sentence")))
		b.addParagraph("  ", "  ", b.quotation(r.Moment, t.Quote))
		b.endItem()
	}
}

// personName returns a name with the sign of the state.
func (b *builder) personName(p recap.Person) string {
	return b.nameWithSign(b.Strong.Render(p.Name), p.Status)
}

// quotation returns a sentence in quotation marks, in the style of quoted text.
func (b *builder) quotation(m recap.Moment, q recap.Quote) string {
	return b.quoted(m.Quotation(q))
}

// quoted returns a text that is already in quotation marks in the style of quoted text.
func (b *builder) quoted(text string) string { return b.Quote.Render(b.Spell(text)) }

// addMentionedTogether adds a sentence that mentions both people, if the file does not say how
// they are connected.
func (b *builder) addMentionedTogether(r Request, from, to recap.Person) {
	for _, t := range r.Moment.TogetherWith(from.ID) {
		if t.Other(from.ID) == to.ID {
			b.addHeading(recap.TogetherHeading + ", in " + text.Quantity(t.Sentences, "sentence"))
			b.addParagraph("", "", b.quotation(r.Moment, t.Quote))
		}
	}
}
