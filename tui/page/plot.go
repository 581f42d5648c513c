package page

import (
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/text"
)

// buildPlot lays out the story of one film at one length.
func buildPlot(b *builder, r Request) {
	film, _ := r.Moment.Film()
	told, got := film.Text(r.Length)
	length := got.String()
	if film.Excerpt(got) {
		length += ", in quotations"
	}
	b.Info = fmt.Sprintf("%s %s %s", length, b.Dot, readingTime(text.CountWords(told), r.Speed))
	b.filmTitle(film)
	b.blank()
	b.next()
	b.names = r.Moment.Names()
	b.Page.Text[0] = len(b.Lines)
	b.story(film, got, told)
	b.Page.Text[1] = len(b.Lines)
	b.credits(film.TakenFrom())
	if r.Length == recap.Full {
		b.threads("Answered in this "+r.Moment.Story().Kind, r.Moment.AnsweredThreads(), 0)
	}
	b.names = nil
}

// story adds the text of a film at a length. Beats are laid out here and not by Glamour,
// which does not indent an entry after its first line.
func (b *builder) story(film recap.Film, length recap.Length, text string) {
	if text == "" {
		b.text("", "", b.Dim.Render(recap.NoRecap))
		return
	}
	excerpt := film.Excerpt(length)
	if length != recap.Beats {
		if excerpt {
			text = recap.Blockquote(text)
		}
		b.markdown(0, text)
		return
	}
	for _, beat := range film.Beats {
		b.next()
		if excerpt {
			beat = b.Spell(recap.Quoted(beat))
		}
		b.text(b.Dim.Render(b.Bullet)+" ", "  ", beat)
	}
}

// credits names the sources that the text above quotes word for word.
func (b *builder) credits(sources []recap.Source) {
	for _, s := range sources {
		b.blank()
		b.next()
		b.text("", "", b.Dim.Render(s.Attribution()))
	}
}

// filmTitle adds the film's title, and a second line of facts about the film.
func (b *builder) filmTitle(film recap.Film) {
	b.text("", "", b.Heading.Render(film.Name()))
	if facts := film.Facts(); len(facts) > 0 {
		b.text("", "", b.Dim.Render(strings.Join(facts, " "+b.Dot+" ")))
	}
}
