package overlay

// window is the part of a list, or of a text, that is on screen.
type window struct {
	top  int // first row shown
	rows int // how many fit
	all  int // how many there are
}

// follow moves the window as little as needed to show row at and lead rows above it.
func (w *window) follow(at, lead, rows, all int) {
	w.rows, w.all = rows, all
	w.top = min(max(w.top, at-rows+1), max(at-lead, 0), w.bottom())
}

// centre puts a row in the middle, as far as the ends of the list allow.
func (w *window) centre(at, rows, all int) {
	w.rows, w.all = rows, all
	w.top = max(min(at-rows/2, w.bottom()), 0)
}

// stay leaves the window where it is, as far as the end allows.
func (w *window) stay(rows, all int) {
	w.rows, w.all = rows, all
	w.top = min(w.top, w.bottom())
}

// scroll moves the window by rows.
func (w *window) scroll(by int) { w.top = min(max(w.top+by, 0), w.bottom()) }

// bottom returns the first row of the last window.
func (w *window) bottom() int { return max(w.all-w.rows, 0) }

// end returns the row after the last one shown.
func (w *window) end() int { return min(w.top+w.rows, w.all) }

// more reports whether there are rows above and below those shown.
func (w *window) more() (above, below bool) { return w.top > 0, w.end() < w.all }

// moved returns the cursor of a list after moving by rows, kept within the list.
func moved(at, by, all int) int { return min(max(at+by, 0), max(all-1, 0)) }
