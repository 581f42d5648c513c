package look

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks styled text into lines of at most width cells.
func Wrap(styled string, width int) []string {
	return strings.Split(ansi.Wrap(styled, max(width, 1), ""), "\n")
}

// Fit cuts styled text to width cells.
func (s *Signs) Fit(styled string, width int) string {
	switch {
	case width <= 0:
		return ""
	case len(styled) <= width || Width(styled) <= width:
		return styled
	}
	return ansi.Truncate(styled, width, s.Ellipsis)
}

// Pad cuts or fills styled text to exactly width cells.
func (s *Signs) Pad(styled string, width int) string {
	cells := Width(styled)
	if cells > width {
		styled = s.Fit(styled, width)
		cells = Width(styled)
	}
	return styled + strings.Repeat(" ", max(width-cells, 0))
}

// Spread puts left and right at the two ends of width cells; where both do not
// fit, right goes.
func (s *Signs) Spread(left, right string, width int) string {
	gap := width - Width(left) - Width(right)
	if right == "" || gap < 2 {
		return s.Fit(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}
