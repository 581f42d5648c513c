package chart

import (
	"strconv"
	"strings"
	"testing"
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
		if lines < 2 || lines == 2 && straight { // a line does not change its weight midway
			continue
		}
		glyph := unicodeSigns.junction(a)
		if width(glyph) != 1 {
			t.Errorf("%v: %q is %d cells wide", a, glyph, width(glyph))
		}
		if other, taken := seen[glyph]; taken {
			t.Errorf("%q is drawn for both %v and %v", glyph, a, other)
		}
		seen[glyph] = a
	}
}

func TestAPictureInASCIIIsASCII(t *testing.T) {
	for _, size := range []Size{beside, below, {30, 8}} {
		p := Web(feud(t).AsOf(2), size)
		for _, line := range p.Lines(asciiSigns, "romeo") {
			if i := strings.IndexFunc(line, func(r rune) bool { return r > '~' }); i >= 0 {
				t.Errorf("%v: %q is not ASCII, in %q", size, line[i:], line)
			}
		}
	}
}

func TestCellsSayWhatTheyAre(t *testing.T) {
	p := Web(feud(t).AsOf(2), beside)
	count := map[Part]int{}
	for y, row := range p.Cells(unicodeSigns, "romeo") {
		if len(row) != p.Width {
			t.Fatalf("row %d is %d cells wide", y, len(row))
		}
		for x, c := range row {
			count[c.Part]++
			switch c.Part {
			case Frame, Status, Name:
				if c.Box < 0 || !p.Boxes[c.Box].contains(Point{x, y}) {
					t.Errorf("cell %d,%d says that it is part of box %d", x, y, c.Box)
				}
			case Stroke:
				if c.Across < 0 && c.Along < 0 {
					t.Errorf("the stroke at %d,%d is part of no wire", x, y)
				}
			case Number:
				if c.Across < 0 || !strings.Contains(strconv.Itoa(p.Wires[c.Across].Number), c.Text) {
					t.Errorf("%s at %d,%d is not a digit of its wire's number", c.Text, x, y)
				}
			}
		}
	}
	if count[Status] != len(p.Boxes) || count[Number] == 0 || count[Heading] == 0 || count[Stroke] == 0 {
		t.Errorf("some part of the picture is missing or not in every box: %v", count)
	}
}

func TestWideCharactersTakeTwoCells(t *testing.T) {
	story := web([]string{"a", "b"}, [3]string{"a", "friend", "b"})
	p := Web(story.AsOf(1), beside)
	p.Boxes[0].Name = "王"
	for _, row := range p.Cells(unicodeSigns, "romeo") {
		for x, c := range row {
			if c.Text == "王" && row[x+1].Text != "" {
				t.Errorf("the second cell of a wide character has the text %q", row[x+1].Text)
			}
		}
	}
}
