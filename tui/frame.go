package tui

import "strings"

// Sizes, in cells.
const (
	gutter       = 2   // left of every line, for the mark of the selection
	panelWidth   = 34  // of the panel beside the text
	panelGap     = 4   // between text and panel
	contentWidth = 118 // the column that holds everything, centred in wider terminals; a longer measure widens it
)

// DefaultMeasure is the length of the longest line of reading text, in cells, unless
// the user sets another. In a longer one the eye loses its place at the next line.
const DefaultMeasure = 76

// Terminal heights, in rows, from which each part of the chrome is shown. The reading
// text is the last to go.
const (
	roomForBlank  = 30
	roomForStrip  = 18
	roomForHeader = 10
	roomForTabs   = 7
	roomForFooter = 6
)

// frame is the geometry of one screen: every position and width comes from it. Rows
// count from 0 at the top; -1 marks a part that has no room.
type frame struct {
	width, height int // the terminal
	left, content int // start and width of the column that holds everything

	header, strip, tabs, rule, footer int // rows; the strip has two
	body                              area
	text                              int // width of the reading text
	panel                             area
	panelRoom                         bool // a panel would fit, whether or not it is shown
}

// area is a rectangle of cells.
type area struct{ x, y, width, height int }

func (a area) contains(x, y int) bool {
	return x >= a.x && x < a.x+a.width && y >= a.y && y < a.y+a.height
}

// layout divides a terminal of width × height cells. No line of reading text is longer
// than longest cells. panel asks for a panel beside the text, which only fits in a wide
// terminal.
func layout(width, height, longest int, panel bool) frame {
	f := frame{width: max(width, 0), height: max(height, 0), header: -1, strip: -1, tabs: -1, rule: -1, footer: -1}
	f.content = min(f.width, contentWidth+max(longest-DefaultMeasure, 0))
	f.left = (f.width - f.content) / 2
	top, bottom := 0, f.height
	if height >= roomForHeader {
		f.header = top
		top++
	}
	if height >= roomForStrip {
		f.strip = top
		top += 2
	}
	if height >= roomForBlank {
		top++
	}
	if height >= roomForTabs {
		f.tabs = top
		top++
	}
	if height >= roomForStrip {
		f.rule = top
		top++
	}
	if height >= roomForFooter {
		bottom--
		f.footer = bottom
	}
	if height >= roomForBlank {
		bottom--
	}
	f.body = area{f.left, top, f.content, bottom - top}
	f.text = min(f.inner()-1, longest)
	room := f.content - gutter - f.text - panelGap
	f.panelRoom = room >= panelWidth
	if panel && f.panelRoom {
		f.panel = area{f.left + gutter + f.text + panelGap, top, panelWidth, f.body.height}
	}
	f.text = max(f.text, 1)
	return f
}

// gutter returns the width of the margin left of the text; the narrowest terminals
// have none.
func (f frame) gutter() int { return min(gutter, f.content/8) }

// indent returns the margin as spaces.
func (f frame) indent() string { return strings.Repeat(" ", f.gutter()) }

// inner returns the width right of the margin.
func (f frame) inner() int { return f.content - f.gutter() }

// wide returns the width of a page that keeps the same margin on the right, such as the
// relationships.
func (f frame) wide() int { return max(f.inner()-f.gutter(), 1) }

// growFooter returns the frame with a number of rows moved from the body to the footer.
func (f frame) growFooter(rows int) frame {
	f.body.height -= rows
	f.panel.height = max(f.panel.height-rows, 0)
	return f
}
