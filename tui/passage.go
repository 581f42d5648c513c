package tui

import (
	"slices"

	"previously/recap"
)

// passage is a place in a page that outlives a new layout: so many signs into
// block so-and-so. Words would do but for a column narrower than a word.
type passage struct{ block, sign int }

// place is where the viewer is: what is on screen, how far down, and what is
// selected there.
type place struct {
	section  section
	person   string // the person page of this id, or ""
	center   string // whose relationships: an id, or "" for who matters most in the film
	chainTo  string // how center and this person know each other, or ""
	film     int
	at       passage
	selected string // key of an item, or ""
	seek     string // mark of the page to go to once it is built, or ""
	web      bool   // what Model.web was when one left

	found  bool         // by the finder: the first page is whole, and the plot told at this length
	length recap.Length // in which it was found
}

// minutesAt is the time budget at a place.
func (m *Model) minutesAt(p place) int {
	if p.found && p.section == soFar {
		return 0
	}
	return m.minutes
}

// lengthAt is the length of the plot at a place.
func (m *Model) lengthAt(p place) recap.Length {
	if p.found && p.section == plot {
		return p.length
	}
	return m.length
}

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

// view is a page in a window: height lines from top, with one item selected or
// none (-1).
type view struct {
	*page
	top, height, selected int
}

// visible is how many lines of the window are painted: a heading at its end waits
// until there is room for something of what it heads.
func (v *view) visible() int {
	all := max(min(v.height, len(v.lines)-v.top), 0)
	if v.top+all == len(v.lines) {
		return all
	}
	n, waits := all, false
	for n > 0 && (v.lines[v.top+n-1].heading || v.lines[v.top+n-1].text == "") {
		n--
		waits = waits || v.lines[v.top+n].heading
	}
	if n == 0 || !waits {
		return all
	}
	return n
}

// shows reports whether the item is in the window, at least in part.
func (v *view) shows(i int) bool {
	return i >= 0 && v.items[i].last >= v.top && v.items[i].first < v.top+v.height
}

// scroll moves the window, and lets go of a selection that leaves it: a list
// takes the nearest item in the window instead.
func (v *view) scroll(lines int, list bool) {
	v.top = min(max(v.top+lines, 0), v.lastTop(v.height))
	if v.shows(v.selected) {
		return
	}
	v.selected = -1
	if !list {
		return
	}
	for i := range v.items {
		if v.shows(i) {
			v.selected = i
			if lines > 0 {
				return
			}
		}
	}
}

// step goes to the next item down (+1) or up (-1) where it is on screen or just
// beyond; otherwise it scrolls by a line, as a text browser does from link to
// link.
func (v *view) step(direction int) {
	next := v.selected + direction
	if v.selected < 0 {
		next = v.firstShown(direction)
	}
	if next >= 0 && next < len(v.items) {
		it := v.items[next]
		if it.first <= v.top+v.height && it.last >= v.top-1 {
			v.selected = next
			v.reveal(next)
			return
		}
	}
	v.scroll(direction, false)
}

// firstShown is the item at which a selection begins: the first in the window
// on the way down, the last on the way up.
func (v *view) firstShown(direction int) int {
	found := -1
	for i := range v.items {
		if v.shows(i) {
			if direction > 0 {
				return i
			}
			found = i
		}
	}
	return found
}

// reveal scrolls as little as it takes to show the item; with the first comes
// all that stands above it.
func (v *view) reveal(i int) {
	it := v.items[i]
	if it.last >= v.top+v.height {
		v.top = it.last - v.height + 1
	}
	if it.first < v.top {
		v.top = it.first
	}
	if i == 0 && it.last < v.height {
		v.top = 0
	}
	v.top = min(max(v.top, 0), v.lastTop(v.height))
}
