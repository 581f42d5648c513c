package chart

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"previously/recap"
)

// Set is the characters with which a picture is drawn.
type Set struct {
	ascii bool
}

// The sets: box-drawing characters, and ASCII for terminals that have none.
var (
	Unicode = Set{}
	ASCII   = Set{ascii: true}
)

// Status is the glyph of a state.
func (s Set) Status(status recap.Status) string {
	glyphs := [...]string{"●", "†", "▣", "↯", "?"}
	if s.ascii {
		glyphs = [...]string{"o", "+", "#", "!", "?"}
	}
	switch status {
	case recap.Alive:
		return glyphs[0]
	case recap.Dead:
		return glyphs[1]
	case recap.Captive:
		return glyphs[2]
	case recap.Fugitive:
		return glyphs[3]
	}
	return glyphs[4]
}

// Across is a cell of a horizontal line.
func (s Set) Across(l Line) string { return s.stroke(l, false) }

// Along is a cell of a vertical line.
func (s Set) Along(l Line) string { return s.stroke(l, true) }

func (s Set) stroke(l Line, along bool) string {
	glyphs := [...]string{"─", "│", "━", "┃", "╌", "╎"}
	if s.ascii {
		glyphs = [...]string{"-", "|", "=", "H", ".", ":"}
	}
	return glyphs[2*int(l)+btoi(along)]
}

// Head is an arrowhead that points in the direction dx, dy. Triangles of which
// some terminals make pictures are not among them.
func (s Set) Head(dx, dy int) string {
	glyphs := [...]string{"►", "◄", "▼", "▲"}
	if s.ascii {
		glyphs = [...]string{">", "<", "v", "^"}
	}
	switch {
	case dx > 0:
		return glyphs[0]
	case dx < 0:
		return glyphs[1]
	case dy > 0:
		return glyphs[2]
	}
	return glyphs[3]
}

// arms are the weights of the four lines that meet in a cell: 0 none, 1 light, 2
// heavy; by direction right, down, left, up.
type arms [4]uint8

// junctions are the box-drawing characters by their arms, in the order right,
// down, left, up.
var junctions = map[arms]string{}

func init() {
	const table = "" +
		"1010─ 2020━ 0101│ 0202┃ 1100┌ 2100┍ 1200┎ 2200┏ 0110┐ 0120┑ 0210┒ 0220┓ 1001└ 2001┕ 1002┖ 2002┗ 0011┘ 0021┙ 0012┚ 0022┛ " +
		"1101├ 2101┝ 1102┞ 1201┟ 1202┠ 2102┡ 2201┢ 2202┣ 0111┤ 0121┥ 0112┦ 0211┧ 0212┨ 0122┩ 0221┪ 0222┫ " +
		"1110┬ 1120┭ 2110┮ 2120┯ 1210┰ 1220┱ 2210┲ 2220┳ 1011┴ 1021┵ 2011┶ 2021┷ 1012┸ 1022┹ 2012┺ 2022┻ " +
		"1111┼ 1121┽ 2111┾ 2121┿ 1112╀ 1211╁ 1212╂ 1122╃ 2112╄ 1221╅ 2211╆ 2122╇ 2221╈ 1222╉ 2212╊ 2222╋"
	for entry := range strings.FieldsSeq(table) {
		var a arms
		for i := range a {
			a[i] = entry[i] - '0'
		}
		junctions[a] = entry[4:]
	}
}

// junction is the character for lines that meet or cross.
func (s Set) junction(a arms) string {
	if s.ascii {
		return "+"
	}
	return junctions[a]
}

// each gives the grapheme clusters of a text and how many cells each takes; in
// ASCII, the sign for a cut is a point.
func (s Set) each(text string) func(func(string, int) bool) {
	return func(yield func(string, int) bool) {
		for clusters := graphemes.FromString(text); clusters.Next(); {
			g := clusters.Value()
			if s.ascii && g == "…" {
				g = "."
			}
			if !yield(g, width(g)) {
				return
			}
		}
	}
}
