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
	recapText, got := film.Text(r.Length)
	length := got.String()
	if film.IsExcerpt(got) {
		length += ", quoted"
	}
	b.Info = fmt.Sprintf("%s %s %s", length, b.Dot, readingTime(text.CountWords(recapText), r.Speed))
	b.addFilmTitle(film)
	b.beginBlock()
	b.names = r.Moment.Names()
	b.Page.PlotLines[0] = len(b.Lines)
	b.addFilmText(film, got, recapText)
	b.Page.PlotLines[1] = len(b.Lines)
	b.addSources(film.VerbatimSources())
	if r.Length == recap.Full {
		b.addThreads(recap.AnsweredHeading+" "+r.Moment.Story().Kind, r.Moment.AnsweredThreads(), 0)
	}
	b.names = nil
}

// addFilmText adds the text of a film at a length. Beats are laid out here and not by
// Glamour, which does not indent an entry after its first line.
func (b *builder) addFilmText(film recap.Film, length recap.Length, text string) {
	if text == "" {
		b.addParagraph("", "", b.Dim.Render(recap.NoRecap))
		return
	}
	switch {
	case length == recap.Beats:
		b.addBeats(film, film.Beats)
	case film.IsExcerpt(length):
		b.addMarkdown(0, recap.Blockquote(text))
	default:
		b.addMarkdown(0, text)
	}
}

// addBeats lists beats of a film, in quotation marks if they are an excerpt.
func (b *builder) addBeats(film recap.Film, beats []string) {
	for _, beat := range beats {
		b.nextBlock()
		b.addParagraph(b.Dim.Render(b.Bullet)+" ", "  ", b.Spell(film.Cite(recap.Beats, beat)))
	}
}

// addSources names the sources that the text above quotes word for word.
func (b *builder) addSources(sources []recap.Source) {
	for _, s := range sources {
		b.beginBlock()
		b.addParagraph("", "", b.Dim.Render(s.Attribution()))
	}
}

// addFilmTitle adds the film's title, and a second line of facts about the film.
func (b *builder) addFilmTitle(film recap.Film) {
	b.addParagraph("", "", b.Heading.Render(film.Name()))
	if facts := film.Facts(); len(facts) > 0 {
		b.addParagraph("", "", b.Dim.Render(strings.Join(facts, " "+b.Dot+" ")))
	}
}
