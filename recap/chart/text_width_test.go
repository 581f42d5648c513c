package chart

import (
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// TestWidthIsTheSumOfTheClusters checks that the width of a text is the sum of the widths
// of its grapheme clusters.
func TestWidthIsTheSumOfTheClusters(t *testing.T) {
	pieces := []string{"a", " ", "~", "\x01", "\n", "\x7f", "é", "\u0301", "\u200d", "\ufe0f", "\u0600", "क", "\u093f", "漢", "각", "👩", "🚀", "🇩", "\xff"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, piece := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "pieces") {
			text += piece
		}
		want := 0
		for clusters := graphemes.FromString(text); clusters.Next(); {
			want += clusterWidth(clusters.Value())
		}
		if got := width(text); got != want {
			t.Fatalf("%q: got %d cells, want %d", text, got, want)
		}
	})
}
