package chart

import (
	"cmp"
	"slices"
	"strings"
)

// headingGap is how many cells at least lie between two headings in a row.
const headingGap = 2

// heading is the name of a side over some columns.
type heading struct {
	claim
	y int
}

// headings puts the name of each side above its columns, and above its boxes
// where it shares a column.
func (g grid) headings(boxes []Box, seats map[string]slot) []Text {
	blocks := g.blocks(boxes, seats)
	rows := map[int][]*claim{}
	for _, h := range blocks {
		rows[h.y] = append(rows[h.y], &h.claim)
	}
	for _, row := range rows {
		settleRow(row, g.size.Width, headingGap, headingGap)
	}
	var list []Text
	for _, h := range blocks {
		for i, line := range h.lines() {
			w := width(line)
			list = append(list, Text{Point{(h.middle - w) / 2, h.y + i}, line, w})
		}
	}
	slices.SortStableFunc(list, func(a, b Text) int { return cmp.Or(a.Y-b.Y, a.X-b.X) })
	return list
}

// blocks are the headings, not yet fitted: one over each run of columns that
// begin with the same side, and one over each further side down a column.
func (g grid) blocks(boxes []Box, seats map[string]slot) []*heading {
	at := make([]*Box, g.slots())
	for i, b := range boxes {
		at[seats[b.Person.ID]] = &boxes[i]
	}
	var list []*heading
	tops := make([]string, g.cols)
	for col := range g.cols {
		side, first := "", true
		for row := range g.rows {
			b := at[g.slot(col, row)]
			if b == nil || !first && b.Person.Side == side {
				continue
			}
			if side = b.Person.Side; first {
				tops[col] = side
			} else {
				list = g.heading(list, side, col, 1, b.Y-1)
			}
			first = false
		}
	}
	for col := 0; col < g.cols; {
		wide := 1
		for col+wide < g.cols && tops[col+wide] == tops[col] {
			wide++
		}
		list = g.heading(list, tops[col], col, wide, 0)
		col += wide
	}
	return list
}

// heading adds the name of a side over columns: on one line, on two where it is
// the topmost and no box reaches that high, or without its article.
func (g grid) heading(list []*heading, side string, col, wide, y int) []*heading {
	if side == "" {
		return list
	}
	forms := [][]string{{side}}
	short := strings.TrimPrefix(side, "The ")
	if y == 0 && g.over() >= 2 {
		forms = append(forms, twoLines(side), twoLines(short))
	}
	forms = narrowing(append(forms, []string{short}))
	return append(list, &heading{claim{middle: g.middle(col, wide), forms: forms}, y})
}

// twoLines is the text on two lines, as narrow as it gets, or on one where it is
// a single word.
func twoLines(text string) []string {
	for cells := ceil(width(text), 2); ; cells++ {
		if lines := wrap(text, cells); len(lines) <= 2 {
			return lines
		}
	}
}
