package page

import (
	"slices"
	"strings"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// buildWeb is the whole cast on one picture: a box for each person, a line for
// each pair between whom something stands. The selected person's ties are
// bright and labelled, the rest is dim.
func buildWeb(b *builder, r Request) {
	selected := strings.TrimPrefix(r.Chosen, PersonKey(""))
	if _, ok := r.Moment.Person(selected); !ok {
		selected = r.Center
	}
	rows := webNoteRows(r.Height)
	picture := chart.Web(r.Moment, chart.Size{Width: b.width, Height: max(r.Height-rows, 1)}, selected)
	cells := picture.Cells(b.Picture())
	free := blankRows(cells)
	notes := b.webNotes(r, picture, rows+max(free-1, 0))
	for _, row := range cells[:len(cells)-max(len(notes)-rows, 0)] {
		b.next()
		b.add(b.paintCells(picture, row))
	}
	for _, note := range notes {
		b.next()
		b.add(note)
	}
	for _, box := range picture.Boxes {
		b.Items = append(b.Items, Item{
			Person: box.Person.ID, Key: PersonKey(box.Person.ID),
			First: box.Y, Last: box.Y + box.H - 1, From: box.X, To: box.X + box.W,
		})
	}
}

// PictureFits reports whether the picture of the whole cast can be drawn on so many
// cells.
func PictureFits(width, height int) bool {
	const minWidth, minHeight = 40, 10
	return width >= minWidth && height >= minHeight
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

// blankRows is how many rows at the bottom of a picture hold nothing.
func blankRows(cells [][]chart.Cell) int {
	n := 0
	for _, row := range slices.Backward(cells) {
		if slices.ContainsFunc(row, func(c chart.Cell) bool { return c.Part != chart.Blank }) {
			break
		}
		n++
	}
	return n
}

// webNotes say in words which ties of the selected person the picture does not
// tell, first those that it does not show at all, and that it shows no others
// where it does not. Where they do not fit so many rows, they say so.
func (b *builder) webNotes(r Request, p *chart.Picture, rows int) []string {
	called := boxNames(p)
	var words []string
	for _, t := range append(slices.Clone(p.Undrawn), p.Unlabelled...) {
		if t.Joins(p.Selected) {
			words = append(words, r.Moment.Sentence(t).String())
		}
	}
	alone := ""
	others := slices.ContainsFunc(p.Undrawn, func(t recap.Tie) bool { return !t.Joins(p.Selected) })
	if p.Quiet && others {
		alone = "Only the ties of " + called[p.Selected] + " are shown."
	}
	if len(words) == 0 {
		return b.Dimmed(b.wrapped(alone))
	}
	also := "Also: " + strings.Join(words, "; ") + "."
	if notes := b.wrapped(strings.TrimSpace(alone + " " + also)); len(notes) <= rows {
		return b.Dimmed(notes)
	}
	notes := b.wrapped(also)
	for n := min(len(words)-1, b.fitting(words, rows*b.width)); n >= 0 && len(notes) > rows; n-- {
		notes = b.wrapped("Also: " + strings.Join(append(words[:n:n], b.Words("… (v lists them all)")), "; "))
	}
	return b.Dimmed(notes)
}

// fitting is how many of the texts, with a sign after each, at most have room in
// so many cells; a blank may fall to the end of a line.
func (b *builder) fitting(texts []string, cells int) int {
	for n, text := range texts {
		if cells -= b.Width(text) + 1; cells < 0 {
			return n
		}
	}
	return len(texts)
}

func (b *builder) wrapped(text string) []string {
	if text == "" {
		return nil
	}
	return b.Wrap(text, b.width)
}

// boxNames are what the people who have a box go by.
func boxNames(p *chart.Picture) map[string]string {
	called := map[string]string{}
	for _, box := range p.Boxes {
		called[box.Person.ID] = box.Called()
	}
	return called
}

// paintCells is a row of the picture in colours; cells of one style are painted
// together.
func (b *builder) paintCells(p *chart.Picture, row []chart.Cell) string {
	var out, run strings.Builder
	var style look.Style
	kind := cellStyle{}
	flush := func() {
		if kind.plain {
			out.WriteString(run.String())
		} else {
			out.WriteString(style.Render(run.String()))
		}
		run.Reset()
	}
	owed := 0 // blanks behind a text that takes less here than it was laid out with
	for i, c := range row {
		k := cellKind(p, c)
		if i == 0 || k != kind {
			flush()
			kind, style = k, b.cellStyle(k)
		}
		if i > 0 && c.Part != row[i-1].Part && owed > 0 {
			run.WriteString(strings.Repeat(" ", owed))
			owed = 0
		}
		run.WriteString(c.Text)
		owed += 1 - b.Width(c.Text)
	}
	flush()
	return strings.TrimRight(out.String(), " ")
}

// cellStyle is all on which the look of a cell depends.
type cellStyle struct {
	plain  bool
	part   chart.Part
	bright bool // of the selected person
	mixed  bool // of several classes
	ended  bool
	class  recap.Class
	status recap.Status
}

func cellKind(p *chart.Picture, c chart.Cell) cellStyle {
	k := cellStyle{part: c.Part}
	wire, mixed := -1, false
	if c.Part == chart.Stroke || c.Part == chart.Words {
		wire, mixed = wireOf(p, c)
	}
	switch {
	case c.Part == chart.Blank || c.Text == " " && c.Part != chart.Words:
		return cellStyle{plain: true}
	case wire >= 0:
		w := p.Wires[wire]
		k.class, k.bright, k.mixed, k.ended = w.Class, w.Selected, mixed, w.Ended
	case c.Box >= 0:
		box := p.Boxes[c.Box]
		k.bright = box.Selected || nextToSelected(p, box.Person.ID)
		if c.Part == chart.Status {
			k.status = box.Person.Status
		}
	}
	return k
}

// wireOf is the wire after which a cell is painted: of two that cross, the one of
// the selected person. It is mixed where no one class would be right.
func wireOf(p *chart.Picture, c chart.Cell) (wire int, mixed bool) {
	wire, other := c.Across, c.Along
	if wire < 0 || other >= 0 && p.Wires[other].Selected && !p.Wires[wire].Selected {
		wire, other = other, wire
	}
	if wire < 0 {
		return wire, false
	}
	w := p.Wires[wire]
	crossed := other >= 0 && p.Wires[other].Selected == w.Selected && p.Wires[other].Class != w.Class
	return wire, w.Mixed || crossed
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

func (b *builder) cellStyle(k cellStyle) look.Style {
	switch {
	case k.plain:
		return b.Plain
	case k.part == chart.Heading:
		return b.Side
	case k.part == chart.Status:
		return b.State(k.status)
	case k.part == chart.Stroke || k.part == chart.Words:
		if !k.bright || k.ended {
			return b.Dim
		}
		if k.mixed {
			return b.Strong
		}
		return b.Class(k.class)
	case k.part == chart.Name && k.bright:
		return b.Strong
	case !k.bright:
		return b.Dim
	}
	return b.Plain
}
