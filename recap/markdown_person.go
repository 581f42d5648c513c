package recap

import (
	"strings"

	"previously/recap/text"
)

// PersonPage returns everything told about one person as a Markdown document that ends in
// a newline: who they are, where we left them, their relationships, and film by film what
// each says about them. It is "" if nobody has the id by then.
func (m Moment) PersonPage(id string) string {
	p, ok := m.Person(id)
	if !ok {
		return ""
	}
	w := markdownWriter{Moment: m}
	w.block("# %s", escape(p.Name))
	w.whoIs(p)
	if left := w.whereLeft(p); left != "" {
		w.block("## %s", p.LeftTitle())
		w.block("%s", left)
	}
	now, before := w.NowAndBefore(w.TiesOf(p.ID))
	holding, past := TieHeadings(now)
	w.list("## "+holding, len(now), func(i int) string { return w.tieLine(now[i]) })
	w.list("## "+past, len(before), func(i int) string { return w.tieLine(before[i]) })
	together := w.TogetherWith(p.ID)
	w.list("## "+TogetherHeading, len(together), func(i int) string {
		t := together[i]
		return strong(w.nameOf(t.Other(p.ID))) + w.togetherWords(t)
	})
	part := ""
	for _, c := range w.Chapters(p.ID) {
		part = w.chapter(c, p, part)
	}
	return w.document()
}

// whoIs writes who plays the person and what else the actor is known for, the person's
// role and side, and their other names, a sentence each.
func (w *markdownWriter) whoIs(p Person) {
	var lines []string
	add := func(before, fact string) {
		if fact != "" {
			lines = append(lines, before+escape(fact)+".")
		}
	}
	add("Played by ", p.Actors.String())
	add("Known for ", strings.Join(p.KnownFor, ", "))
	add("", text.Capitalize(p.RoleAndSide()))
	add("Also known as ", strings.Join(p.Aliases, ", "))
	if len(lines) > 0 {
		w.block("%s", strings.Join(lines, " "))
	}
}

// whereLeft returns the person's state and since when, and where they were left.
func (w *markdownWriter) whereLeft(p Person) string {
	var parts []string
	if state := w.StateSince(p, emphasis); state != "" {
		parts = append(parts, text.Capitalize(state))
	}
	if left := w.WhereLeft(p); left != "" {
		parts = append(parts, escape(left))
	}
	return strings.Join(parts, ". ")
}

// chapter writes what one film says about a person, and where it left them unless they
// are still there. A heading names the film's part if it differs from before. It returns
// the part last named.
func (w *markdownWriter) chapter(c Chapter, now Person, before string) (part string) {
	label, left := c.Left(now)
	if len(c.Beats) == 0 && left == "" {
		return before
	}
	film := &w.story.Films[c.Film-1]
	level := "##"
	if w.story.PartOf(w.film) > 0 {
		level = "###" // below that of its part
	}
	if name := w.PartHeading(c.Film, before); name != "" {
		w.block("## %s", escape(name))
	}
	w.block("%s %s", level, escape(film.Name()))
	w.list("", len(c.Beats), func(i int) string { return escape(film.Cite(Beats, c.Beats[i])) })
	if left != "" {
		w.block("%s: %s", label, escape(left))
	}
	if len(c.Beats) > 0 {
		w.credits(film.VerbatimSources())
	}
	return film.Part
}
