package page

import "slices"

// Anchor is a place in a page that survives a new layout: a block, and how many
// characters into it, not counting spaces. It does not count words, because a column can
// be narrower than a word.
type Anchor struct{ Block, Offset int }

// AnchorAt returns the place of a line, counted from 0.
func (p *Page) AnchorAt(top int) Anchor {
	if top <= 0 || len(p.Lines) == 0 {
		return Anchor{}
	}
	l := p.Lines[min(top, len(p.Lines)-1)]
	return Anchor{l.block, l.offset}
}

// LineAt returns the line that holds an anchor in this layout.
func (p *Page) LineAt(at Anchor) int {
	i, _ := slices.BinarySearchFunc(p.Lines, at, func(l Line, at Anchor) int {
		if l.block != at.Block {
			return l.block - at.Block
		}
		return l.offset - at.Offset
	})
	if i > 0 && (i == len(p.Lines) || p.Lines[i].block != at.Block || p.Lines[i].offset > at.Offset) {
		i-- // the line with that character begins before it
	}
	return i
}

// LastTop returns the top line when the page is scrolled to its end, with height lines on
// screen.
func (p *Page) LastTop(height int) int { return max(len(p.Lines)-height, 0) }

// ItemIndex returns the index of the item with a key, or -1.
func (p *Page) ItemIndex(key string) int {
	if key == "" {
		return -1
	}
	return slices.IndexFunc(p.Items, func(it Item) bool { return it.Key == key })
}
