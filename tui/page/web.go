package page

import (
	"slices"
	"strconv"
	"strings"

	"previously/recap"
	"previously/recap/chart"
	"previously/recap/text"
)

// Sizes of the picture and its legend, in cells.
const (
	webWidth      = 75 // of a picture with its legend beside it
	webGap        = 2
	minLegend     = 34 // beside a picture
	minLegendRows = 3  // below a picture
	fewLegendRows = 4  // below a picture that could be smaller
	maxKeyRows    = 2  // below a picture
	boxRows       = 4  // rows of a picture for each row of boxes
	minWebWidth   = 40
	minWebHeight  = 2*boxRows + 1 + minLegendRows
)

// PictureFits reports whether this many cells have room for the picture of the whole
// cast.
func PictureFits(width, height int) bool { return width >= minWebWidth && height >= minWebHeight }

// buildWeb draws the whole cast as one picture, with a box for each person and a numbered
// line for each pair, and lists all their ties as sentences. The selected person's lines
// are bright, and that person's sentences come first. If the picture does not fit, there
// are only sentences.
func buildWeb(b *builder, r Request) {
	if b.Linear || !PictureFits(b.width, r.Height) {
		b.addEverybody(r)
		return
	}
	size := chart.Size{Width: b.width, Height: webRows(r.Height)}
	legend, keyRows := b.width, r.Height-webRows(r.Height)-minLegendRows
	if b.width >= webWidth+webGap+minLegend {
		size = chart.Size{Width: webWidth, Height: r.Height - 1}
		b.FixedWidth = webWidth + webGap
		legend, keyRows = legend-b.FixedWidth, 1
	}
	picture := chart.Web(r.Moment, size)
	selected := selectedIn(picture, r)
	b.Chosen = PersonKey(selected)
	b.Fixed = b.paintPicture(picture, selected)
	key, rest := b.webKey(picture, min(keyRows, maxKeyRows))
	b.PictureKey = key
	b.width = legend
	b.addLegend(r, picture, selected)
	for _, e := range rest {
		b.nextBlock()
		b.addParagraph("   ", "   ", e)
	}
	b.addBoxItems(picture)
}

// selectedIn returns the ID of the selected person: the first requested one who has a
// box, or else the first person with a box.
func selectedIn(p *chart.Picture, r Request) string {
	for _, id := range []string{strings.TrimPrefix(r.Chosen, PersonKey("")), r.Center, r.Moment.Principal()} {
		person, _ := r.Moment.Person(id)
		if slices.ContainsFunc(p.Boxes, func(b chart.Box) bool { return b.Person.ID == person.ID }) {
			return person.ID
		}
	}
	if len(p.Boxes) > 0 {
		return p.Boxes[0].Person.ID
	}
	return ""
}

// webRows returns how many of height rows go to a picture with its legend below it.
func webRows(height int) int {
	rows := height * 2 / 3
	if rows < 24 {
		rows = max((height-1-fewLegendRows)/boxRows, 2) * boxRows
	}
	return rows
}

// addBoxItems makes an item of each box in the picture.
func (b *builder) addBoxItems(p *chart.Picture) {
	for i, box := range p.Boxes {
		it := Item{
			Person: box.Person.ID, Key: PersonKey(box.Person.ID),
			First: box.Y, Last: box.Y + box.H - 1, From: box.X, To: box.X + box.W,
		}
		for d := range it.Next {
			it.Next[d] = p.Next(i, chart.Direction(d))
		}
		b.Items = append(b.Items, it)
	}
}

// webKey returns the key to the picture's lines and signs, with the number of people it
// does not show: at most the given number of rows, and the entries that do not fit.
func (b *builder) webKey(p *chart.Picture, limit int) (rows, rest []string) {
	for _, e := range b.keyEntries(p) {
		n := len(rows)
		switch {
		case n > 0 && b.Width(rows[n-1])+2+b.Width(e) <= b.width:
			rows[n-1] += "  " + e
		case n < limit:
			rows = append(rows, e)
		default:
			rest = append(rest, e)
		}
	}
	return rows, rest
}

// keyEntries returns the entries of the key, the most important ones first.
func (b *builder) keyEntries(p *chart.Picture) []string {
	var entries []string
	for _, c := range append(recap.Classes(), recap.Unsaid) {
		if slices.ContainsFunc(p.Legend, func(e chart.Entry) bool { return hasClass(e, c) }) {
			entries = append(entries, b.ClassLine(c))
		}
	}
	entries = append(entries, b.StateLegend(b.Dim, func(state recap.Status) bool {
		return slices.ContainsFunc(p.Boxes, func(box chart.Box) bool { return box.Person.Status == state })
	})...)
	if slices.ContainsFunc(p.Legend, func(e chart.Entry) bool { return e.Number == 0 }) {
		entries = append(entries, b.Dot+" "+b.Dim.Render("no line drawn"))
	}
	if p.Hidden > 0 {
		entries = append(entries, b.Dim.Render(text.Quantity(p.Hidden, "person")+" not shown"))
	}
	if slices.ContainsFunc(p.Boxes, func(box chart.Box) bool { return box.Person.Status == recap.Untold }) {
		entries = append(entries, "no symbol: "+b.Dim.Render("state not given"))
	}
	return entries
}

func hasClass(e chart.Entry, c recap.Class) bool {
	return slices.ContainsFunc(e.Ties, func(t recap.Tie) bool { return t.Class == c })
}

// addLegend lists the ties as sentences, those of the selected person first.
func (b *builder) addLegend(r Request, p *chart.Picture, selected string) {
	person, _ := r.Moment.Person(selected)
	b.addStyledHeading(b.Heading.Render(person.Name))
	name := pictureNames(p)
	var others []chart.Entry
	for _, e := range p.Legend {
		if e.Joins(selected) {
			b.addEntry(r, e, name)
		} else {
			others = append(others, e)
		}
	}
	if len(others) == len(p.Legend) {
		b.addParagraph("   ", "   ", b.Dim.Render(recap.NoRelationships))
	}
	if len(others) > 0 {
		b.addHeading("The others")
	}
	for _, e := range others {
		b.addEntry(r, e, name)
	}
}

// pictureNames returns a function that names people as their boxes do.
func pictureNames(p *chart.Picture) func(recap.Named) string {
	called := map[string]string{}
	for _, box := range p.Boxes {
		called[box.Person.ID] = box.UncutName()
	}
	return func(n recap.Named) string {
		short, ok := called[n.ID]
		switch {
		case !ok || strings.EqualFold(n.Name, "the "+short):
			return n.Name
		case text.IsRank(short):
			return "the " + short
		}
		return short
	}
}

// addEntry adds all sentences about two people, after the number of their line.
func (b *builder) addEntry(r Request, e chart.Entry, name func(recap.Named) string) {
	b.nextBlock()
	number := b.Dot
	if e.Number > 0 {
		number = strconv.Itoa(e.Number)
	}
	first := b.Class(e.Class()).Render(strings.Repeat(" ", max(2-b.Width(number), 0))+number) + " "
	rows := tieRows{builder: b, Request: r}
	for _, t := range e.LatestFirst() {
		sentence := r.Moment.Sentence(t)
		words := sentence.Words(name, func(what string) string { return rows.style(sentence).Render(what) })
		b.addParagraph(first, "   ", text.Capitalize(words)+rows.newsText(sentence))
		first = "   "
	}
}

// addEverybody lists all ties as sentences, and then the pairs who are mentioned together
// but have no tie.
func (b *builder) addEverybody(r Request) {
	var ties []recap.Tie
	for _, e := range chart.Legend(r.Moment) {
		if e.Class() != recap.Unsaid {
			ties = append(ties, e.Ties...)
		}
	}
	rows := tieRows{builder: b, Request: r, fold: !b.Linear, allStandOut: true}
	now, before := r.Moment.NowAndBefore(ties)
	rows.addList("Everybody, now", now)
	rows.addList("Everybody, in the past", before)
	together := r.Moment.Together()
	b.addTogether(r, together, func(t recap.Together) string {
		a, _ := r.Moment.Person(t.A)
		return b.personName(a) + " and "
	})
	if len(ties)+len(together) == 0 {
		b.addParagraph("", "", b.Dim.Render(recap.NoRelationships))
	}
}
