package recap

import (
	"cmp"
	"fmt"
	"strings"

	"previously/recap/text"
)

// Markdown returns what is known as a Markdown document that ends in a newline. If the
// options name no sections it has so-far alone. Plain-text fields are escaped, so that
// nothing in them is taken for markup; Markdown fields are not.
func (m Moment) Markdown(o MarkdownOptions) string {
	w := markdownWriter{Moment: m}
	w.head()
	if m.film == 0 {
		w.nothingToRecap()
		return w.document()
	}
	wanted := o.Sections
	if wanted == nil {
		wanted = []Section{SectionSoFar}
	}
	for _, section := range wanted {
		for _, s := range sections {
			if s.section == section {
				s.markdown(&w, o)
			}
		}
	}
	return w.document()
}

type markdownWriter struct {
	Moment
	out strings.Builder
}

// block writes one block: a heading, a paragraph or a whole list.
func (w *markdownWriter) block(format string, args ...any) {
	fmt.Fprintf(&w.out, format+"\n\n", args...)
}

func (w *markdownWriter) document() string { return strings.TrimRight(w.out.String(), "\n") + "\n" }

// head writes the title and the horizon, on which every word below depends.
func (w *markdownWriter) head() {
	w.block("# %s", escape(w.story.Title))
	switch next := w.story.Next; {
	case next != nil:
		w.block("Before %s", emphasis(next.TitleYear()))
	case w.film > 0:
		w.block("After %s", emphasis(w.story.titleYear(w.story.Seen())))
	}
}

func (w *markdownWriter) nothingToRecap() {
	w.block("There is nothing to recap: the first %s of %s is still ahead, and nothing comes before it.",
		escape(w.story.Kind), escape(w.story.Title))
	if w.story.Summary != "" {
		w.block("%s", escape(w.story.Summary))
	}
}

func (w *markdownWriter) soFar(o MarkdownOptions) {
	d := w.Digest(o.Minutes, o.Speed)
	w.block("## %s", StoryHeading(escape(d.Part)))
	w.leftOut(d.FilmsLeftOut(w.story.Kind))
	for _, t := range d.Story {
		w.telling(t)
	}
	w.list("## "+d.PeopleTitle(), len(d.People), func(i int) string { return w.personLine(d.People[i]) })
	w.list("## "+OpenHeading, len(d.Open), func(i int) string { return escape(d.Open[i].Text) })
	w.list("## "+ThingsHeading, len(d.Things), func(i int) string {
		line := strong(d.Things[i].Name) + "."
		for _, note := range d.Things[i].Notes {
			line += " " + escape(note.Text)
		}
		return line
	})
	w.leftOut(d.ItemsLeftOut())
}

// leftOut writes the sentence about what is left out, if there is one.
func (w *markdownWriter) leftOut(sentence string) {
	if sentence != "" {
		w.block("%s", emphasis(sentence))
	}
}

// telling writes a film under its title. One text that tells all films needs no title.
func (w *markdownWriter) telling(t Telling) {
	if t.Part != "" {
		w.block("### %s", escape(t.Part))
	}
	if title, ok := t.TitleAbove(w.film); ok {
		level := "###"
		if !t.IsOneText() && w.story.PartOf(w.film) > 0 && w.since == 0 {
			level = "####" // below the heading of its part
		}
		w.block("%s %s", level, escape(TitleYear(title, t.Year)))
	}
	w.storyText(t.Text, t.Excerpt)
	w.credits(t.Sources)
}

// storyText writes the story of a film, as a quotation if it is an excerpt of the recap.
func (w *markdownWriter) storyText(markdown string, excerpt bool) {
	markdown = closeBlocks(cmp.Or(markdown, NoRecap))
	if excerpt {
		markdown = Blockquote(markdown)
	}
	w.block("%s", markdown)
}

// filmAtLength writes the story of a film at a length.
func (w *markdownWriter) filmAtLength(film int, l Length) {
	f := &w.story.Films[film-1]
	markdown, got := f.Text(l)
	w.storyText(markdown, f.IsExcerpt(got))
	w.credits(f.VerbatimSources())
}

// credits names the sources from which the text above is copied word for word.
func (w *markdownWriter) credits(sources []Source) {
	for _, s := range sources {
		w.block("%s", escape(s.Attribution()))
	}
}

// people writes groups of people, each side under a heading of its own.
func (w *markdownWriter) people(groups []Group, line func(Person) string) {
	for _, g := range groups {
		heading := g.Heading(len(groups))
		if heading != "" {
			heading = "### " + escape(heading)
		}
		w.list(heading, len(g.People), func(i int) string { return line(g.People[i]) })
	}
}

// list writes items under a heading, or nothing if there are none.
func (w *markdownWriter) list(heading string, n int, item func(int) string) {
	if n == 0 {
		return
	}
	if heading != "" {
		w.block("%s", heading)
	}
	for i := range n {
		w.out.WriteString("- " + item(i) + "\n")
	}
	w.out.WriteString("\n")
}

// personLine returns who a person is and where they were left.
func (w *markdownWriter) personLine(p Person) string {
	line := strong(p.Name)
	if p.Role != "" {
		line += ", " + escape(p.Role)
	}
	if len(p.Actors) > 0 {
		line += " (" + escape(p.Actors.String()) + ")"
	}
	if !p.Status.Unspoken() {
		line += ", " + p.Status.Words()
	}
	return line + stopThen(w.WhereLeft(p))
}

func (w *markdownWriter) plot(o MarkdownOptions) {
	f := &w.story.Films[w.film-1]
	w.block("## %s", escape(f.Name()))
	if facts := f.Facts(); len(facts) > 0 {
		w.block("%s", escape(strings.Join(facts, " · ")))
	}
	w.filmAtLength(w.film, o.Length)
	if answered := w.AnsweredThreads(); o.Length == Full {
		w.list("### "+AnsweredHeading+" "+escape(w.story.Kind), len(answered), func(i int) string {
			return escape(answered[i].Text) + " " + escape(answered[i].Answer)
		})
	}
}

func (w *markdownWriter) cast(MarkdownOptions) {
	w.block("## Cast at the end of %s", escape(w.story.titleYear(w.film)))
	people := w.Cast()
	if len(people) == 0 {
		w.block(NoCast)
	}
	w.people(BySide(people), w.castLine)
}

// castLine returns a person in full: name, actor, role, state and since when, fate, and
// what the film changed about them.
func (w *markdownWriter) castLine(p Person) string {
	line := strong(p.Name)
	if len(p.Actors) > 0 {
		line += " (" + escape(p.Actors.String()) + ")"
	}
	if p.Role != "" {
		line += ", " + escape(p.Role)
	}
	if state := w.StateSince(p, emphasis); state != "" {
		line += ", " + state
	}
	line += stopThen(w.WhereLeft(p))
	if news := p.News(); news != "" {
		line += " (" + news + ")"
	}
	return line
}

func (w *markdownWriter) relationships(MarkdownOptions) {
	w.block("## Relationships at the end of %s", escape(w.story.titleYear(w.film)))
	now, before := w.NowAndBefore(w.Ties())
	together := w.Together()
	if len(now)+len(before)+len(together) == 0 {
		w.block(NoRelationships)
	}
	w.list("### "+NowHeading, len(now), func(i int) string { return w.tieLine(now[i]) })
	w.list("### "+PastHeading, len(before), func(i int) string { return w.tieLine(before[i]) })
	w.list("### "+TogetherHeading, len(together), func(i int) string { return w.togetherLine(together[i]) })
}

// togetherLine returns two people whom sentences mention together, with one of the
// sentences.
func (w *markdownWriter) togetherLine(t Together) string {
	return strong(w.nameOf(t.A)) + " and " + strong(w.nameOf(t.B)) + w.togetherWords(t)
}

// togetherWords says how many sentences name the two people, and quotes one.
func (w *markdownWriter) togetherWords(t Together) string {
	return ", in " + text.Quantity(t.Sentences, "sentence") + ". " + escape(w.Quotation(t.Quote))
}

// tieLine returns a sentence about people, the reasons for it, and what the film did to
// it.
func (w *markdownWriter) tieLine(s Sentence) string {
	line := s.Words(func(n Named) string { return strong(n.Name) }, escape) + stopThen(strings.Join(s.Whys(), " "))
	if news := w.News(s.Ties[0]); news != "" {
		line += " (" + escape(news) + ")"
	}
	return line
}

func (w *markdownWriter) beats(MarkdownOptions) {
	for i := range w.film {
		w.block("## %s", escape(w.story.titleYear(i+1)))
		w.filmAtLength(i+1, Beats)
	}
}

// stopThen returns a full stop and the sentence that follows it, or the full stop alone
// if there is no sentence.
func stopThen(sentence string) string {
	if sentence == "" {
		return "."
	}
	return ". " + escape(sentence)
}

// CastLine returns one person in a line of Markdown: name, actor, role, state, fate, and
// what the film changed. It is "" if nobody has the id by then.
func (m Moment) CastLine(id string) string {
	p, ok := m.Person(id)
	if !ok {
		return ""
	}
	w := markdownWriter{Moment: m}
	return w.castLine(p) + "\n"
}
