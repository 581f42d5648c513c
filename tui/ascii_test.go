package tui

import (
	"strings"
	"testing"
	"unicode/utf8"

	"previously/data"
)

// TestNothingBeyondASCII checks that in ASCII mode no screen of a series with French
// names shows any other character, and that the names can still be read.
func TestNothingBeyondASCII(t *testing.T) {
	longTest(t)
	said := ""
	for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}} {
		for screen, way := range ways {
			d := start(t, Options{Book: trilogy(t), Before: 3, ASCII: true}, size[0], size[1])
			check := func(keys string) {
				d.keys(keys)
				d.checkFrame(size[0], size[1])
				said += d.text()
				for _, row := range d.screen() {
					if strings.IndexFunc(row, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
						t.Errorf("%s at %v, after %q: not ASCII: %q", screen, size, keys, row)
					}
				}
			}
			check(way.keys)
			check("down down")
			check("pgdown")
			if screen == "story" {
				for _, section := range sectionScreens() {
					check(section)
					check("x down pgdown")
				}
			}
		}
		locations, err := data.Find()
		must(t, err)
		d := start(t, Options{Library: shelfOf(locations), ASCII: true}, size[0], size[1])
		if text := d.text(); strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			t.Errorf("the library at %v is not all ASCII:\n%s", size, text)
		}
	}
	for _, name := range []string{"Stefi Celma", "Sebastien Lalanne"} {
		if !strings.Contains(said, name) {
			t.Errorf("%s is on no screen", name)
		}
	}
}
