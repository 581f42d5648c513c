package tui

// pager is the window of an overlay on lines of text that can be more than the
// screen has rows. It moves by the keys of a page of the story.
type pager struct {
	top    int // first line in the window
	height int // of what was painted last
	bottom int // first line of the last window
}

// pagerBindings are the keys that move a pager.
func pagerBindings() []binding {
	return []binding{
		{lineDown, []string{"down", "j"}, "down a line", "scroll"},
		{lineUp, []string{"up", "k"}, "up a line", ""},
		{pageDown, []string{"space", "pgdown"}, "down a page", ""},
		{pageUp, []string{"b", "pgup"}, "up a page", ""},
		{goTop, []string{"g", "home"}, "to the top", ""},
		{goBottom, []string{"G", "end"}, "to the end", ""},
	}
}

// scroll moves the window, if the action is one of [pagerBindings].
func (p *pager) scroll(a action) (moves bool) {
	page := max(p.height-1, 1)
	by, moves := map[action]int{
		lineDown: +1, lineUp: -1, pageDown: +page, pageUp: -page, goTop: -p.top, goBottom: p.bottom,
	}[a]
	p.top = min(max(p.top+by, 0), p.bottom)
	return moves
}

// window are the lines that are shown in so many rows.
func (p *pager) window(all []string, height int) []string {
	p.height = max(height, 0)
	p.bottom = max(len(all)-p.height, 0)
	p.top = min(p.top, p.bottom)
	return all[p.top:min(p.top+p.height, len(all))]
}

// beyond reports whether there are lines above and below the window.
func (p *pager) beyond() (above, below bool) { return p.top > 0, p.top < p.bottom }
