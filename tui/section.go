package tui

import (
	"fmt"
	"time"

	"previously/recap"
	"previously/recap/text"
	"previously/tui/look"
)

// section is one of the views of the story screen.
type section int

const (
	soFar section = iota
	plot
	cast
	ties
	sections // how many there are
)

// title is the section's name on its tab; short is for narrow terminals.
func (s section) title() string {
	return [...]string{"So far", "Plot", "Cast", "Relationships"}[s]
}

func (s section) short() string {
	return [...]string{"So far", "Plot", "Cast", "Relations"}[s]
}

// request is all on which a page depends: equal requests give equal pages, so a
// page that comes back late lands in the cache under its own request and never
// on another's screen.
type request struct {
	story   *recap.Story
	section section
	person  string // the person page of this id, instead of the section
	film    int
	width   int
	center  string // of the relationships
	chainTo string
	chosen  string       // key of the selected item, where the page shows more of it
	second  bool         // ties among the neighbours, too
	web     bool         // the whole cast on one picture
	height  int          // of the picture
	minutes int          // budget of soFar
	length  recap.Length // of plot
	beside  int          // rows of the panel beside it, 0 for none
	speed   int          // words a minute
	watched string       // key for having watched the next one, or ""
	choose  string       // key for choosing another one, or ""
	look    look.Look
}

// quick reports whether the page is laid out within a small part of a frame, so
// that it is built at once: what opens under the selection must not lag behind
// it.
func (r request) quick() bool {
	return r.section == ties && r.person == "" && !r.web
}

// build lays the requested page out. It may take some milliseconds, so it runs
// in a command.
func build(r request) *page {
	b := newBuilder(r.width, r.look)
	switch {
	case r.story.Seen() == 0:
		buildNothingSeen(b, r)
	case r.person != "":
		buildPerson(b, r)
	case r.section == soFar:
		buildSoFar(b, r)
	case r.section == plot:
		buildPlot(b, r)
	case r.section == cast:
		buildCast(b, r)
	case r.chainTo != "":
		buildChain(b, r)
	case r.web:
		buildWeb(b, r)
	default:
		buildEgo(b, r)
	}
	return b.done()
}

// buildNothingSeen tells who is about to watch the first one that there is
// nothing to recap.
func buildNothingSeen(b *builder, r request) {
	b.text("", "", b.Strong.Render("There is nothing to recap."))
	b.blank()
	b.text("", "", fmt.Sprintf("You are about to watch the first %s of %s, so nothing comes before it.", r.story.Kind, r.story.Title))
	if r.story.Summary != "" {
		b.blank()
		b.text("", "", r.story.Summary)
	}
	b.blank()
	words := "Enjoy it."
	if r.watched != "" {
		words += " When you have watched it, press " + r.watched + "."
	}
	if r.choose != "" {
		words += fmt.Sprintf(" If you are about to watch another %s, press %s.", r.story.Kind, r.choose)
	}
	b.text("", "", words)
}

// reading is a reading time as it is shown: to 5 seconds under 2 minutes, to
// minutes beyond.
func reading(words, speed int) string {
	t := text.ReadingTime(words, speed)
	switch fine := t.Round(5 * time.Second); {
	case fine < time.Minute:
		return fmt.Sprintf("%d s", int(fine.Seconds()))
	case fine < 2*time.Minute:
		return fmt.Sprintf("%d min %02d s", int(fine.Minutes()), int(fine.Seconds())%60)
	}
	return fmt.Sprintf("%d min", int(t.Round(time.Minute).Minutes()))
}
