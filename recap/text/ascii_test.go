package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestASCII(t *testing.T) {
	for text, want := range map[string]string{
		"plain <text> & more~":  "plain <text> & more~",
		"Stéfi Celma":           "Stefi Celma",
		"Sébastien Lalanne":     "Sebastien Lalanne",
		"Ste\u0301fi":           "Stefi",
		"Ole Ødegård":           "Ole Odegard",
		"Łukasz Żal":            "Lukasz Zal",
		"Œuvre, cœur, ÆON":      "Oeuvre, coeur, AeON",
		"Straße":                "Strasse",
		"İstanbul, Işık":        "Istanbul, Isik",
		"Þór Ðe đ ŧ ħ":          "Thor De d t h",
		"Nguyễn Văn":            "Nguyen Van",
		"“She’s” – ‘he’ — „x“":  `"She's" - 'he' - "x"`,
		"«Non», dit-il…":        `"Non", dit-il...`,
		"3 × 4½ ™":              "3 x 41/2 TM",
		"ﬁn Ａｂ":                 "fin Ab",
		"a\u00a0b\u200dc\ufe0f": "a bc",
		"♥ 🎬":                   "? ?",
		"Иван Wählt हिन्दी":     "Иван Wahlt हिन्दी",
		"千と千尋":                  "千と千尋",
		"":                      "",
	} {
		t.Run(text, func(t *testing.T) {
			if got := ASCII(text); got != want {
				t.Errorf("%q: got %q, want %q", text, got, want)
			}
		})
	}
}

// TestASCIIOfLatin checks that Latin letters become ASCII, whether or not their accents are
// separate characters. For any text it checks that doing it twice changes nothing, and
// that only letters, marks and numbers remain outside ASCII.
func TestASCIIOfLatin(t *testing.T) {
	latin := rapid.SampledFrom([]rune("aÀéîõüçñšžłøœßæđþıŞğĄęőűẞ ńĆ–—‘’“”«»… -'\"x9"))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(latin).Draw(t, "text")
		got := ASCII(text)
		if !isASCII(got) {
			t.Fatalf("%q becomes %q, which is not ASCII", text, got)
		}
		if apart := ASCII(norm.NFD.String(text)); apart != got {
			t.Fatalf("%q becomes %q, but with separate accents %q", text, got, apart)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		got := ASCII(text)
		if again := ASCII(got); again != got {
			t.Fatalf("%q becomes %q, and that becomes %q", text, got, again)
		}
		for _, r := range got {
			if r >= utf8.RuneSelf && !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) {
				t.Fatalf("%q becomes %q, which has a sign that is not ASCII", text, got)
			}
		}
	})
}
