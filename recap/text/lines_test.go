package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestOneLine checks that a line end becomes a space, except between Chinese or Japanese
// characters.
func TestOneLine(t *testing.T) {
	for source, want := range map[string]string{
		"千尋は両親と\n引っ越しの途中、\n  不思議な町に迷い込む。\n": "千尋は両親と引っ越しの途中、不思議な町に迷い込む。",
		"千尋 と\nｱﾆﾒ":    "千尋 と ｱﾆﾒ",
		"千尋\nand Haku": "千尋 and Haku",
		"서울\n에서":       "서울 에서",
		" a\t b\n\nc ": "a b c",
		"\n":           "",
	} {
		if got := OneLine(source); got != want {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	}
}

// TestOneLineFolds checks that any other text becomes its words with a space between them.
func TestOneLineFolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.StringOf(rapid.RuneFrom([]rune("ab é\n\t \u00a0서"))).Draw(t, "text")
		if got, want := OneLine(source), strings.Join(strings.Fields(source), " "); got != want {
			t.Fatalf("%q: got %q, want %q", source, got, want)
		}
	})
}
