package overlay

import (
	"slices"
	"testing"
)

// TestCardsAreEven checks that a card is broken into lines of about the same length.
func TestCardsAreEven(t *testing.T) {
	for text, want := range map[string][]string{
		"Killed by John in the fight for the hotel.": {"Killed by John in the", "fight for the hotel."},
		"A Kriegsministerium, then":                  {"A Kriegsministerium, then"},
		"It is an undiscriminatingly long word":      {"It is an", "undiscriminatingly", "long word"},
		"":                                           {""},
	} {
		t.Run(text, func(t *testing.T) {
			if got := (&Player{}).wrapEvenly(text, 26); !slices.Equal(got, want) {
				t.Errorf("%q: got %q, want %q", text, got, want)
			}
		})
	}
	if got := (&Player{}).wrapEvenly("undiscriminatingly", 8); len(got) != 3 {
		t.Errorf("a word too long for the width: got %q, want it on 3 lines", got)
	}
}
