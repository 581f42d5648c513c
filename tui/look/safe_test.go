package look

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/recap/planted"
)

func TestSafe(t *testing.T) {
	const link, end = "\x1b]8;id=1;https://a.example/b\a", "\x1b]8;;\a"
	for name, c := range map[string]struct{ written, want string }{
		"text":                    {"a é 漢\nb", "a é 漢\nb"},
		"colours":                 {"\x1b[1;38;5;9ma\x1b[m\x1b[4:3mb\x1b[0m", "\x1b[1;38;5;9ma\x1b[m\x1b[4:3mb\x1b[0m"},
		"a link":                  {link + "a" + end, link + "a" + end},
		"a link, other end":       {"\x1b]8;;http://a.example\x1b\\a\x1b]8;;\x1b\\", "\x1b]8;;http://a.example\x1b\\a\x1b]8;;\x1b\\"},
		"a link to a command":     {"\x1b]8;;javascript:x\aa" + end, "�]8;;javascript:x�a" + end},
		"a link without an end":   {"\x1b]8;;https://a.example", "�]8;;https://a.example"},
		"a link with a command":   {"\x1b]8;;https://a\x1b[2J\a", "�]8;;https://a�[2J�"},
		"a link with an accent":   {"\x1b]8;;https://é\a", "�]8;;https://é�"},
		"title":                   {"\x1b]0;a\a", "�]0;a�"},
		"the cursor":              {"a\x1b[2Jb\x1b[Hc\x1b[5", "a�[2Jb�[Hc�[5"},
		"not SGR":                 {"\x1b[?1m\x1b[>4;1m\x1b[1 m", "�[?1m�[>4;1m�[1 m"},
		"single bytes":            {"\x07\b\r\x7f\x00\t", "����� "},
		"C1":                      {"\u009b5m\u0085", "�5m�"},
		"half a character":        {"a\xffb\x9bc", "a�b�c"},
		"order":                   {"\u202ea\u2066\u2028", "�a��"},
		"not a character":         {"\ufffe\uffff\U0001ffff\ufdd0", "����"},
		"direction marks":         {"\u200ea\u200f", "\u200ea\u200f"},
		"joined":                  {"\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"},
		"a replacement character": {"�", "�"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Safe(c.written); got != c.want {
				t.Errorf("%q: got %q, want %q", c.written, got, c.want)
			}
		})
	}
}

// TestSafeLeavesNoCommand checks that no command is left in a text, that a safe text stays
// as it is, and that no words are lost.
func TestSafeLeavesNoCommand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("a18;:?m]\\[hHJ/ \n\x1b\x07\x9b\x9c\x90\u202e\ufffeé"))).Draw(t, "text")
		text = strings.ReplaceAll(text, "8;", rapid.SampledFrom([]string{"8;", "8;;https://a.example", "8;;file://x"}).Draw(t, "link"))
		safe := Safe(text)
		if found := planted.FindCommand(strings.ReplaceAll(safe, "\x1b\\", "\a")); found != "" {
			t.Fatalf("%q becomes %q, which still has the command %q", text, safe, found)
		}
		if again := Safe(safe); again != safe {
			t.Fatalf("%q becomes %q, and that becomes %q", text, safe, again)
		}
		if planted.FindCommand(text) == "" && safe != text {
			t.Fatalf("%q has no command, but becomes %q", text, safe)
		}
		if a, b := strings.Count(text, "a"), strings.Count(safe, "a"); a != b {
			t.Fatalf("%q has lost text: %q", text, safe)
		}
	})
}

func FuzzSafe(f *testing.F) {
	for _, text := range append(planted.Entities, "\x1b[1m\x1b]8;;https://a\a", "\x1b]8;;https://a\x1b\\") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		safe := Safe(text)
		if found := planted.FindCommand(strings.ReplaceAll(safe, "\x1b\\", "\a")); found != "" {
			t.Errorf("%q becomes %q, which still has the command %q", text, safe, found)
		}
		if ansi.StringWidth(Plain(text)) < 0 || strings.ContainsAny(Plain(text), "\n\t\x1b") {
			t.Errorf("Plain makes %q into %q, which has control characters", text, Plain(text))
		}
	})
}

// BenchmarkSafe guards a frame of 120 columns and 40 rows.
func BenchmarkSafe(b *testing.B) {
	frame := strings.Repeat("\x1b[1mword\x1b[m "+strings.Repeat("word é ", 15)+"\n", 40)
	b.ReportAllocs()
	for b.Loop() {
		Safe(frame)
	}
}
