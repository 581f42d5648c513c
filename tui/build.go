package tui

import "fmt"

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
