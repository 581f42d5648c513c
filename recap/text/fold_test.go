package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Stéfi CELMA", "stefi celma"},
		{"Ste\u0301fi", "stefi"},
		{"Œuvre, cœur, Æsir, Straße, STRASSE, ẞ", "oeuvre coeur aesir strasse strasse ss"},
		{"Łódź Đorđe Søren Þór ħ", "lodz dorde soren thor h"},
		{"d'Hainaut d’Hainaut d‘Hainaut dʼHainaut d´Hainaut d`Hainaut d′Hainaut", strings.TrimSpace(strings.Repeat("dhainaut ", 7))},
		{"Jean-Pierre Jean‐Pierre Jean‑Pierre Jean–Pierre Jean—Pierre Jean−Pierre", strings.TrimSpace(strings.Repeat("jeanpierre ", 6))},
		{"co\u00adop ze\u200bro", "coop zero"},
		{"İstanbul ISPARTA ısparta", "istanbul isparta isparta"},
		{"ΟΔΥΣΣΕΎΣ Ὀδυσσεύς", "οδυσσευσ οδυσσευσ"},
		{"Ёлка ЁЛКА", "елка елка"},
		{"ﬁn ﬂoß Ｆｕｌｌ ①", "fin floss full 1"},
		{"שָׁלוֹם", "שלום"},
		{"مُحَمَّد ـ علی عليّ", "محمد علي علي"},
		{"हिन्दी", "हिन्दी"}, // the vowel signs stay
		{"  Mr. & Mrs.\tSmith!? ", "mr and mrs smith"},
		{"Q&A & ＆", "q and a and and"},
		{"C++ C# C #1 # ★", "c++ c# c 1 ★"},
		{"रामा राम रोम", "रामा राम रोम"},
		{"カメラ ガメラ ｶﾞ", "カメラ カ\u3099メラ カ\u3099"},
		{"ปลี ปลู", "ปลี ปลู"},
		{"Smørrebrød, Sacré-Cœur", "smorrebrod sacrecoeur"},
		{"?!", "?!"}, // nothing but punctuation
		{"a\xffb", "a b"},
		{" ", ""},
		{"", ""},
	} {
		t.Run(test.text, func(t *testing.T) {
			if got := Fold(test.text); got != test.want {
				t.Errorf("%q: got %q, want %q", test.text, got, test.want)
			}
		})
	}
}

// TestFoldCase compares with the case folding of golang.org/x/text: letters that differ
// only in case must fold to the same. Letters with the Greek iota subscript are skipped:
// case folding writes it beside the letter, and Fold drops it like an accent.
func TestFoldCase(t *testing.T) {
	caser := cases.Fold()
	for r := range unicode.MaxRune {
		if !unicode.IsLetter(r) || strings.ContainsRune(norm.NFD.String(string(r)), '\u0345') {
			continue
		}
		if got, want := Fold(string(r)), Fold(caser.String(string(r))); got != want {
			t.Errorf("%U %c folds to %q, its folded case to %q", r, r, got, want)
		}
	}
}

// TestFoldIsStable checks, for texts of many scripts, that folding twice changes nothing,
// and that the result is UTF-8 without spaces at the ends or next to each other.
func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := Fold(text)
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds to %q, and that to %q", text, once, twice)
		}
		if !utf8.ValidString(once) || once != strings.Join(strings.Fields(once), " ") {
			t.Fatalf("%q folds to %q, which is not UTF-8 or has spaces to spare", text, once)
		}
	})
}

// TestOrigins checks that each folded byte has whole characters of the text as its origin,
// in order.
func TestOrigins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		f := Folder{Tracked: true}
		lo, hi := f.Fold(text)
		if len(f.origin) != hi-lo {
			t.Fatalf("got %d origins for %d bytes", len(f.origin), hi-lo)
		}
		last := 0
		for _, o := range f.origin {
			if o.Lo < last || o.Hi <= o.Lo || !utf8.ValidString(text[:o.Lo]) || !utf8.ValidString(text[o.Lo:o.Hi]) {
				t.Fatalf("%q: the origin %v is not whole characters after %d", text, o, last)
			}
			last = o.Lo
		}
	})
}
