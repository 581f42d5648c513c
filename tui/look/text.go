package look

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Fit cuts styled text to width cells.
func (l Look) Fit(styled string, width int) string {
	switch {
	case width <= 0:
		return ""
	case len(styled) <= width || l.Width(styled) <= width:
		return styled
	case l.joins:
		return ansi.Truncate(styled, width, l.Ellipsis)
	}
	return l.truncate(styled, width)
}

// truncate cuts styled text that is wider than width cells. It keeps the escapes after
// the cut, so that styles end where they would have.
func (l Look) truncate(styled string, width int) string {
	room := width - l.Width(l.Ellipsis)
	if room < 0 {
		return ""
	}
	var b strings.Builder
	cut := false
	for part := range clusters(styled) {
		if part[0] == '\x1b' {
			b.WriteString(part)
			continue
		}
		room -= l.partWidth(part)
		switch {
		case cut:
		case room < 0:
			cut = true
			b.WriteString(l.Ellipsis)
		default:
			b.WriteString(part)
		}
	}
	return b.String()
}

// Pad cuts or fills styled text to exactly width cells.
func (l Look) Pad(styled string, width int) string {
	cells := l.Width(styled)
	if cells > width {
		styled = l.Fit(styled, width)
		cells = l.Width(styled)
	}
	return styled + strings.Repeat(" ", max(width-cells, 0))
}

// Spread puts left and right at the two ends of width cells. If they do not both fit, it
// drops right.
func (l Look) Spread(left, right string, width int) string {
	gap := width - l.Width(left) - l.Width(right)
	if right == "" || gap < 2 {
		return l.Fit(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}
