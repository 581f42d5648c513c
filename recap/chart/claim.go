package chart

import (
	"cmp"
	"slices"
)

// claim is a text that stands around a fixed middle in a row that it shares with
// others. It may spread over free room beside it, and gives way where another
// needs that room.
type claim struct {
	middle int        // the sum of its first column and the one after its last
	forms  [][]string // ways to write it, line by line, the best first, each narrower than the one before
	extra  int        // cells beside the text: frame and glyph
	least  int        // cells that it takes at least, unless others need them
	form   int        // the one in use
	cut    int        // by how many cells that is cut short
}

// lines is what is written.
func (c *claim) lines() []string {
	lines := slices.Clone(c.forms[c.form])
	for i := range lines {
		lines[i] = fit(lines[i], c.cells())
	}
	return lines
}

func (c *claim) cells() int { return widest(c.forms[c.form]) - c.cut }

// span is the first cell, and how many it takes. What is added on account of
// least is the same on both sides, so that the text stays where it is.
func (c *claim) span() (first, cells int) {
	cells = c.cells() + c.extra
	cells += max(c.least-cells+1, 0) &^ 1
	return (c.middle - cells) / 2, cells
}

// gives reports whether it can be made narrower without a cut.
func (c *claim) gives() bool { return c.spreads() || c.form+1 < len(c.forms) }

// spreads reports whether it takes more than the text needs.
func (c *claim) spreads() bool { return c.least > c.cells()+c.extra }

// shrink gives up what is more than the text needs, takes the next form, or cuts
// off one more cell; false where nothing is left.
func (c *claim) shrink() bool {
	switch {
	case c.spreads():
		c.least -= 2
	case c.form+1 < len(c.forms):
		c.form++
	case c.cells() > 1:
		c.cut++
	default:
		return false
	}
	return true
}

// grow takes back a cell of the text, or the form before; false where all is
// there.
func (c *claim) grow() bool {
	switch {
	case c.cut > 0:
		c.cut--
	case c.form > 0:
		c.form--
	default:
		return false
	}
	return true
}

// settleRow makes the claims of a row fit beside each other into so many cells,
// with a gap between any two. Where two are in each other's way, one that can be
// written shorter gives way before one that would be cut, and the wider before
// the narrower. At last each takes what the others have left, up to the least gap.
func settleRow(row []*claim, cells, gap, least int) { //nolint:unparam // boxes and headings need not have the same least gap
	row = slices.Clone(row)
	slices.SortStableFunc(row, func(a, b *claim) int { return cmp.Compare(a.middle, b.middle) })
	for _, c := range row {
		for !c.inside(cells) && c.shrink() {
		}
	}
	for again := true; again; {
		again = false
		for i := 1; i < len(row); i++ {
			for tooClose(row[i-1], row[i], gap) && giveWay(row[i-1], row[i]) {
				again = true
			}
		}
	}
	for i, c := range row {
		for c.grow() {
			if !c.inside(cells) || i > 0 && tooClose(row[i-1], c, least) || i+1 < len(row) && tooClose(c, row[i+1], least) {
				c.shrink()
				break
			}
		}
	}
}

func (c *claim) inside(cells int) bool {
	first, n := c.span()
	return c.middle >= c.cells()+c.extra && first >= 0 && first+n <= cells
}

func tooClose(a, b *claim, gap int) bool {
	left, n := a.span()
	right, _ := b.span()
	return left+n+gap > right
}

// giveWay makes one of two narrower; false where neither can be.
func giveWay(a, b *claim) bool {
	if a.gives() != b.gives() {
		if a.gives() {
			return a.shrink()
		}
		return b.shrink()
	}
	if a.cells() < b.cells() {
		a, b = b, a
	}
	return a.shrink() || b.shrink()
}
