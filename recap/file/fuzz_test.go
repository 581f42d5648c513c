package file

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"previously/recap/canary"
	"previously/recap/drawn"
	"previously/recap/text"
)

// FuzzDecode checks that for any bytes, with or without a canary in them, the decoder
// reports problems of one line, at places inside the file, that repeat nothing from it;
// or that the series has a printable Story at each horizon.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", good, people + second, start + texts + later,
		"\ufeff" + strings.ReplaceAll(good, "\n", "\r\n"), "title = \"\\ud800\"\n", "a = [[[{b.c = '''\n", "[[installment]]\n[installment.cast]\n",
		"title = \"A\"\ninstallment = [{title = \"One\", line = \"It.\", cast = [{id = \"a\", name = \"A\"}]}, {title = \"Two\"}]\n",
		canary.File(canary.First), "a = \"C:\\users\"", "a = \"\\x\"", "a = 1e", "a = +", "a = [{b = ",
		"'' = {'' = 1}\n\"\\x00\" = 1\n", "title = 1979-05-27T07:32:00Z\n", "\x00\x00", "title = \"\xff\"", strings.Repeat("[", 50), "a.b.c.d.e.f = 1", "0.\"0000Ῐ",
	} {
		f.Add([]byte(seed), uint16(len(seed)/2))
	}
	f.Fuzz(func(t *testing.T, src []byte, at uint16) {
		tellsNothing(t, src, min(int(at), len(src)))
		s, problems := Decode("fuzz.toml", src)
		insideFile(t, src, problems)
		insideFile(t, src, Check("fuzz.toml", src))
		if problems != nil {
			return
		}
		ids := drawn.IDsOf(s)
		ids = ids[:min(len(ids), 4)]
		for next := 0; next <= min(s.End(), 4); next++ {
			if all := drawn.ShownText(s.Before(next), ids); strings.ContainsFunc(all, text.IsUnprintable) || !utf8.ValidString(all) {
				t.Fatalf("before %d it shows characters that are not printable: %q", next, all)
			}
		}
	})
}

// tellsNothing fails the test if an error or a warning repeats a canary, a word or a
// number, that is planted at an offset of the file.
func tellsNothing(t *testing.T, src []byte, at int) {
	t.Helper()
	for _, word := range []string{"qzhidezq", "716666"} {
		planted := slices.Concat(src[:at], []byte(word), src[at:])
		problems := Check("fuzz.toml", planted)
		if found := canary.Find(problems.Error()); found != "" {
			t.Fatalf("%s shows in the report on %q: %v", found, planted, problems)
		}
		shortLines(t, string(planted), problems)
	}
}
