package page

import (
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/chart"
	"previously/recap/text"
	"previously/tui/look"
)

// Sizes of the ego view, in cells.
const (
	minEgoWidth = 64 // below it the ties are sentences
	maxEgoWidth = 104
	maxEgoBox   = 22
	maxEgoNames = 28
	minEgoNames = 14
	minEgoLine  = 22 // for the words of a tie, before names are cut to their short form
	markColumn  = 11 // "now known" and room before it
	lineEnds    = 6  // stem, both ends of a line, and the room before the name
	egoLead     = 3  // line from the box to the stem
)

// buildEgo is one person and how they stand to all others: the person in a box,
// and from it a line for each tie.
func buildEgo(b *builder, r Request) {
	center := r.Center
	if _, ok := r.Moment.Person(center); !ok {
		center = r.Moment.Principal()
	}
	view := chart.Ego(r.Moment, center)
	if len(view.Groups) == 0 {
		if view.Center.ID != "" {
			b.text("", "", b.Heading.Render(view.Center.Name))
		}
		b.text("", "", b.Dim.Render("No relationships are known yet."))
		return
	}
	b.width = min(b.width, maxEgoWidth)
	if b.width < minEgoWidth || b.Linear {
		buildEgoPlain(b, r, view)
	} else {
		newEgo(b, r, view).build()
	}
	if r.Second {
		b.secondRing(r, view)
	}
}

// buildEgoPlain is the view as sentences.
func buildEgoPlain(b *builder, r Request, view chart.EgoView) {
	b.text("", "", b.Heading.Render(view.Center.Name))
	for _, group := range view.Groups {
		b.heading(text.Capital(group.Class.Plural()))
		for _, row := range group.Rows {
			b.tie(r, row.Tie, view.Center.ID)
		}
	}
}

func (b *builder) secondRing(r Request, view chart.EgoView) {
	b.heading("Between the others")
	ring := view.SecondRing(r.Moment)
	for _, t := range ring {
		b.tie(r, t, t.From)
	}
	if len(ring) == 0 {
		b.text("", "", b.Dim.Render("No relationships are known between them."))
	}
}

// ego paints the view with lines.
type ego struct {
	*builder
	Request
	view  chart.EgoView
	box   []string // the lines of the box, all of one width
	stem  int      // column of the stem
	names int      // width of the names at the other end
	row   int      // lines painted so far
	rows  int      // ties still to come
}

func newEgo(b *builder, r Request, view chart.EgoView) *ego {
	e := &ego{builder: b, Request: r, view: view}
	e.box = e.boxLines()
	e.stem = e.builder.Width(e.box[0]) + egoLead
	for _, g := range view.Groups {
		e.rows += len(g.Rows)
	}
	e.nameOthers()
	return e
}

// nameOthers gives the names at the other end the room that they need, as far as
// the words of the ties have theirs. Who does not fit goes by their short name:
// a name cut off would hide the sign of the state.
func (e *ego) nameOthers() {
	room := e.builder.width - e.stem - lineEnds - markColumn - minEgoLine
	room = min(max(room, minEgoNames), maxEgoNames)
	known := e.Moment.Names()
	for _, g := range e.view.Groups {
		for i, row := range g.Rows {
			sign := e.builder.Width(e.sign(row.Other))
			g.Rows[i].Other.Name = chart.ShortName(known, row.Other, room-sign)
			e.names = max(e.names, e.builder.Width(g.Rows[i].Other.Name)+sign)
		}
	}
}

// sign is the state of who is neither alive nor untold, behind their name.
func (e *ego) sign(p recap.Person) string {
	if p.Status.Unspoken() {
		return ""
	}
	return " " + e.Sign(p.Status)
}

// boxLines is the person in a frame.
func (e *ego) boxLines() []string {
	p := e.view.Center
	sign := e.sign(p)
	known := e.Moment.Names()
	name := e.Accent.Render(chart.ShortName(known, p, maxEgoBox-e.builder.Width(sign))) + sign
	inner := min(max(e.builder.Width(name), e.builder.Width(p.Actors.String())), maxEgoBox)
	edge := func(left, right string) string {
		return left + strings.Repeat(e.Box.Top, inner+2) + right
	}
	side := func(text string) string { return e.Box.Side + " " + e.Pad(text, inner) + " " + e.Box.Side }
	lines := []string{edge(e.Box.Corners[0], e.Box.Corners[1]), side(name)}
	if len(p.Actors) > 0 {
		lines = append(lines, side(e.Fit(p.Actors.String(), inner)))
	}
	return append(lines, edge(e.Box.Corners[3], e.Box.Corners[2]))
}

func (e *ego) build() {
	for i, group := range e.view.Groups {
		e.end()
		e.next()
		e.put(e.groupHead(group.Class, i))
		for _, row := range group.Rows {
			e.tieRow(row)
		}
	}
	e.end()
	for e.row < len(e.box) {
		e.put("")
	}
}

// put adds a line to the right of the box.
func (e *ego) put(right string) {
	left := strings.Repeat(" ", e.stem)
	if e.row < len(e.box) {
		left = e.box[e.row]
		if e.row == 1 { // the line from the box to the stem starts at the name
			head := strings.TrimSuffix(left, e.Box.Side)
			left = head + e.Branch + strings.Repeat(e.Across[chart.Light], egoLead)
		} else {
			left += strings.Repeat(" ", egoLead)
		}
	}
	e.add(strings.TrimRight(left+right, " "))
	e.row++
}

// groupHead is the line that names a class.
func (e *ego) groupHead(class recap.Class, i int) string {
	stem := e.Stem
	if i == 0 {
		stem = e.Top
	}
	title := " " + class.Plural() + " "
	line := strings.Repeat(e.Across[chart.Light], max(e.builder.width-e.stem-1-len(title), 0))
	return stem + e.Class(class).Bold().Render(title) + e.Dim.Render(line)
}

// tieRow is a tie on one line, and under it, where it is selected, why it is so
// and what stood between the two before.
func (e *ego) tieRow(row chart.Row) {
	it := Item{Person: row.Other.ID, Key: tieKey(row.Tie)}
	e.begin(it)
	e.rows--
	stem := e.Stem
	if e.rows == 0 {
		stem = " "
	}
	words := e.Wrap(e.words(row), max(e.lineRoom()-2, 1))
	e.put(e.tieLine(row, words[0]))
	for _, more := range words[1:] {
		e.put(stem + "   " + e.tieStyle(row).Render(more))
	}
	if e.isChosen(row) {
		indent := stem + "    "
		for _, text := range e.background(row.Tie) {
			for _, l := range e.Wrap(text, e.builder.width-e.stem-5) {
				e.put(indent + l)
			}
		}
	}
	e.end()
}

// isChosen reports whether the row is the selected one: the first, until another
// is selected.
func (e *ego) isChosen(row chart.Row) bool {
	if e.Chosen == "" {
		return tieKey(row.Tie) == tieKey(e.view.Groups[0].Rows[0].Tie)
	}
	return tieKey(row.Tie) == e.Chosen
}

// background is why a tie is so, and what stood between the two before.
func (e *ego) background(t recap.Tie) []string {
	var lines []string
	if t.Why != "" {
		lines = append(lines, t.Why)
	}
	if was := e.Moment.Before(t); len(was) > 0 {
		lines = append(lines, e.News.Render("Changed here. Before: "+strings.Join(was, ", ")+"."))
	}
	return append(lines, e.earlier(e.Request, t)...)
}

// tieLine is "├◄━ framed Lino ━━━━━━━━━  Areski ↯    new".
// The words are those that fit on it.
func (e *ego) tieLine(row chart.Row, words string) string {
	stem := e.Branch
	switch {
	case e.row == 1 && e.rows == 0:
		stem = e.MeetEnd
	case e.row == 1:
		stem = e.Meet
	case e.rows == 0:
		stem = e.Corner
	}
	line := e.Across[row.Line]
	near, far := line+line, line
	switch row.Arrow {
	case chart.In:
		near = e.ArrowLeft + line
	case chart.Out:
		far = e.ArrowRight
	}
	label := e.Fit(" "+words+" ", e.lineRoom())
	fill := strings.Repeat(line, max(e.lineRoom()-e.builder.Width(label), 0))
	mark := ""
	if row.Tie.Mark != "" {
		mark = e.News.Render(e.Pad("", markColumn-len(row.Tie.Mark)) + string(row.Tie.Mark))
	}
	return stem + e.tieStyle(row).Render(near+label+fill+far) + "  " + e.Pad(e.otherEnd(row), e.names) + mark
}

// words are what stands on the line: "killed" leads to who was killed, "killed
// Ann" to who did it.
func (e *ego) words(row chart.Row) string {
	if row.Arrow == chart.In {
		return row.Tie.Label + " " + e.view.Called
	}
	return row.Tie.Label
}

// lineRoom is the cells between the ends of a line.
func (e *ego) lineRoom() int { return e.builder.width - e.stem - lineEnds - e.names - markColumn }

// tieStyle is the colour of the class; a tie that has ended has none.
func (e *ego) tieStyle(row chart.Row) look.Style {
	if row.Tie.Mark.Over() {
		return e.Dim
	}
	return e.Class(row.Tie.Class)
}

// otherEnd is the name at the other end with the sign of the state.
func (e *ego) otherEnd(row chart.Row) string {
	style := e.Strong
	if e.isChosen(row) {
		style = e.Accent
	}
	return style.Render(row.Other.Name) + e.sign(row.Other)
}

func tieKey(t recap.Tie) string { return fmt.Sprintf("tie %s %s %s", t.From, t.To, t.Label) }
