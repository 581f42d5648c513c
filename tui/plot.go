package tui

import (
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/text"
)

// buildPlot is the story of one film at one length.
func buildPlot(b *builder, r request) {
	film, _ := r.story.Film(r.film)
	told, got := film.Text(r.length)
	b.info = fmt.Sprintf("%s %s %s", got, b.Dot, reading(text.CountWords(told), r.speed))
	b.filmTitle(film)
	b.blank()
	b.next()
	b.names = r.story.NamesAt(r.film)
	if told == "" {
		b.text("", "", b.Dim.Render("Its story is not told in this file."))
		return
	}
	b.page.text[0] = len(b.lines)
	b.story(film, got, told)
	b.page.text[1] = len(b.lines)
	if r.length == recap.Full {
		b.threads("Answered in this "+r.story.Kind, r.story.AnsweredThreads(r.film), 0)
	}
	b.names = nil
}

// story adds the text of a film at a length. Beats are set here and not by
// Glamour, which does not indent what follows the first line of an entry.
func (b *builder) story(film recap.Film, length recap.Length, text string) {
	if length != recap.Beats {
		b.markdown(0, text)
		return
	}
	for _, beat := range film.Beats {
		b.next()
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", beat)
	}
}

// filmTitle names a film, and in a second line what is to know of it besides.
func (b *builder) filmTitle(film recap.Film) {
	b.text("", "", b.Heading.Render(film.Title))
	var facts []string
	if film.OriginalTitle != "" && film.OriginalTitle != film.Title {
		facts = append(facts, film.OriginalTitle)
	}
	if date := film.Released.String(); date != "" {
		facts = append(facts, date)
	}
	if film.Minutes > 0 {
		facts = append(facts, fmt.Sprintf("%d min", film.Minutes))
	}
	if len(film.Directors) > 0 {
		facts = append(facts, "by "+strings.Join(film.Directors, ", "))
	}
	if len(facts) > 0 {
		b.text("", "", b.Dim.Render(strings.Join(facts, " "+b.Dot+" ")))
	}
}
