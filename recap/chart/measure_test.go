package chart

import "strings"

// Lines returns the picture as plain text, without trailing spaces.
func (p *Picture) Lines(signs *Signs, selected string) []string {
	var lines []string
	for _, row := range p.Cells(signs, selected) {
		var b strings.Builder
		for _, c := range row {
			b.WriteString(c.Text)
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// Bends returns how many corners the wires have.
func (p *Picture) Bends() int {
	n := 0
	for _, w := range p.Wires {
		n += max(len(w.Points)-2, 0)
	}
	return n
}

// Crossings returns in how many cells two wires cross.
func (p *Picture) Crossings() int {
	n := 0
	seen := map[Point]bool{}
	for _, w := range p.Wires {
		for _, s := range w.Segments() {
			for at := range s.inner() {
				if seen[at] {
					n++
				}
				seen[at] = true
			}
		}
	}
	return n
}
