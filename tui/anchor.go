package tui

import "slices"

// passage is a place in a page that outlives a new layout: so many signs into
// block so-and-so. Words would do but for a column narrower than a word.
type passage struct{ block, sign int }

// passageAt is the place of a line.
func (p *page) passageAt(top int) passage {
	if top <= 0 || len(p.lines) == 0 {
		return passage{}
	}
	l := p.lines[min(top, len(p.lines)-1)]
	return passage{l.block, l.sign}
}

// lineAt is the line at which a passage stands in this layout.
func (p *page) lineAt(at passage) int {
	i, _ := slices.BinarySearchFunc(p.lines, at, func(l line, at passage) int {
		if l.block != at.block {
			return l.block - at.block
		}
		return l.sign - at.sign
	})
	if i > 0 && (i == len(p.lines) || p.lines[i].block != at.block || p.lines[i].sign > at.sign) {
		i-- // the line in which the sign stands begins before it
	}
	return i
}

// lastTop is the first line of the last screenful.
func (p *page) lastTop(height int) int { return max(len(p.lines)-height, 0) }

// itemIndex finds a selected item by its key, or gives -1.
func (p *page) itemIndex(key string) int {
	if key == "" {
		return -1
	}
	return slices.IndexFunc(p.items, func(it item) bool { return it.key == key })
}
