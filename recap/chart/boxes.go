package chart

import (
	"cmp"
	"slices"
	"strings"

	"previously/recap"
)

// boxes returns the boxes of the people who have seats, in reading order.
func (c canvas) boxes() []Box {
	var list []Box
	for _, p := range c.Cast() {
		if at, seated := c.seats[p.ID]; seated {
			list = append(list, Box{Rect: c.box(at, c.hubs[p.ID]), Person: p, Column: c.col(at)})
		}
	}
	slices.SortFunc(list, func(a, b Box) int { return cmp.Or(a.Y-b.Y, a.X-b.X) })
	return list
}

// nameBoxes puts names into the boxes of a picture that has its wires, with a space
// beside each number.
func (c canvas) nameBoxes(p *Picture) {
	numbered := map[Point]bool{}
	for _, w := range p.Wires {
		numbered[w.Points[0]], numbered[w.Points[len(w.Points)-1]] = true, true
	}
	names := c.Names()
	for i := range p.Boxes {
		b := &p.Boxes[i]
		left, right := numbered[Point{b.X, b.nameRow()}], numbered[Point{b.X + b.W - 1, b.nameRow()}]
		b.Name = shortName(names, b.Person, c.nameRoom()-btoi(left && right))
		b.TextX = b.X + max((b.W-statusWidth-width(b.Name))/2, 1+btoi(left))
	}
}

// headings returns the names of the sides. Each is above the first box of its side in a
// column, and again where the side continues below a gap.
func (c canvas) headings(boxes []Box) []Text {
	boxes = slices.Clone(boxes)
	slices.SortFunc(boxes, func(a, b Box) int { return cmp.Or(a.X-b.X, a.Y-b.Y) })
	var list []Text
	if len(c.order) == 1 { // there are no sides
		return nil
	}
	for i, b := range boxes {
		first := i == 0 || boxes[i-1].Column != b.Column
		if !first && boxes[i-1].Person.Side == b.Person.Side && b.Y == boxes[i-1].Y+boxes[i-1].H-boxHeight+c.slotH {
			continue
		}
		lines := c.heading(cmp.Or(b.Person.Side, recap.NoSideHeading), min(c.slotW-2, c.size.Width-b.X))
		for k, line := range lines {
			list = append(list, Text{Point{b.X, b.Y - len(lines) + k - c.air*btoi(b.Y == c.head)}, line, width(line)})
		}
	}
	return list
}

// heading returns the name of a side on one line or two, shortened to fit.
func (c canvas) heading(side string, room int) []string {
	short := strings.TrimPrefix(side, "The ")
	forms := [][]string{{side}, {short}}
	if c.head > 1 {
		forms = [][]string{{side}, twoLines(side), {short}, twoLines(short)}
	}
	for _, form := range forms {
		if widest(form) <= room {
			return form
		}
	}
	return []string{truncate(short, room)}
}

// twoLines returns the text on two lines, as narrow as possible. A single word stays on
// one.
func twoLines(text string) []string {
	for cells := ceil(width(text), 2); ; cells++ {
		if lines := wrap(text, cells); len(lines) <= 2 {
			return lines
		}
	}
}
