package tui

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
