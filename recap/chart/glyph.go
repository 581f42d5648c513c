package chart

import "strings"

// arms are the weights of the lines that meet in a cell, in the order right, down, left,
// up: 0 is none, 1 light, 2 heavy.
type arms [4]uint8

// junctions maps arms to box-drawing characters.
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

// junction returns the character for lines that meet or cross.
func (s *Signs) junction(a arms) string {
	if s.ASCII {
		return "+"
	}
	return junctions[a]
}
