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
			lines = append(lines, b.Dim.Render(film.Name()+": "+statementWords(r, before)))
		}
	}
	return lines
}

// sentence is a tie in words, in the colour of its class.
func (b *builder) sentence(r Request, t recap.Tie) string {
	return r.Moment.Sentence(t).Words(b.endpoint, func(predicate string) string { return b.Class(t.Class).Render(predicate) })
}

// endpoint is the name at one end of a tie, with the sign of its state where there is one to be said.
func (b *builder) endpoint(p recap.Named) string {
	name := b.Strong.Render(p.Name)
	if !p.Status.Unspoken() {
		name += " " + b.Sign(p.Status)
	}
	return name
}

func statementWords(r Request, st recap.Statement) string {
	var words []string
	for _, s := range r.Moment.Recall(st) {
		sentence := s.String()
		if s.Mark().Over() {
			sentence += " (" + string(s.Mark()) + ")"
		}
		words = append(words, sentence)
	}
	return strings.Join(words, "; ") + "."
}
