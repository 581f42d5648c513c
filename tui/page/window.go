package page

// Window is the part of a page on screen: Height lines from Top on, with one item
// selected, or none (-1).
type Window struct {
	*Page
	Top, Height, Selected int
}

// Visible returns how many lines of the window are painted. A heading at the bottom is
// held back until something of what it heads fits too.
func (v *Window) Visible() int {
	all := max(min(v.Height, len(v.Lines)-v.Top), 0)
	if v.Top+all == len(v.Lines) {
		return all
	}
	n, waits := all, false
	for n > 0 && (v.Lines[v.Top+n-1].Heading || v.Lines[v.Top+n-1].Text == "") {
		n--
		waits = waits || v.Lines[v.Top+n].Heading
	}
	if n == 0 || !waits {
		return all
	}
	return n
}

// Shows reports whether the item is in the window, at least in part.
func (v *Window) Shows(i int) bool {
	return i >= 0 && v.Fixed != nil || i >= 0 && v.Items[i].Last >= v.Top && v.Items[i].First < v.Top+v.Height
}

// Scroll moves the window by lines. A selection that leaves it is dropped; in a list it
// moves to the nearest item in the window.
func (v *Window) Scroll(lines int, list bool) {
	v.Top = min(max(v.Top+lines, 0), v.LastTop(v.Height))
	if v.Shows(v.Selected) {
		return
	}
	v.Selected = -1
	if !list {
		return
	}
	for i := range v.Items {
		if v.Shows(i) {
			v.Selected = i
			if lines > 0 {
				return
			}
		}
	}
}

// Step selects the next item down (+1) or up (-1) if that is on screen or just beyond.
// Otherwise it scrolls by a line, as text browsers do between links.
func (v *Window) Step(direction int) {
	next := v.Selected + direction
	if v.Selected < 0 {
		next = v.FirstShown(direction)
	}
	if next >= 0 && next < len(v.Items) {
		it := v.Items[next]
		if it.First <= v.Top+v.Height && it.Last >= v.Top-1 {
			v.Selected = next
			v.Reveal(next)
			return
		}
	}
	v.Scroll(direction, false)
}

// FirstShown returns the item where a selection begins: the first one in the window on
// the way down, the last one on the way up.
func (v *Window) FirstShown(direction int) int {
	found := -1
	for i := range v.Items {
		if v.Shows(i) {
			if direction > 0 {
				return i
			}
			found = i
		}
	}
	return found
}

// Reveal scrolls as little as needed to show the item. For the first item it also shows
// everything above, if that fits.
func (v *Window) Reveal(i int) {
	if v.Fixed != nil {
		return
	}
	it := v.Items[i]
	if it.Last >= v.Top+v.Height {
		v.Top = it.Last - v.Height + 1
	}
	if it.First < v.Top {
		v.Top = it.First
	}
	if i == 0 && it.Last < v.Height {
		v.Top = 0
	}
	v.Top = min(max(v.Top, 0), v.LastTop(v.Height))
}
