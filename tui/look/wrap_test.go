package look

import (
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// words are mostly words to which the renderer gives another width than terminals do.
var words = []string{
	"क्षत्रिय", "राजवंश", "உசிலம்பட்டி", "নিলাকে", "বাংলা", "ที่นี่", "กำลัง", "ｶﾞﾗｽ", "👩‍👩‍👧‍👦", "👍🏽", "❤️", "1️⃣", "🇩🇪", "각", "e\u0301", "plain", "half-hearted", "千尋は", "。", "「",
}

// TestWrapFits checks that the renderer has room for every line of a wrapped text,
// whichever way it counts cells, and that nothing is lost.
func TestWrapFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(slices.Clone(words), "\x1b[1m", "\x1b[m")), 0, 20).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		width := rapid.IntRange(11, 40).Draw(t, "width")
		for _, l := range []Look{joining, unknown} {
			lines := l.Wrap(text, width)
			seen := ""
			for _, line := range lines {
				screen := uv.NewScreenBuffer(width, 1)
				if l.joins {
					screen.Method = ansi.GraphemeWidth
				}
				uv.NewStyledString(line).Draw(screen, screen.Bounds())
				seen += ansi.Strip(screen.Render())
			}
			fold := strings.NewReplacer(" ", "")
			if want := fold.Replace(ansi.Strip(text)); fold.Replace(seen) != want {
				t.Fatalf("joining %v: %q wrapped to %d cells loses text on the screen: %q", l.joins, want, width, lines)
			}
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 4, []string{""}},
		{"one two  three", 9, []string{"one two", "three"}},
		{"one  two", 9, []string{"one  two"}},
		{"one\n\ntwo", 9, []string{"one", "", "two"}},
		{"  a b", 3, []string{"  a", "b"}},
		{"half-hearted", 6, []string{"half-", "hearte", "d"}},
		{"abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"a\u00a0b c", 3, []string{"a\u00a0b", "c"}},
		{"千尋は、両親と「町」へ。", 6, []string{"千尋", "は、両", "親と", "「町」", "へ。"}},
		{"Anna 千尋は両親と", 10, []string{"Anna 千尋", "は両親と"}},
		{"\x1b[1mone two\x1b[m x", 4, []string{"\x1b[1mone\x1b[m", "\x1b[1mtwo\x1b[m", "x"}},
	} {
		if diff := cmp.Diff(c.want, unknown.Wrap(c.text, c.width)); diff != "" {
			t.Errorf("%q in %d cells (-want +got): %s", c.text, c.width, diff)
		}
	}
}
