package tui

import (
	"strings"

	"previously/recap"
)

// buildTies lists the relationships at the end of a film as sentences, by
// class.
func buildTies(b *builder, r request) {
	all := r.story.Ties(r.film)
	for _, class := range recap.Classes() {
		first := true
		for _, t := range all {
			if t.Class != class {
				continue
			}
			if first {
				b.heading(strings.ToUpper(class.Plural()[:1]) + class.Plural()[1:])
				first = false
			}
			b.tie(r, t, t.From)
		}
	}
	if len(all) == 0 {
		b.text("", "", b.th.dim.Render("Nothing is known of how they stand to each other."))
	}
}

// tie is a relationship as a sentence, seen from one of its ends, with why it
// is so and what stood between the two before. Opening it opens the other end.
func (b *builder) tie(r request, t recap.Tie, from string) {
	b.begin(item{person: t.Other(from), key: "tie " + t.From + " " + t.To + " " + t.Label})
	defer b.end()
	sentence := b.endpoint(r, t.From) + " " + b.th.class(t.Class).Render(t.Label) + " " + b.endpoint(r, t.To)
	if t.Mark != "" {
		sentence += " " + b.th.news.Render(markWords(t))
	}
	b.text("", "  ", sentence)
	if t.Why != "" {
		b.text("  ", "  ", t.Why)
	}
	history := r.story.History(t.From, t.To, r.film)
	for _, before := range history[:max(len(history)-1, 0)] {
		film, _ := r.story.Film(before.Film)
		b.text("  ", "  ", b.th.dim.Render("In "+film.Title+": "+statementWords(r, before)))
	}
}

// endpoint is the name at one end of a tie, with the sign of its state unless alive.
func (b *builder) endpoint(r request, id string) string {
	p, _ := r.story.Person(id, r.film)
	name := b.th.strong.Render(p.Name)
	if p.Status != recap.Alive {
		name += " " + b.glyph(p)
	}
	return name
}

// markWords says what this film did to the tie.
func markWords(t recap.Tie) string {
	if t.Mark == recap.Changed && len(t.Was) > 0 {
		return "changed, was: " + strings.Join(t.Was, ", ")
	}
	return string(t.Mark)
}

func statementWords(r request, st recap.Statement) string {
	var words []string
	for _, t := range st.Ties {
		from, _ := r.story.Person(t.From, st.Film)
		to, _ := r.story.Person(t.To, st.Film)
		sentence := from.Name + " " + t.Label + " " + to.Name
		if t.Mark == recap.Ended {
			sentence += " (ended)"
		}
		words = append(words, sentence)
	}
	return strings.Join(words, "; ") + "."
}
