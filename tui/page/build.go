package page

import "fmt"

// Build lays out the requested page. It may take a few milliseconds, so it runs in a
// command.
func Build(r Request) *Page {
	b := newBuilder(r.Width, r.Look)
	switch {
	case r.Moment.Number() == 0:
		buildNothingSeen(b, r)
	case r.Person != "":
		buildPerson(b, r)
	default:
		tabOf(r.Section).build(b, r)
	}
	return b.finish()
}

// buildRelationships lays out how two people are connected, or everybody, or one person.
func buildRelationships(b *builder, r Request) {
	switch {
	case r.ChainTo != "":
		buildChain(b, r)
	case r.Web:
		buildWeb(b, r)
	default:
		buildEgo(b, r)
	}
}

// buildNothingSeen tells a viewer who is about to watch the first installment that there
// is nothing to recap.
func buildNothingSeen(b *builder, r Request) {
	b.addParagraph("", "", b.Strong.Render("There is nothing to recap."))
	b.addBlank()
	b.addParagraph("", "", fmt.Sprintf("You are about to watch the first %s of %s, so nothing comes before it.", r.Moment.Story().Kind, r.Moment.Story().Title))
	if r.Moment.Story().Summary != "" {
		b.addBlank()
		b.addParagraph("", "", r.Moment.Story().Summary)
	}
	b.addBlank()
	words := "Enjoy it."
	if r.WatchedKey != "" {
		words += " When you have watched it, press " + r.WatchedKey + "."
	}
	if r.ChooseKey != "" {
		words += fmt.Sprintf(" If you are about to watch another %s, press %s.", r.Moment.Story().Kind, r.ChooseKey)
	}
	b.addParagraph("", "", words)
}
