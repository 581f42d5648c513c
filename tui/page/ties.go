package page

import (
	"strings"

	"previously/recap"
)

// tie is a relationship as a sentence, seen from one of its ends, with why it
// is so and what stood between the two before. Opening it opens the other end.
func (b *builder) tie(r Request, t recap.Tie, from string) {
	b.begin(Item{Person: t.Other(from), Key: tieKey(t)})
	defer b.end()
	sentence := b.sentence(r, t)
	if t.Mark != "" {
		sentence += " " + b.News.Render(r.Moment.News(t))
	}
	b.text("", "  ", sentence)
	if t.Why != "" {
		b.text("  ", "  ", t.Why)
	}
	for _, text := range b.earlier(r, t) {
		b.text("  ", "  ", text)
	}
}

// earlier is what the films before said of the two, one line for each.
func (b *builder) earlier(r Request, t recap.Tie) []string {
	history := r.Moment.History(t.From, t.To)
	var lines []string
	for _, before := range history {
		if before.Film < t.Film {
			film := r.Moment.Story().Films[before.Film-1]
			lines = append(lines, b.Dim.Render(film.Title+": "+statementWords(r, before)))
		}
	}
	return lines
}

// sentence is a tie in words, in the colour of its class.
func (b *builder) sentence(r Request, t recap.Tie) string {
	return t.Words(func(id string) string { return b.endpoint(r, id) }, b.Class(t.Class).Render(t.Label))
}

// endpoint is the name at one end of a tie, with the sign of its state where there is one to be said.
func (b *builder) endpoint(r Request, id string) string {
	p, _ := r.Moment.Person(id)
	name := b.Strong.Render(p.Name)
	if !p.Status.Unspoken() {
		name += " " + b.Sign(p.Status)
	}
	return name
}

func statementWords(r Request, st recap.Statement) string {
	then := r.Moment.Story().AsOf(st.Film)
	var words []string
	for _, t := range st.Ties {
		sentence := then.Sentence(t)
		if t.Mark.Over() {
			sentence += " (" + string(t.Mark) + ")"
		}
		words = append(words, sentence)
	}
	return strings.Join(words, "; ") + "."
}
