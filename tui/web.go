package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"previously/recap"
	"previously/recap/chart"
)

// buildWeb is the whole cast on one picture: a box for each person, a line for
// each pair between whom something stands. The selected person's ties are
// bright and labelled, the rest is dim.
func buildWeb(b *builder, r request) {
	selected := strings.TrimPrefix(r.chosen, personKey(""))
	if _, ok := r.story.Person(selected, r.film); !ok {
		selected = r.center
	}
	var picture *chart.Picture
	var notes []string
	for rows := webNoteRows(r.height); ; rows = len(notes) { // more only for ties that are not drawn at all
		picture = chart.Web(r.story, r.film, chart.Size{Width: b.width, Height: max(r.height-rows, 1)}, selected)
		if notes = b.webNotes(r, picture, rows); len(notes) <= rows {
			break
		}
	}
	set := chart.Unicode
	if b.gl.ascii {
		set = chart.ASCII
	}
	for _, row := range picture.Cells(set) {
		b.next()
		b.add(b.paintCells(picture, row))
	}
	for _, note := range notes {
		b.next()
		b.add(note)
	}
	for _, box := range picture.Boxes {
		b.items = append(b.items, item{
			person: box.Person.ID, key: personKey(box.Person.ID),
			first: box.Y, last: box.Y + box.H - 1, from: box.X, to: box.X + box.W,
		})
	}
}

// webNoteRows is how many rows are kept for words below the picture: always as
// many, so that no box moves when another person is selected.
func webNoteRows(height int) int {
	switch {
	case height >= 24:
		return 3
	case height >= 14:
		return 2
	}
	return 1
}

// maxWebNotes is how many rows of words there are at the most.
const maxWebNotes = 4

// webNotes say in words which ties of the selected person the picture does not
// show, and, as far as rows go, which are drawn without their words.
func (b *builder) webNotes(r request, p *chart.Picture, rows int) []string {
	var words []string
	for _, t := range p.Undrawn {
		if t.Joins(p.Selected) {
			words = append(words, tieWords(r, t))
		}
	}
	undrawn := len(words)
	for _, t := range p.Unlabelled {
		words = append(words, tieWords(r, t))
	}
	if len(words) == 0 {
		return nil
	}
	notes := wrap("Also: "+strings.Join(words, "; ")+".", b.width)
	for n := len(words) - 1; n >= 0 && len(notes) > max(rows, min(undrawn, maxWebNotes)); n-- {
		notes = wrap("Also: "+strings.Join(append(words[:n:n], b.gl.words("… (v shows one person with all)")), "; "), b.width)
	}
	return dimmed(b.th, notes)
}

func tieWords(r request, t recap.Tie) string {
	from, _ := r.story.Person(t.From, r.film)
	to, _ := r.story.Person(t.To, r.film)
	return from.Name + " " + t.Label + " " + to.Name
}

// paintCells is a row of the picture in colours; cells of one style are painted
// together.
func (b *builder) paintCells(p *chart.Picture, row []chart.Cell) string {
	var out, run strings.Builder
	var style lipgloss.Style
	kind := cellStyle{}
	flush := func() {
		if kind.plain {
			out.WriteString(run.String())
		} else {
			out.WriteString(style.Render(run.String()))
		}
		run.Reset()
	}
	for i, c := range row {
		k := cellKind(p, c)
		if i == 0 || k != kind {
			flush()
			kind, style = k, b.cellStyle(k)
		}
		run.WriteString(c.Text)
	}
	flush()
	return strings.TrimRight(out.String(), " ")
}

// cellStyle is all on which the look of a cell depends.
type cellStyle struct {
	plain  bool
	part   chart.Part
	bright bool // of the selected person
	ended  bool
	class  recap.Class
	status recap.Status
}

func cellKind(p *chart.Picture, c chart.Cell) cellStyle {
	k := cellStyle{part: c.Part}
	wire := -1
	if c.Part == chart.Stroke || c.Part == chart.Words {
		wire = c.Across
		if wire < 0 || c.Along >= 0 && p.Wires[c.Along].Selected {
			wire = c.Along
		}
	}
	switch {
	case c.Part == chart.Blank || c.Text == " " && c.Part != chart.Words:
		return cellStyle{plain: true}
	case wire >= 0:
		w := p.Wires[wire]
		k.class, k.bright, k.ended = w.Class, w.Selected, w.Ended
	case c.Box >= 0:
		box := p.Boxes[c.Box]
		k.bright = box.Selected || nextToSelected(p, box.Person.ID)
		if c.Part == chart.Status {
			k.status = box.Person.Status
		}
	}
	return k
}

// nextToSelected reports whether a wire joins the person with the selected one.
func nextToSelected(p *chart.Picture, id string) bool {
	for _, w := range p.Wires {
		if w.Selected && (w.A == id || w.B == id) {
			return true
		}
	}
	return false
}

func (b *builder) cellStyle(k cellStyle) lipgloss.Style {
	switch {
	case k.plain:
		return b.th.plain
	case k.part == chart.Heading:
		return b.th.side
	case k.part == chart.Status:
		return b.th.state(k.status)
	case k.part == chart.Stroke || k.part == chart.Words:
		if !k.bright || k.ended {
			return b.th.dim
		}
		return b.th.class(k.class)
	case k.part == chart.Name && k.bright:
		return b.th.strong
	case !k.bright:
		return b.th.dim
	}
	return b.th.plain
}
