package recap

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzDecode gives the decoder any bytes: it reports errors inside the file, one
// line each, or each horizon of the series tells a Story.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", good, saga, people + second, start + texts + later,
		"\ufeff" + strings.ReplaceAll(saga, "\n", "\r\n"), "title = \"\\ud800\"\n", "a = [[[{b.c = '''\n", "[[installment]]\n[installment.cast]\n",
		"title = \"A\"\ninstallment = [{title = \"One\", line = \"It.\", cast = [{id = \"a\", name = \"A\"}]}, {title = \"Two\"}]\n",
		"'' = {'' = 1}\n\"\\x00\" = 1\n", "title = 1979-05-27T07:32:00Z\n", "\x00\x00", "title = \"\xff\"", strings.Repeat("[", 50), "a.b.c.d.e.f = 1", "0.\"0000Ῐ",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		s, problems := Decode("fuzz.toml", src)
		insideFile(t, src, problems)
		insideFile(t, src, Check("fuzz.toml", src))
		if problems != nil {
			return
		}
		ids := idsOf(s)
		ids = ids[:min(len(ids), 4)]
		for next := 0; next <= min(s.End(), 4); next++ {
			if text := shown(s.Before(next), ids); strings.ContainsFunc(text, Unprintable) || !utf8.ValidString(text) {
				t.Fatalf("before %d it shows what a terminal could obey: %q", next, text)
			}
		}
	})
}
