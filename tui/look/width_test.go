package look

import (
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// pieces are parts of texts, among them those that make a text wider or narrower than its
// characters one by one.
var pieces = []string{
	"a", " ", "~", "z9", "é", "ß", "ſ", "‐", "–", "’", "“", "…", "‧", "\u2028", "─", "╿", "▌", "●", "◇", "►", "†", "↓", "↯", "→", "©",
	"\u0301", "\u200d", "\ufe0f", "\u00ad", "\u0600", "\u0903", "क", "漢", "ガ", "각", "\u1100", "\u1161", "👩", "🚀", "🇩", "🏽", "\u200b", "×", "\u0600a",
	"\x1b[1m", "\x1b[m", "\x1b[38;5;9m", "\x1b[4:3m", "\x1b]8;;https://a.example\x1b\\", "\x1b]8;;\a", "\x1b[2J", "\x1b", "\n", "\t", "\r", "\x07", "\x7f", "\u009b", "\xff", "\xe2\x80",
}

// joining is the look on a terminal that says it joins characters, unknown on one that
// does not say.
var joining, unknown = New("", Terminal{JoinsCharacters: true}, Unicode), New("", Terminal{}, Unicode)

func anyText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
}

// checkWidth compares the width of a text with the library's. On a terminal that joins
// characters it must be the same; on any other, for text that may be written to it, at
// least as much as by either of the library's two ways of counting.
func checkWidth(t rapid.TB, text string) {
	t.Helper()
	clusters, characters := ansi.StringWidth(text), ansi.StringWidthWc(text)
	if got := joining.Width(text); got != clusters || LipglossWidth(text) != clusters {
		t.Errorf("%q joined: got %d cells, want %d", text, got, clusters)
	}
	if got := unknown.Width(text); Safe(text) == text && got < max(clusters, characters) {
		t.Errorf("%q: got %d cells, want at least %d and %d", text, got, clusters, characters)
	}
}

func TestWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText(t)
		checkWidth(t, text)
		for width := range 6 {
			if got, want := joining.Fit(text, width), ansi.Truncate(text, width, "…"); got != want && width > 0 {
				t.Fatalf("%q in %d cells: got %q, want %q", text, width, got, want)
			}
			if got := unknown.Fit(text, width); unknown.Width(got) > width || width > 0 && unknown.Width(text) <= width && got != text {
				t.Fatalf("%q in %d cells: got %q, which is too wide or cut too short", text, width, got)
			}
		}
	})
}

// FuzzWidth checks the width of any text.
func FuzzWidth(f *testing.F) {
	for _, piece := range pieces {
		f.Add("a" + piece + "b" + piece)
	}
	f.Fuzz(func(t *testing.T, text string) { checkWidth(t, text) })
}

// allStyles returns all styles of a look by name, except Underlined, which is tested
// apart.
func allStyles(l Look) map[string]Style {
	styles := map[string]Style{}
	for field, value := range reflect.ValueOf(*l.Styles).Fields() {
		if !field.IsExported() || field.Name == "Underlined" {
			continue
		}
		if style, ok := reflect.TypeAssert[Style](value); ok {
			styles[field.Name] = style
		}
	}
	for c := range l.class {
		styles[string(c)], styles["muted "+string(c)], styles["bold "+string(c)] = l.Class(c), l.MutedClass(c), l.BoldClass(c)
	}
	return styles
}

// TestRender checks that the styles of all themes render text exactly as Lip Gloss does.
func TestRender(t *testing.T) {
	for _, theme := range Themes() {
		for _, on := range []Terminal{{}, {Background: DarkBackground}, {Background: LightBackground, NoItalics: true}, {FewColours: true}} {
			s := New(theme, on, Unicode)
			for name, style := range allStyles(s) {
				for _, text := range []string{"", "a", " ", "one two", "é 漢 👩‍🚀", "a\nbcd", "a\tb", "a\r\nb", "\x1b[1ma\x1b[m"} {
					if got, want := style.Render(text), style.Lipgloss().Render(text); got != want {
						t.Errorf("%s on %+v, %s: got %q, want %q", theme, on, name, got, want)
					}
				}
			}
			for _, text := range []string{"one two", "a"} { // Lip Gloss writes escapes for each letter
				if got, want := s.Underlined.Render(text), lipgloss.StyleRanges(text, s.Underlined.Range(0, len(text))); ansi.Strip(got) != ansi.Strip(want) || len(got) > len(want) {
					t.Errorf("%s on %+v: got %q, want the text of %q in no more escapes", theme, on, got, want)
				}
			}
		}
	}
}
