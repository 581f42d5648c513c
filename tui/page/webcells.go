package page

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// paintPicture returns the rows of a picture with one person selected.
func (b *builder) paintPicture(p *chart.Picture, selected string) []string {
	near := map[string]bool{selected: true}
	for _, w := range p.Wires {
		if w.Joins(selected) {
			near[w.A], near[w.B] = true, true
		}
	}
	c := cellPainter{b, p, selected, near}
	var rows []string
	for _, row := range p.Cells(b.Picture(), selected) {
		rows = append(rows, c.paintRow(row))
	}
	return rows
}

// cellPainter paints the cells of a picture.
type cellPainter struct {
	*builder
	*chart.Picture
	selected string
	near     map[string]bool // IDs of the selected person and everybody their lines lead to
}

// paintRow paints a row of the picture. It renders neighbouring cells of one style
// together.
func (c cellPainter) paintRow(cells []chart.Cell) string {
	var out, run strings.Builder
	kind := cellKind{plain: true}
	flush := func() {
		if kind.plain {
			out.WriteString(run.String())
		} else {
			out.WriteString(c.style(kind).Render(run.String()))
		}
		run.Reset()
	}
	owed := 0 // spaces owed after a text that is narrower here than in the layout
	for i, cell := range cells {
		if k := c.kind(cell); k != kind {
			flush()
			kind = k
		}
		if i > 0 && cell.Part != cells[i-1].Part && owed > 0 {
			run.WriteString(strings.Repeat(" ", owed))
			owed = 0
		}
		run.WriteString(cell.Text)
		owed += 1 - c.builder.Width(cell.Text)
	}
	flush()
	return strings.TrimRight(out.String(), " ")
}

// cellKind is everything the look of a cell depends on.
type cellKind struct {
	plain  bool
	part   chart.Part
	bright bool // belongs to the selected person
	class  recap.Class
	status recap.Status
}

func (c cellPainter) kind(cell chart.Cell) cellKind {
	k := cellKind{part: cell.Part}
	switch {
	case cell.Part == chart.Blank || cell.Text == " ":
		return cellKind{plain: true}
	case cell.Part == chart.Stroke || cell.Part == chart.Number:
		w := c.Wires[c.wireOf(cell)]
		k.class, k.bright = w.Class(), w.Joins(c.selected)
	case cell.Box >= 0:
		person := c.Boxes[cell.Box].Person
		k.bright = c.near[person.ID]
		if cell.Part == chart.Status {
			k.status = person.Status
		}
	}
	return k
}

// wireOf returns the index of the wire that colours a cell. If two cross there, it is the
// selected person's, or else the weightier one.
func (c cellPainter) wireOf(cell chart.Cell) int {
	a, b := cell.Across, cell.Along
	switch {
	case a < 0:
		return b
	case b < 0 || c.Wires[a].Joins(c.selected) && !c.Wires[b].Joins(c.selected):
		return a
	case c.Wires[b].Joins(c.selected) && !c.Wires[a].Joins(c.selected):
		return b
	}
	return min(a, b)
}

func (c cellPainter) style(k cellKind) look.Style {
	switch {
	case k.part == chart.Heading:
		return c.Side
	case k.part == chart.Status:
		return c.State(k.status)
	case k.part == chart.Number && k.bright:
		return c.BoldClass(k.class)
	case k.part == chart.Number || k.part == chart.Stroke && k.bright:
		return c.Class(k.class)
	case k.part == chart.Stroke:
		return c.MutedClass(k.class)
	case k.part == chart.Name && k.bright:
		return c.Strong
	case k.part == chart.Frame && !k.bright:
		return c.Dim
	}
	return c.Plain
}
