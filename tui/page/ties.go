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
	sentence := b.endpoint(r, t.From) + " " + b.Class(t.Class).Render(t.Label) + " " + b.endpoint(r, t.To)
	if t.Mark != "" {
		sentence += " " + b.News.Render(r.Story.News(t, r.Film))
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
	history := r.Story.History(t.From, t.To, r.Film)
	var lines []string
	for _, before := range history {
		if before.Film < t.Film {
			film, _ := r.Story.Film(before.Film)
			lines = append(lines, b.Dim.Render(film.Title+": "+statementWords(r, before)))
		}
	}
	return lines
}

// endpoint is the name at one end of a tie, with the sign of its state unless alive.
func (b *builder) endpoint(r Request, id string) string {
	p, _ := r.Story.Person(id, r.Film)
	name := b.Strong.Render(p.Name)
	if p.Status != recap.Alive {
		name += " " + b.Sign(p.Status)
	}
	return name
}

func statementWords(r Request, st recap.Statement) string {
	var words []string
	for _, t := range st.Ties {
		from, _ := r.Story.Person(t.From, st.Film)
		to, _ := r.Story.Person(t.To, st.Film)
		sentence := from.Name + " " + t.Label + " " + to.Name
		if t.Mark == recap.Ended {
			sentence += " (ended)"
		}
		words = append(words, sentence)
	}
	return strings.Join(words, "; ") + "."
}
