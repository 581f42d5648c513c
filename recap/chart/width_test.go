package chart

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestWidthIsEnough checks that a text takes no more than its width on any terminal,
// whether that joins characters or not, and that a text cut to a width is no wider.
func TestWidthIsEnough(t *testing.T) {
	pieces := []string{"a", "é", "e\u0301", " ", "क्षत्रिय", "நிலா", "বাংলা", "น้ำ", "ｶﾞ", "漢", "각", "각", "👩‍👩‍👧‍👦", "👍🏽", "❤️", "1️⃣", "🇩🇪"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, piece := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "pieces") {
			text += piece
		}
		if got, joined, apart := width(text), ansi.StringWidth(text), ansi.StringWidthWc(text); got < max(joined, apart) {
			t.Fatalf("%q: got %d cells, want at least %d joined and %d apart", text, got, joined, apart)
		}
		cells := rapid.IntRange(0, 12).Draw(t, "cells")
		if got := truncate(text, cells); width(got) > cells || width(text) <= cells && cells > 0 && got != text {
			t.Fatalf("%q cut to %d cells: got %q", text, cells, got)
		}
	})
}
