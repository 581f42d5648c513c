package chart

import (
	"strings"
	"testing"

	"previously/recap"
)

func TestEveryJunctionHasACharacterOfItsOwn(t *testing.T) {
	seen := map[string]arms{}
	for n := range 81 {
		a := arms{uint8(n % 3), uint8(n / 3 % 3), uint8(n / 9 % 3), uint8(n / 27)}
		lines := 0
		for _, weight := range a {
			if weight > 0 {
				lines++
			}
		}
		straight := a[0] > 0 && a[2] > 0 && a[0] != a[2] || a[1] > 0 && a[3] > 0 && a[1] != a[3]
		if lines < 2 || lines == 2 && straight { // a line does not change its weight
			continue
		}
		glyph := Unicode.junction(a)
		if width(glyph) != 1 {
			t.Errorf("%v: %q is %d cells wide", a, glyph, width(glyph))
		}
		if other, taken := seen[glyph]; taken {
			t.Errorf("%q is for %v and %v", glyph, a, other)
		}
		seen[glyph] = a
	}
}

func TestEveryCharacterIsOneCellWide(t *testing.T) {
	for _, set := range []Set{Unicode, ASCII} {
		var glyphs []string
		for _, line := range []Line{Light, Heavy, Dashed} {
			glyphs = append(glyphs, set.Across(line), set.Along(line))
		}
		for _, status := range recap.Statuses() {
			glyphs = append(glyphs, set.Status(status))
		}
		glyphs = append(glyphs, set.Head(1, 0), set.Head(-1, 0), set.Head(0, 1), set.Head(0, -1))
		for _, g := range glyphs {
			if width(g) != 1 {
				t.Errorf("%q is %d cells wide", g, width(g))
			}
			if set == ASCII && (len(g) != 1 || g[0] > '~') {
				t.Errorf("%q is not ASCII", g)
			}
		}
	}
}

func TestLinesAreToldApartWithoutColour(t *testing.T) {
	for _, set := range []Set{Unicode, ASCII} {
		seen := map[string]bool{}
		for _, class := range recap.Classes() {
			seen[set.Across(LineOf(class))] = true
			seen[set.Along(LineOf(class))] = true
		}
		if len(seen) != 6 {
			t.Errorf("the three classes have %d different strokes, not 6", len(seen))
		}
	}
}

func TestAPictureInASCIIIsASCII(t *testing.T) {
	for _, size := range []Size{{120, 30}, {60, 12}, {30, 8}} {
		p := Web(feud(t), 2, size, "")
		for _, line := range p.Lines(ASCII) {
			if i := strings.IndexFunc(line, func(r rune) bool { return r > '~' }); i >= 0 {
				t.Errorf("%q in %q", line[i:], line)
			}
		}
	}
}

func TestCellsSayWhatTheyAre(t *testing.T) {
	p := Web(feud(t), 2, Size{80, 18}, "romeo")
	count := map[Part]int{}
	for y, row := range p.Cells(Unicode) {
		if len(row) != p.Width {
			t.Fatalf("row %d is %d cells wide", y, len(row))
		}
		for x, c := range row {
			count[c.Part]++
			switch c.Part {
			case Frame, Status, Name, Actor:
				if c.Box < 0 || !p.Boxes[c.Box].Contains(Point{x, y}) {
					t.Errorf("cell %d,%d is of box %d", x, y, c.Box)
				}
			case Stroke:
				if c.Across < 0 && c.Along < 0 {
					t.Errorf("the stroke at %d,%d is of no wire", x, y)
				}
			case Words:
				if c.Across < 0 || !p.Wires[c.Across].Selected {
					t.Errorf("the words at %d,%d are of no wire of the selected person", x, y)
				}
			}
		}
	}
	if count[Status] != len(p.Boxes) || count[Words] == 0 || count[Heading] == 0 || count[Stroke] == 0 {
		t.Errorf("parts of the picture: %v", count)
	}
}

func TestWideNamesFillTwoCellsEach(t *testing.T) {
	story := web([]string{"a", "b"}, [3]string{"a", "friend", "b"})
	p := Web(story, 1, Size{60, 12}, "a")
	p.Boxes[0].Name = "王"
	for _, row := range p.Cells(Unicode) {
		for x, c := range row {
			if c.Text == "王" && row[x+1].Text != "" {
				t.Errorf("the second cell of a wide character holds %q", row[x+1].Text)
			}
		}
	}
}
