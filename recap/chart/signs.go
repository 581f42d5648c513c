package chart

import (
	"github.com/clipperhouse/uax29/v2/graphemes"

	"previously/recap"
)

// Signs are the signs that a picture is drawn with, each one cell wide. The caller
// supplies them, so that a picture has the signs of the page around it.
type Signs struct {
	ASCII  bool // lines meet in a plus sign
	Status map[recap.Status]string

	Across, Along [lineCount]string // a cell of a horizontal and of a vertical line, by its style

	Box, SelectedBox Outline
	Ellipsis         string // replaces what was cut off
}

// Outline is the signs of a box's border.
type Outline struct {
	Corners   [4]string // clockwise from the top left
	Top, Side string
}

// each yields the grapheme clusters of a text and the width of each in cells.
func (s *Signs) each(text string) func(func(string, int) bool) {
	return func(yield func(string, int) bool) {
		for clusters := graphemes.FromString(text); clusters.Next(); {
			g := clusters.Value()
			if g == "…" {
				g = s.Ellipsis
			}
			if !yield(g, width(g)) {
				return
			}
		}
	}
}
