package tui

import (
	"strings"
	"testing"

	"previously/recap"
)

// TestTextsNameTheirSources checks that texts copied word for word name their source, on
// every page that shows them and in Play.
func TestTextsNameTheirSources(t *testing.T) {
	book := bookOf(t, recap.Series{ID: "s", Title: "S", Kind: "film", Installments: []recap.Installment{{
		Title: "One", Line: "Ann goes.", Beats: []string{"Ann goes."}, Recap: "Ann goes far away.",
		Cast:    []recap.CastEntry{{ID: "ann", Name: "Ann", Fate: "Gone."}},
		Sources: []recap.Source{{Title: "One (film)", URL: "https://example.org/One", Licence: "CC BY-SA 4.0", Verbatim: true}},
	}}})
	for _, keys := range []string{"1", "2", "2 z", "3 enter", "p right right"} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 16}} {
			d := start(t, Options{Book: book, Before: 2}, size[0], size[1]).keys(keys)
			if text := strings.Join(strings.Fields(d.text()), " "); !strings.Contains(text, "Text: One (film). CC BY-SA 4.0") {
				t.Errorf("%s, %v: the source is not on the screen:\n%s", keys, size, d.screenshot())
			}
		}
	}
	start(t, Options{Book: book, Before: 2}, 80, 24).keys("3").lacks("Text:")
}
