package page

import "slices"

// Anchor is a place in a page that outlives a new layout: so many signs into block
// so-and-so. Words would do but for a column narrower than a word.
type Anchor struct{ Block, Sign int }

// AnchorAt returns the place of a line, counted from 0.
func (p *Page) AnchorAt(top int) Anchor {
	if top <= 0 || len(p.Lines) == 0 {
		return Anchor{}
	}
	l := p.Lines[min(top, len(p.Lines)-1)]
	return Anchor{l.block, l.sign}
}

// LineAt returns the line in which an anchor stands in this layout.
func (p *Page) LineAt(at Anchor) int {
	i, _ := slices.BinarySearchFunc(p.Lines, at, func(l Line, at Anchor) int {
		if l.block != at.Block {
			return l.block - at.Block
		}
		return l.sign - at.Sign
	})
	if i > 0 && (i == len(p.Lines) || p.Lines[i].block != at.Block || p.Lines[i].sign > at.Sign) {
		i-- // the line in which the sign stands begins before it
	}
	return i
}

// LastTop returns the first line of the last screenful of so many lines.
func (p *Page) LastTop(height int) int { return max(len(p.Lines)-height, 0) }

// ItemIndex finds a selected item by its key, or gives -1.
func (p *Page) ItemIndex(key string) int {
	if key == "" {
		return -1
	}
	return slices.IndexFunc(p.Items, func(it Item) bool { return it.Key == key })
}
