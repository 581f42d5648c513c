package overlay

// window is the part of a list, or of a text, that is on screen.
type window struct {
	top   int // first row shown
	rows  int // how many fit
	total int // how many there are
}

// follow moves the window as little as needed to show row at and lead rows above it.
func (w *window) follow(at, lead, rows, all int) {
	w.rows, w.total = rows, all
	w.top = min(max(w.top, at-rows+1), max(at-lead, 0), w.lastTop())
}

// centre puts a row in the middle, as far as the ends of the list allow.
func (w *window) centre(at, rows, all int) {
	w.rows, w.total = rows, all
	w.top = max(min(at-rows/2, w.lastTop()), 0)
}

// stay leaves the window where it is, as far as the end allows.
func (w *window) stay(rows, all int) {
	w.rows, w.total = rows, all
	w.top = min(w.top, w.lastTop())
}

// scroll moves the window by rows.
func (w *window) scroll(by int) { w.top = min(max(w.top+by, 0), w.lastTop()) }

// lastTop returns the first row of the last window.
func (w *window) lastTop() int { return max(w.total-w.rows, 0) }

// end returns the row after the last one shown.
func (w *window) end() int { return min(w.top+w.rows, w.total) }

// rowAt returns the row on line y of a screen with the given number of lines above the
// window. ok is false if there is none.
func (w *window) rowAt(y, above int) (row int, ok bool) {
	row = w.top + y - above
	return row, y >= above && row < w.end()
}

// more reports whether there are rows above and below those shown.
func (w *window) more() (above, below bool) { return w.top > 0, w.end() < w.total }

// moveCursor returns the cursor of a list after moving by rows, kept within the list.
func moveCursor(at, by, all int) int { return min(max(at+by, 0), max(all-1, 0)) }
